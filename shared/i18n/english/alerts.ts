import type { AlertView } from '../../contract/types.ts';
import { addDays } from '../../domain/warsawTime.ts';
import type { AlertText } from '../alerts.ts';
import { formatDay } from '../format.ts';
import { backupAlert } from './backup.ts';
import { counted, invoicesWait, one } from './counted.ts';
import { modeName } from './modes.ts';
import { deadlineText, formatTime } from './times.ts';

type Deadline = Extract<AlertView, { kind: 'deadline' }>;

/** `3 days left to send 15 offline invoices` (offline-rules.md 4). */
export function deadlineTitle({
  stage,
  daysLeft,
  count,
}: Pick<Deadline, 'stage' | 'daysLeft' | 'count'>): string {
  const invoices = counted(count, 'offline invoice');
  if (stage === 'overdue') return `The deadline to send ${invoices} has passed`;
  if (daysLeft === 0) return `Today at 23:59 the deadline to send ${invoices} ends`;
  return `${counted(daysLeft, 'day')} left to send ${invoices}`;
}

function deadlineBody({ stage, day, daysLeft, later }: Deadline): string {
  const nearest =
    stage === 'overdue'
      ? `the deadline was ${formatDay(day)}`
      : `nearest deadline ${deadlineText({ kind: 'day', day, overdue: false }, addDays(day, -daysLeft))}`;
  const others = `${counted(later, 'more', 'more')} ${one(later, 'waits', 'wait')} with a later deadline`;
  return [nearest, ...(later > 0 ? [others] : [])].join(' · ');
}

function recurringText({ count, failed }: Extract<AlertView, { kind: 'recurring' }>): AlertText {
  return {
    title: `${counted(count, 'recurring invoice')} ${one(count, 'is', 'are')} due to be issued`,
    body:
      failed === 0
        ? `check ${one(count, 'it', 'them')} and issue or skip ${one(count, 'it', 'them')}`
        : `the program tried to issue ${count === 1 ? 'it' : `${failed} of them`} by itself and could not: the reason is in the list`,
  };
}

/** A warning in words, for banners, the desktop and the tray. */
export function alertText(alert: AlertView): AlertText {
  switch (alert.kind) {
    case 'deadline':
      return { title: deadlineTitle(alert), body: deadlineBody(alert) };
    case 'openDeadline':
      return {
        title: `${counted(alert.count, 'offline invoice')} ${one(alert.count, 'is waiting', 'are waiting')}`,
        body: 'the deadline runs from the end of the failure',
      };
    case 'midnight': {
      const { count, minutesLeft } = alert;
      const invoices = `${counted(count, 'online invoice')} ${one(count, 'is waiting', 'are waiting')}`;
      return {
        title: `Midnight is in ${counted(minutesLeft, 'minute')}, and ${invoices} for KSeF`,
        body: `after midnight KSeF takes ${one(count, 'it', 'them')} as issued offline: the print gets two QR codes, and the deadline is the next working day`,
      };
    }
    case 'manualMode':
      return alert.isOver
        ? {
            title: `The announced end has passed, and the mode ${modeName[alert.mode]} is still set by hand`,
            body: 'invoices wait until you go back to the automatic mode',
          }
        : {
            title: `The mode ${modeName[alert.mode]} has been set by hand since ${formatSince(alert.since)}`,
            body: 'the program will not change it by itself',
          };
    case 'totalFailure':
      return {
        title: `Total failure has been on since ${formatSince(alert.since)}`,
        body: 'the program sends no new invoices to KSeF; check whether the Ministry has announced its end',
      };
    case 'dutyLifted':
      return {
        title: `Total failure: ${counted(alert.count, 'invoice')} no longer ${one(alert.count, 'has', 'have')} to be sent`,
        body: `if you wish, send ${one(alert.count, 'it', 'them')} by hand from the list of invoices`,
      };
    case 'clock': {
      const minutesOff = Math.round(Math.abs(alert.skewMs) / 60_000);
      const way = alert.skewMs > 0 ? 'fast' : 'slow';
      return {
        title: `The clock of the computer is ${counted(minutesOff, 'minute')} ${way} against KSeF`,
        body: clockMeaning(alert),
      };
    }
    case 'recurring':
      return recurringText(alert);
    case 'backup':
    case 'restored':
    case 'movedOut':
      return backupAlert(alert);
    case 'certificate':
      return {
        title:
          alert.daysLeft === 0
            ? 'The certificate of type 2 expires today'
            : `The certificate of type 2 expires in ${counted(alert.daysLeft, 'day')}`,
        body: 'without a valid certificate you cannot issue an offline invoice',
      };
  }
}

/** What a wrong clock does to `P_1`, the issue date that KSeF believes. */
export function clockMeaning({ ourDay, ksefDay }: { ourDay: string; ksefDay: string }): string {
  if (ourDay > ksefDay)
    return `invoices get the issue date ${formatDay(ourDay)}, while in KSeF it is still ${formatDay(ksefDay)}: KSeF will reject them as issued in the future. Set the clock`;
  if (ourDay < ksefDay)
    return `invoices get the issue date ${formatDay(ourDay)}, while in KSeF it is already ${formatDay(ksefDay)}: KSeF will take them as issued offline. Set the clock`;
  return 'the issue date (P_1) is right for now, but around midnight it would differ from the one in KSeF. Set the clock';
}

const warsawDayAndTime = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  day: 'numeric',
  month: '2-digit',
});
/** `19.11, 14:05`. */
const formatSince = (instant: number): string =>
  `${warsawDayAndTime.format(instant)}, ${formatTime(instant)}`;

/** What the tray, its badge and the window's title tell of the queue. */
export const trayText = (waiting: number, nearest: string | null): string =>
  waiting === 0
    ? 'Latarnik · everything is in KSeF'
    : [
        `Latarnik · ${invoicesWait(waiting)} for KSeF`,
        ...(nearest === null ? [] : [`deadline ${nearest}`]),
      ].join(' · ');
