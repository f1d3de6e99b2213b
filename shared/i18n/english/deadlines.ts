import type { AnnouncementView, DeadlineView } from '../../contract/modeTypes.ts';
import type { DeadlineStepView } from '../../contract/types.ts';
import type { DayOff } from '../../domain/calendar.ts';
import type { Mode } from '../../domain/mode.ts';
import { warsawDay } from '../../domain/warsawTime.ts';
import { daysOf, shortDay } from '../deadlines.ts';
import { formatDay } from '../format.ts';
import { modeName } from './modes.ts';
import { formatTime } from './times.ts';

export { daysOf, shortDay };

/** Where in the VAT act each mode stands. */
export const legalBasis: Record<Mode, string> = {
  online: 'art. 106na of the VAT Act',
  offline24: 'art. 106nda of the VAT Act',
  'offline-niedostepnosc': 'art. 106nh of the VAT Act',
  'offline-awaria': 'art. 106nf of the VAT Act',
  'awaria-calkowita': 'art. 106ne of the VAT Act',
};

const dayOffNames: Record<DayOff, string> = {
  saturday: 'Saturday',
  sunday: 'Sunday',
  newYear: 'New Year’s Day',
  epiphany: 'Epiphany',
  easter: 'Easter Sunday',
  easterMonday: 'Easter Monday',
  labourDay: 'Labour Day',
  constitutionDay: '3 May Constitution Day',
  pentecost: 'Pentecost',
  corpusChristi: 'Corpus Christi',
  assumption: 'Assumption Day',
  allSaints: 'All Saints’ Day',
  independenceDay: 'Independence Day',
  christmasEve: 'Christmas Eve',
  christmas: 'Christmas Day',
  secondChristmasDay: 'second day of Christmas',
};
/** Why a day does not count; an unknown reason is shown as it is. */
export const dayOffName = (off: string): string =>
  Object.hasOwn(dayOffNames, off) ? dayOffNames[off as DayOff] : off;

export const categoryName: Record<AnnouncementView['category'], string> = {
  maintenance: 'unavailability',
  failure: 'failure',
  totalFailure: 'total failure',
};

const resultText = (result: DeadlineView, yearOf: string): string => {
  if (result.kind === 'open') return 'open deadline';
  return result.kind === 'none' ? 'no duty' : shortDay(result.day, yearOf);
};

interface Dated {
  mode: Mode;
  issueDate: string;
}

/** The whole chain in one line: `Offline24 of 8.07 → failure 9.07–12.07 → 22.07`. */
export function deadlineChain({ mode, issueDate }: Dated, steps: readonly DeadlineStepView[]): string {
  const causes = steps.flatMap(({ announcement }) =>
    announcement ? [`${categoryName[announcement.category]} ${daysOf(announcement, issueDate)}`] : [],
  );
  const last = steps.at(-1);
  return [
    `${modeName[mode]} of ${shortDay(issueDate)}`,
    ...causes,
    ...(last ? [resultText(last.result, issueDate)] : []),
  ].join(' → ');
}

/** Who announced it: `Latarnia, message 7f3a, version 2`, or the user. */
export const announcedBy = ({ source, messageId, messageVersion }: AnnouncementView): string =>
  source === 'user'
    ? 'message entered by hand'
    : `Latarnia, message ${messageId ?? '?'}, version ${messageVersion ?? '?'}`;

const ordinal = (number: number): string =>
  `${number}${number % 100 >= 11 && number % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`;
/** `7th working day`. */
const nthWorkingDay = (number: number): string => `${ordinal(number)} working day`;

/** One reason in words: what it is by law, and from where days are counted. */
export function deadlineStepText({ mode, issueDate }: Dated, step: DeadlineStepView): string {
  const { kind, announcement, from, counted } = step;
  const working = counted.filter(({ off }) => off === null).length;
  const count = working === 1 ? 'the next working day' : `the ${nthWorkingDay(working)}`;
  if (kind === 'totalFailure')
    return `A total failure was announced: there is no duty to send (${legalBasis['awaria-calkowita']}).`;
  if (kind === 'failure') {
    return from === null
      ? `A failure was announced while the invoice was waiting: the deadline runs only from its end (${legalBasis['offline-awaria']}).`
      : `A failure was announced while the invoice was waiting: ${count} after its end, ${formatDay(from)}, counts (${legalBasis['offline-awaria']}).`;
  }
  switch (mode) {
    case 'online':
      return `An online invoice: KSeF has to get it on the day of issue, ${formatDay(issueDate)} (${legalBasis.online}).`;
    case 'awaria-calkowita':
      return `Issued in a total failure, outside KSeF: it is not sent (${legalBasis[mode]}).`;
    case 'offline24':
      return `Offline24 mode: ${count} after the day of issue, ${formatDay(issueDate)} (${legalBasis[mode]}).`;
    case 'offline-niedostepnosc':
    case 'offline-awaria': {
      const what = mode === 'offline-awaria' ? 'failure' : 'unavailability';
      if (announcement === null)
        return `The mode ${modeName[mode]}, but without a message that was in force on issuing: it counts as Offline24, ${count} after the day of issue.`;
      return from === null
        ? `The mode ${modeName[mode]}: the deadline runs only from the announced end of the ${what} (${legalBasis[mode]}).`
        : `The mode ${modeName[mode]}: ${count} after the end of the ${what}, ${formatDay(from)} (${legalBasis[mode]}).`;
    }
  }
}

/** When an announced event is: `9.07.2025, 10:00 – 12.07.2025, 14:30`. */
export const announcedTimes = ({ start, end }: Pick<AnnouncementView, 'start' | 'end'>): string => {
  const at = (instant: number) => `${formatDay(warsawDay(instant))}, ${formatTime(instant)}`;
  return end === null ? `from ${at(start)}, no end announced yet` : `${at(start)} – ${at(end)}`;
};

/** Beside a mode's name: `until 05:00`, `until 13.07, 05:00`, `from 9.07` while no end is announced. */
export function announcedShort(
  { start, end }: Pick<AnnouncementView, 'start' | 'end'>,
  today: string,
): string {
  if (end === null) return `from ${shortDay(warsawDay(start), today)}`;
  const day = warsawDay(end);
  return `until ${day === today ? '' : `${shortDay(day, today)}, `}${formatTime(end)}`;
}
