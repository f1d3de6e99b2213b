import type { AlertView } from '../contract/types.ts';
import { addDays } from '../domain/warsawTime.ts';
import { backupAlert } from './backup.ts';
import { formatDay, plural } from './format.ts';
import { modeName } from './modes.ts';
import { deadlineText, formatTime } from './times.ts';

const NBSP = '\u00a0';

/** What a warning says: the sentence that matters, and what stands behind it. */
export interface AlertText {
  title: string;
  body: string;
}

type Deadline = Extract<AlertView, { kind: 'deadline' }>;

/** `Zostały 3 dni do dosłania 15 faktur offline` (offline-rules.md 4). */
export function deadlineTitle({
  stage,
  daysLeft,
  count,
}: Pick<Deadline, 'stage' | 'daysLeft' | 'count'>): string {
  const delivering = `dosłania ${count}${NBSP}${plural(count, 'faktury', 'faktur', 'faktur')} offline`;
  if (stage === 'overdue') return `Minął termin ${delivering}`;
  if (daysLeft === 0) return `Dziś o${NBSP}23:59 mija termin ${delivering}`;
  const left = plural(daysLeft, 'Został', 'Zostały', 'Zostało');
  return `${left} ${daysLeft}${NBSP}${plural(daysLeft, 'dzień', 'dni', 'dni')} do ${delivering}`;
}

const laterCount = (count: number): string =>
  `${count}${NBSP}${plural(count, 'kolejna czeka', 'kolejne czekają', 'kolejnych czeka')} z późniejszym terminem`;

function deadlineBody({ stage, day, daysLeft, later }: Deadline): string {
  const nearest =
    stage === 'overdue'
      ? `termin był ${formatDay(day)}`
      : `najbliższy termin ${deadlineText({ kind: 'day', day, overdue: false }, addDays(day, -daysLeft))}`;
  return [nearest, ...(later > 0 ? [laterCount(later)] : [])].join(' · ');
}

const minutes = (count: number): string => `${count}${NBSP}${plural(count, 'minutę', 'minuty', 'minut')}`;

function certificateTitle(daysLeft: number): string {
  if (daysLeft === 0) return 'Certyfikat typu 2 traci ważność dziś';
  const days = plural(daysLeft, 'dzień', 'dni', 'dni');
  return `Certyfikat typu 2 straci ważność za ${daysLeft}${NBSP}${days}`;
}

/** `2 faktury cykliczne czekają na wystawienie`. */
function recurringText({ count, failed }: Extract<AlertView, { kind: 'recurring' }>): AlertText {
  const waiting = plural(
    count,
    'faktura cykliczna czeka',
    'faktury cykliczne czekają',
    'faktur cyklicznych czeka',
  );
  return {
    title: `${count}${NBSP}${waiting} na wystawienie`,
    body:
      failed === 0
        ? `sprawdź ${count === 1 ? 'ją' : 'je'} i wystaw albo pomiń`
        : `program próbował sam wystawić ${count === 1 ? 'ją' : `${failed}${NBSP}z${NBSP}nich`} i nie mógł: powód jest na liście`,
  };
}

/** A warning in words, for banners, the desktop and the tray. */
export function alertText(alert: AlertView): AlertText {
  switch (alert.kind) {
    case 'deadline':
      return { title: deadlineTitle(alert), body: deadlineBody(alert) };
    case 'openDeadline': {
      const { count } = alert;
      return {
        title: `${count}${NBSP}${plural(count, 'faktura offline czeka', 'faktury offline czekają', 'faktur offline czeka')}`,
        body: 'termin biegnie od zakończenia awarii',
      };
    }
    case 'midnight': {
      const { count, minutesLeft } = alert;
      const invoices = plural(count, 'faktura online czeka', 'faktury online czekają', 'faktur online czeka');
      return {
        title: `Za ${minutes(minutesLeft)} północ, a ${count}${NBSP}${invoices} na KSeF`,
        body: `po północy KSeF uzna ${count === 1 ? 'ją za wystawioną' : 'je za wystawione'} offline: wydruk dostanie dwa kody QR i termin do następnego dnia roboczego`,
      };
    }
    case 'manualMode':
      return alert.isOver
        ? {
            title: `Ogłoszony koniec minął, a tryb ${modeName[alert.mode]} jest nadal włączony ręcznie`,
            body: 'faktury czekają, dopóki nie wrócisz do trybu automatycznego',
          }
        : {
            title: `Tryb ${modeName[alert.mode]} jest włączony ręcznie od ${formatSince(alert.since)}`,
            body: 'program nie zmieni go sam',
          };
    case 'totalFailure':
      return {
        title: `Awaria całkowita jest włączona od ${formatSince(alert.since)}`,
        body: 'nowych faktur program nie wysyła do KSeF; sprawdź, czy Ministerstwo nie ogłosiło jej końca',
      };
    case 'dutyLifted': {
      const { count } = alert;
      const freed = plural(count, 'fakturę zwolniono', 'faktury zwolniono', 'faktur zwolniono');
      return {
        title: `Awaria całkowita: ${count}${NBSP}${freed} z obowiązku dosłania`,
        body: `jeśli chcesz, wyślesz ${count === 1 ? 'ją' : 'je'} ręcznie z listy faktur`,
      };
    }
    case 'clock': {
      const minutesOff = Math.round(Math.abs(alert.skewMs) / 60_000);
      const way = alert.skewMs > 0 ? 'spieszy się' : 'spóźnia się';
      return {
        title: `Zegar komputera ${way} o ${minutes(minutesOff)} względem KSeF`,
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
        title: certificateTitle(alert.daysLeft),
        body: 'bez ważnego certyfikatu nie wystawisz faktury offline',
      };
  }
}

/** What a wrong clock does to `P_1`, the issue date that KSeF believes. */
export function clockMeaning({ ourDay, ksefDay }: { ourDay: string; ksefDay: string }): string {
  if (ourDay > ksefDay)
    return `faktury dostają datę wystawienia ${formatDay(ourDay)}, a w KSeF jest jeszcze ${formatDay(ksefDay)}: KSeF odrzuci je jako wystawione w przyszłości. Ustaw zegar`;
  if (ourDay < ksefDay)
    return `faktury dostają datę wystawienia ${formatDay(ourDay)}, a w KSeF jest już ${formatDay(ksefDay)}: KSeF uzna je za wystawione offline. Ustaw zegar`;
  return 'data wystawienia (P_1) jest na razie dobra, ale przy północy byłaby inna niż w KSeF. Ustaw zegar';
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
    ? 'Latarnik · wszystko jest w KSeF'
    : [
        `Latarnik · ${waiting}${NBSP}${plural(waiting, 'faktura czeka', 'faktury czekają', 'faktur czeka')} na KSeF`,
        ...(nearest === null ? [] : [`termin ${nearest}`]),
      ].join(' · ');
