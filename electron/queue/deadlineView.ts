import type { DeadlineView } from '../../shared/contract/modeTypes.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import type { Deadline } from '../../shared/domain/deadline.ts';

/** A deadline as the interface shows it at `now` (UTC ms). */
export const deadlineView = (deadline: Deadline, now: number): DeadlineView =>
  deadline.kind === 'day' ? { ...deadline, overdue: deadline.day < warsawDay(now) } : deadline;
