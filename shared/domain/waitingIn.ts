/** How many invoices of all companies the program goes on for: a queue that the user paused keeps nobody waiting. */
export const waitingIn = (companies: readonly { waiting: number; paused: boolean }[]): number =>
  companies.reduce((sum, { waiting, paused }) => sum + (paused ? 0 : waiting), 0);
