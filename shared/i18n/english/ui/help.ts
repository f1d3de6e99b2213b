/** The way to the help from a failure; its other words come with its pages. */
export const help = {
  whatNow: 'What now?',
  whatNowOf: (problem: string) => `What now? ${problem}`,
} as const;
