/** The way to the help from a failure, a title or a field; its other words come with its pages. */
export const help = {
  whatNow: 'Co teraz?',
  whatNowOf: (problem: string) => `Co teraz? ${problem}`,
  /** Of the button beside a title; the title follows. */
  here: 'Pomoc',
  hereTitle: 'Pomoc (F1)',
  /** Of the button beside a field. */
  whatIs: 'Co to jest?',
  whatIsTitle: (field: string) => `Co to jest: ${field}`,
  more: 'Więcej w pomocy',
} as const;
