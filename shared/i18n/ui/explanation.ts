/** Words that explain a deadline. */
export const explanation = {
  title: 'Skąd ten termin',
  chain: 'Łańcuch przyczyn',
  days: 'Dni, przez które policzono',
  counts: (number: number) => `${number}. dzień roboczy`,
  sendAnyway: 'Wyślij mimo to',
  sendAnywayHint: 'Nie musisz: awaria całkowita zniosła obowiązek dosłania tej faktury.',
} as const;
