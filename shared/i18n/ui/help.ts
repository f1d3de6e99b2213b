/** The way to the help from a failure; its other words come with its pages. */
export const help = {
  whatNow: 'Co teraz?',
  whatNowOf: (problem: string) => `Co teraz? ${problem}`,
} as const;
