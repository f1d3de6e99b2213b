/** How many invoices of all companies the program goes on for: a paused queue or a drill keeps nobody waiting. */
export const waitingIn = (
  companies: readonly { waiting: number; paused: boolean; drill: boolean }[],
): number => companies.reduce((sum, { waiting, paused, drill }) => sum + (paused || drill ? 0 : waiting), 0);
