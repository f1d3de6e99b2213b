import type { HomeOverview, TodoView } from '../../shared/contract/homeTypes.ts';
import type { AnnouncementView } from '../../shared/contract/modeTypes.ts';
import type { AlertView, AppStatus, InvoiceDetails } from '../../shared/contract/types.ts';
import {
  connectionDays,
  connectionSummary,
  type SeenStretch,
} from '../../shared/domain/home/connectionDays.ts';
import { deadlineLine } from '../../shared/domain/home/deadlineLine.ts';
import { compareMonths, type DaySales } from '../../shared/domain/home/salesMonths.ts';
import { todo } from '../../shared/domain/home/todo.ts';
import { isWaiting } from '../../shared/domain/lifecycle.ts';
import { addDays, warsawInstant } from '../../shared/domain/warsawTime.ts';
import { now, today } from './fakeProgramData.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Two months of a shop: more on Saturdays, nothing on Sundays, a correction that took back more than was sold. */
const sold: DaySales[] = Array.from({ length: 51 }, (_, at) => ({
  day: addDays(today, -at),
  currency: 'PLN',
  grossGrosze: at % 7 === 5 ? 0 : at === 11 ? -64_000 : 90_000 + ((at * 7919) % 23) * 11_300,
  count: 1 + (at % 5),
})).filter(({ grossGrosze }) => grossGrosze !== 0);
const euro: DaySales = { day: addDays(today, -3), currency: 'EUR', grossGrosze: 250_000, count: 1 };

/** Office hours of three weeks; two of them with the line gone for a while. */
const seen: SeenStretch[] = Array.from({ length: 21 }, (_, at) => addDays(today, -at))
  .filter((day) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 0)
  .flatMap((day, at): SeenStretch[] => {
    const from = warsawInstant(day, 7 * 60);
    const to = Math.min(now, from + 11 * hourMs);
    if (at !== 3 && at !== 9) return [{ start: from, end: to, ksef: 'up' }];
    return [
      { start: from, end: from + 2 * hourMs, ksef: 'up' },
      { start: from + 2 * hourMs, end: from + 5 * hourMs, ksef: 'down' },
      { start: from + 5 * hourMs, end: to, ksef: 'up' },
    ];
  });

interface HomeFacts {
  status: AppStatus;
  invoices: readonly InvoiceDetails[];
  announcements: readonly AnnouncementView[];
  alerts(): AlertView[];
}

/** The home screen of a fake program, by the program's own rules. */
export const fakeHome = ({ status, invoices, announcements, alerts }: HomeFacts) => ({
  'home.overview': (): HomeOverview => {
    const told = alerts();
    const isEmpty = invoices.length === 0;
    const { problem } = status.keystore;
    const rest = todo({
      rejected: invoices.filter(({ state }) => state === 'rejected').length,
      keystoreProblem: problem?.code ?? null,
      ...{ corrections: { waiting: 0, ready: 0 }, recurring: [], isPaused: status.queue.paused },
      told: new Set(told.map(({ kind }) => kind)),
    });
    const days = connectionDays(isEmpty ? [] : seen, announcements, { today, now, count: 30 });
    return {
      ...{ today, isEmpty },
      todo: [
        ...told.map((alert): TodoView => ({ kind: 'alert', alert })),
        ...rest.flatMap((it): TodoView[] =>
          it.kind === 'keystore' ? (problem ? [{ kind: 'keystore', problem }] : []) : [it],
        ),
      ],
      line: deadlineLine({
        ...{ today, now, reach: 14 },
        waiting: invoices.filter(({ state }) => isWaiting(state) || state === 'rejected'),
        announcements: isEmpty
          ? announcements
          : [...announcements, { category: 'maintenance', start: now - 8 * dayMs, end: now - 7.6 * dayMs }],
        down: seen.filter(({ ksef }) => ksef === 'down'),
      }),
      messages: announcements.slice(0, 3),
      sales: compareMonths(isEmpty ? [] : [...sold, euro], today),
      connection: { days, ...connectionSummary(days) },
    };
  },
});
