import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import { isAccepted } from '../../../shared/domain/lifecycle.ts';
import { shortDay } from '../../../shared/i18n/format.ts';
import { deadlineText, shortDeadlineText } from '../../../shared/i18n/times.ts';
import { OverdueBadge } from '../../ui/StateBadge.tsx';

/** Passed its deadline while KSeF does not have it yet. */
export const isOverdue = ({ state, deadline }: Pick<InvoiceSummary, 'state' | 'deadline'>): boolean =>
  !isAccepted(state) && deadline.kind === 'day' && deadline.overdue;

/** By when KSeF must have it, in full; empty once it has. */
export const deadlineTitle = ({ state, deadline }: InvoiceSummary, today: string): string =>
  isAccepted(state) ? '' : deadlineText(deadline, today);

/** By when KSeF must have it, without what goes without saying; nothing once it has. */
export const DeadlineCell = ({ invoice, today }: { invoice: InvoiceSummary; today: string }) => {
  const { state, deadline } = invoice;
  if (isAccepted(state)) return null;
  if (!isOverdue(invoice)) return <span>{shortDeadlineText(deadline, today)}</span>;
  return (
    <span>
      <OverdueBadge /> {deadline.kind === 'day' && shortDay(deadline.day, today)}
    </span>
  );
};
