import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import { isAccepted } from '../../../shared/domain/lifecycle.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { deadlineText } from '../../../shared/i18n/times.ts';
import { OverdueBadge } from '../../ui/StateBadge.tsx';

/** Passed its deadline while KSeF does not have it yet. */
export const isOverdue = ({ state, deadline }: Pick<InvoiceSummary, 'state' | 'deadline'>): boolean =>
  !isAccepted(state) && deadline.kind === 'day' && deadline.overdue;

/** By when KSeF must have it; nothing once it has. */
export const DeadlineCell = ({ invoice, today }: { invoice: InvoiceSummary; today: string }) => {
  if (isAccepted(invoice.state)) return null;
  const text = deadlineText(invoice.deadline, today);
  if (!isOverdue(invoice)) return <span title={text}>{text}</span>;
  return (
    <>
      <OverdueBadge /> <span>{invoice.deadline.kind === 'day' && formatDay(invoice.deadline.day)}</span>
    </>
  );
};
