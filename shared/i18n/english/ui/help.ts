/** The way to the help from a failure, a title or a field; its other words come with its pages. */
export const help = {
  whatNow: 'What now?',
  whatNowOf: (problem: string) => `What now? ${problem}`,
  here: 'Help',
  hereTitle: 'Help (F1)',
  whatIs: 'What is this?',
  whatIsTitle: (field: string) => `What is this: ${field}`,
  more: 'More in the help',
} as const;
