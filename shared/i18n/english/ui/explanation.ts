/** `1st`, `2nd`, `3rd`, `4th`; days are counted up to the 7th. */
const ordinal = (number: number): string => `${number}${['th', 'st', 'nd', 'rd'][number] ?? 'th'}`;

/** Words that explain a deadline. */
export const explanation = {
  title: 'Where this deadline comes from',
  chain: 'Chain of causes',
  days: 'Days that were counted through',
  counts: (number: number) => `${ordinal(number)} working day`,
  sendAnyway: 'Send anyway',
  sendAnywayHint: 'You need not: a total failure lifted the duty to send this invoice.',
} as const;
