import type { DeadlineLineView } from '../../shared/contract/homeTypes.ts';
import { deadlineLine } from '../../shared/domain/home/deadlineLine.ts';
import { addDays, warsawDay, warsawInstant } from '../../shared/domain/warsawTime.ts';
import type { Clock } from '../core/ports.ts';
import type { AnnouncementStore } from '../db/announcementStore.ts';
import type { HomeStore } from '../db/homeStore.ts';
import type { Deadlines } from '../modes/deadlines.ts';
import type { SeenLog } from '../modes/seenLog.ts';

/** Days of the line before and after today: seven working days fit, holidays among them too. */
export const lineReach = 14;

export interface LinePorts {
  clock: Clock;
  store: HomeStore;
  announcements: AnnouncementStore;
  deadlines: Deadlines;
  seen: SeenLog;
}

/** Deadlines of all that waits, with what was announced and when KSeF did not answer. */
export function deadlineLineNow({
  clock,
  store,
  announcements,
  deadlines,
  seen,
}: LinePorts): DeadlineLineView {
  const now = clock.now();
  const today = warsawDay(now);
  return deadlineLine({
    ...{ today, now, reach: lineReach },
    announcements: announcements.current().filter(({ word }) => word !== 'dismissed'),
    waiting: store.due().map(({ id, number, ...dated }) => ({
      ...{ id, number },
      deadline: deadlines.trace(dated).deadline,
    })),
    down: seen.since(warsawInstant(addDays(today, -lineReach), 0)).filter(({ ksef }) => ksef === 'down'),
  });
}
