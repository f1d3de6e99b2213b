import type { ErrorView } from '../contract/basicTypes.ts';
import { describeError } from './errors.ts';
import { formatInstant } from './format.ts';

/** Where files of the watched folder end up. */
export const watchedFolders = { issued: 'wystawione', refused: 'odrzucone' } as const;

/** What stands beside a file of the watched folder that was dealt with. */
export const watchNote = {
  issued: (file: string, number: string, at: number): string =>
    `Z pliku ${file} wystawiono fakturę ${number} (${formatInstant(at)}).\r\nNumer i data są nowe: te z pliku należały do innego dokumentu.\r\n`,
  refused: (file: string, problems: readonly ErrorView[], at: number): string =>
    [
      `Z pliku ${file} nie wystawiono faktury (${formatInstant(at)}).`,
      ...problems.flatMap((problem) => {
        const { title, body } = describeError(problem);
        return ['', title, body];
      }),
      '',
      'Popraw plik i włóż go do folderu jeszcze raz.',
      '',
    ].join('\r\n'),
  dropped: (file: string, at: number): string =>
    `Plik ${file} odrzucono na ekranie „Wczytaj pliki XML” (${formatInstant(at)}). Faktury nie wystawiono.\r\n`,
} as const;
