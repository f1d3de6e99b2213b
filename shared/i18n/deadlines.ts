import type { AnnouncementView, DeadlineView } from '../contract/modeTypes.ts';
import type { DeadlineStepView } from '../contract/types.ts';
import type { DayOff } from '../domain/calendar.ts';
import type { Mode } from '../domain/mode.ts';
import { warsawDay } from '../domain/warsawTime.ts';
import { formatDay } from './format.ts';
import { modeName } from './modes.ts';
import { formatTime } from './times.ts';

/** Where in the VAT act each mode stands. */
export const legalBasis: Record<Mode, string> = {
  online: 'art. 106na ustawy o VAT',
  offline24: 'art. 106nda ustawy o VAT',
  'offline-niedostepnosc': 'art. 106nh ustawy o VAT',
  'offline-awaria': 'art. 106nf ustawy o VAT',
  'awaria-calkowita': 'art. 106ne ustawy o VAT',
};

const dayOffNames: Record<DayOff, string> = {
  saturday: 'sobota',
  sunday: 'niedziela',
  newYear: 'Nowy Rok',
  epiphany: 'Trzech Króli',
  easter: 'Wielkanoc',
  easterMonday: 'Poniedziałek Wielkanocny',
  labourDay: 'Święto Pracy',
  constitutionDay: 'Święto Konstytucji 3 Maja',
  pentecost: 'Zielone Świątki',
  corpusChristi: 'Boże Ciało',
  assumption: 'Wniebowzięcie NMP',
  allSaints: 'Wszystkich Świętych',
  independenceDay: 'Święto Niepodległości',
  christmasEve: 'Wigilia',
  christmas: 'Boże Narodzenie',
  secondChristmasDay: 'drugi dzień Bożego Narodzenia',
};
/** Why a day does not count; an unknown reason is shown as it is. */
export const dayOffName = (off: string): string =>
  Object.hasOwn(dayOffNames, off) ? dayOffNames[off as DayOff] : off;

/** `2025-07-08` → `8.07`, with the year where it is another one. */
export function shortDay(day: string, yearOf = day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}.${month}${yearOf.startsWith(year) ? '' : `.${year}`}`;
}

export const categoryName: Record<AnnouncementView['category'], string> = {
  maintenance: 'niedostępność',
  failure: 'awaria',
  totalFailure: 'awaria całkowita',
};

/** From when to when: `9.07–12.07`, `9.07–?` while no end is announced. */
export function daysOf({ start, end }: Pick<AnnouncementView, 'start' | 'end'>, yearOf: string): string {
  const from = warsawDay(start);
  const to = end === null ? null : warsawDay(end);
  if (to === null) return `${shortDay(from, yearOf)}–?`;
  return from === to ? shortDay(from, yearOf) : `${shortDay(from, yearOf)}–${shortDay(to, yearOf)}`;
}

const resultText = (result: DeadlineView, yearOf: string): string => {
  if (result.kind === 'open') return 'termin otwarty';
  return result.kind === 'none' ? 'bez obowiązku' : shortDay(result.day, yearOf);
};

interface Dated {
  mode: Mode;
  issueDate: string;
}

/** The whole chain in one line: `Offline24 z 8.07 → awaria 9.07–12.07 → 22.07`. */
export function deadlineChain({ mode, issueDate }: Dated, steps: readonly DeadlineStepView[]): string {
  const causes = steps.flatMap(({ announcement }) =>
    announcement ? [`${categoryName[announcement.category]} ${daysOf(announcement, issueDate)}`] : [],
  );
  const last = steps.at(-1);
  return [
    `${modeName[mode]} z ${shortDay(issueDate)}`,
    ...causes,
    ...(last ? [resultText(last.result, issueDate)] : []),
  ].join(' → ');
}

/** Who announced it: `Latarnia, komunikat 7f3a, wersja 2`, or the user. */
export const announcedBy = ({ source, messageId, messageVersion }: AnnouncementView): string =>
  source === 'user'
    ? 'komunikat wpisany ręcznie'
    : `Latarnia, komunikat ${messageId ?? '?'}, wersja ${messageVersion ?? '?'}`;

/** One reason in words: what it is by law, and from where days are counted. */
export function deadlineStepText({ mode, issueDate }: Dated, step: DeadlineStepView): string {
  const { kind, announcement, from, counted } = step;
  const working = counted.filter(({ off }) => off === null).length;
  const count = working === 1 ? 'następny dzień roboczy' : `${working}. dzień roboczy`;
  if (kind === 'totalFailure')
    return `Ogłoszono awarię całkowitą: nie ma obowiązku dosłania (${legalBasis['awaria-calkowita']}).`;
  if (kind === 'failure') {
    return from === null
      ? `W czasie oczekiwania ogłoszono awarię: termin biegnie dopiero od jej końca (${legalBasis['offline-awaria']}).`
      : `W czasie oczekiwania ogłoszono awarię: liczy się ${count} po jej końcu, ${formatDay(from)} (${legalBasis['offline-awaria']}).`;
  }
  switch (mode) {
    case 'online':
      return `Faktura online: KSeF ma ją dostać w dniu wystawienia, ${formatDay(issueDate)} (${legalBasis.online}).`;
    case 'awaria-calkowita':
      return `Wystawiona w awarii całkowitej, poza KSeF: nie dosyła się jej (${legalBasis[mode]}).`;
    case 'offline24':
      return `Tryb Offline24: ${count} po dniu wystawienia, ${formatDay(issueDate)} (${legalBasis[mode]}).`;
    case 'offline-niedostepnosc':
    case 'offline-awaria': {
      const what = mode === 'offline-awaria' ? 'awarii' : 'niedostępności';
      if (announcement === null)
        return `Tryb ${modeName[mode]}, ale bez komunikatu, który obowiązywał przy wystawieniu: liczy się jak Offline24, ${count} po dniu wystawienia.`;
      return from === null
        ? `Tryb ${modeName[mode]}: termin biegnie dopiero od ogłoszonego końca ${what} (${legalBasis[mode]}).`
        : `Tryb ${modeName[mode]}: ${count} po końcu ${what}, ${formatDay(from)} (${legalBasis[mode]}).`;
    }
  }
}

/** When an announced event is: `9.07.2025, 10:00 – 12.07.2025, 14:30`. */
export const announcedTimes = ({ start, end }: Pick<AnnouncementView, 'start' | 'end'>): string => {
  const at = (instant: number) => `${formatDay(warsawDay(instant))}, ${formatTime(instant)}`;
  return end === null ? `od ${at(start)}, końca jeszcze nie ogłoszono` : `${at(start)} – ${at(end)}`;
};

/** Beside a mode's name: `do 05:00`, `do 13.07, 05:00`, `od 9.07` while no end is announced. */
export function announcedShort(
  { start, end }: Pick<AnnouncementView, 'start' | 'end'>,
  today: string,
): string {
  if (end === null) return `od ${shortDay(warsawDay(start), today)}`;
  const day = warsawDay(end);
  return `do ${day === today ? '' : `${shortDay(day, today)}, `}${formatTime(end)}`;
}
