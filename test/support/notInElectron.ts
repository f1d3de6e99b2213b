/** Why a story is told in a browser only: all of a file, or single tests of it by their titles. */
type Reason = string | Readonly<Record<string, string>>;

/**
 * Stories of test/e2e that `npm run test:electron` leaves out. Everything else is told there as well; what does not
 * stand here and fails in Electron is a fault of the program.
 */
export const notInElectron: Readonly<Record<string, Reason>> = {
  'companies.test.ts':
    'the Ministry’s list of payers is a server of the test, given to a core in its own process',
  'mainJob.test.ts':
    'told in test/electron/stories.test.ts; here documents open in tabs, which Electron does not have',
  'outsideProgram.test.ts': 'is about a program behind the browser host',
  'restore.test.ts': 'its window goes over to the server of a second program; Electron’s goes nowhere else',
  'handOver.test.ts': {
    'is shown as it will be printed, and printed as its pictures, or by the viewer that the window has':
      'the printer and the viewer are stood in for by the browser’s own means',
  },
  'fastEntry.test.ts': {
    'paste lines from a spreadsheet, and text without what nobody sees':
      'the clipboard is filled by a permission that only a browser’s context gives',
  },
};

/** Null where the test is told in Electron too. `file`: its name; `title`: the test's own, without what it stands in. */
export function whyNotInElectron(file: string, title: string): string | null {
  const reason = notInElectron[file];
  return (typeof reason === 'string' ? reason : reason?.[title]) ?? null;
}
