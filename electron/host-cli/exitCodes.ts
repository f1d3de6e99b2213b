/** What the command line ends with: `usage` for a call that could not be read, else by the kind of failure. */
export const exitCodes = { user: 1, usage: 2, wait: 3, bug: 4 } as const;
