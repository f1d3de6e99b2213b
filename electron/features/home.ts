import type { HomeOverview, TodoView } from '../../shared/contract/homeTypes.ts';
import type { WaitingRecurring } from '../../shared/domain/alerts.ts';
import { connectionDays, connectionSummary } from '../../shared/domain/home/connectionDays.ts';
import { compareMonths } from '../../shared/domain/home/salesMonths.ts';
import { todo } from '../../shared/domain/home/todo.ts';
import { monthBefore } from '../../shared/domain/months.ts';
import { addDays, warsawDay, warsawInstant } from '../../shared/domain/warsawTime.ts';
import type { Clock } from '../core/ports.ts';
import type { AnnouncementStore } from '../db/announcementStore.ts';
import type { HomeStore } from '../db/homeStore.ts';
import { announcementView } from '../modes/announced.ts';
import type { Deadlines } from '../modes/deadlines.ts';
import type { SeenLog } from '../modes/seenLog.ts';
import type { Queue } from '../queue/createQueue.ts';
import type { Alerts } from './alerts.ts';
import type { Certificates } from './certificates.ts';
import type { Corrections } from './corrections.ts';
import { deadlineLineNow } from './deadlineLineNow.ts';

const connectionDayCount = 30;
const messageCount = 3;

export interface HomePorts {
  clock: Clock;
  store: HomeStore;
  announcements: AnnouncementStore;
  deadlines: Deadlines;
  seen: SeenLog;
  alerts: Alerts;
  queue: Queue;
  certificates: Certificates;
  corrections: Corrections;
  recurring(): WaitingRecurring[];
}

export type Home = ReturnType<typeof createHome>;

/** Everything the home screen shows, in one answer: facts from their stores, each put to the rule that reads it. */
export function createHome(ports: HomePorts) {
  const { clock, store, announcements, deadlines, seen, alerts, queue, certificates, corrections } = ports;

  const todoNow = (): TodoView[] => {
    const told = alerts.list();
    const { rejected, paused } = queue.status();
    const { problem } = certificates.status();
    const waiting = corrections.list();
    const rest = todo({
      ...{ rejected, isPaused: paused, keystoreProblem: problem?.code ?? null },
      corrections: { waiting: waiting.length, ready: waiting.filter(({ isReady }) => isReady).length },
      recurring: ports.recurring(),
      told: new Set(told.map(({ kind }) => kind)),
    });
    return [
      ...told.map((alert): TodoView => ({ kind: 'alert', alert })),
      ...rest.flatMap((it): TodoView[] => {
        if (it.kind !== 'keystore') return [it];
        return problem ? [{ kind: 'keystore', problem }] : [];
      }),
    ];
  };

  return {
    overview: (): HomeOverview => {
      const now = clock.now();
      const today = warsawDay(now);
      const believed = announcements.current().filter(({ word }) => word !== 'dismissed');
      const stretches = seen.since(warsawInstant(addDays(today, -connectionDayCount), 0));
      const days = connectionDays(stretches, believed, { today, now, count: connectionDayCount });
      return {
        ...{ today, isEmpty: !store.hasInvoices(), todo: todoNow() },
        line: deadlineLineNow({ clock, store, announcements, deadlines, seen }),
        messages: announcements
          .history()
          .filter(({ withdrawn }) => !withdrawn)
          .slice(0, messageCount)
          .map(announcementView),
        sales: compareMonths(store.sales(monthBefore(today).from, today), today),
        connection: { days, ...connectionSummary(days) },
      };
    },
  };
}
