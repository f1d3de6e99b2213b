import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../shared/domain/warsawTime.ts';
import {
  deadline as deadlineOf,
  traceDeadline,
  type Announcement,
  type DatedInvoice,
  type Deadline,
} from '../../shared/domain/deadline.ts';
import type { Mode } from '../../shared/domain/mode.ts';
import { needsSharedData, readSharedText, sharedData } from '../support/sharedData.ts';

type DeadlineInput = DatedInvoice & { announcements: readonly Announcement[] };
const deadline = ({ announcements: some, ...invoice }: DeadlineInput) => deadlineOf(invoice, some);
const trace = ({ announcements: some, ...invoice }: DeadlineInput) => traceDeadline(invoice, some);

/** Noon in Warsaw unless an hour is given. */
const at = (text: string): number => Date.parse(text.includes('T') ? text : `${text}T11:00:00Z`);

let nextId = 0;
const announced = (category: Announcement['category'], start: string, end: string | null): Announcement => ({
  id: String((nextId += 1)),
  category,
  start: at(start),
  end: end === null ? null : at(end),
});
const failure = (start: string, end: string | null) => announced('failure', start, end);
const maintenance = (start: string, end: string | null) => announced('maintenance', start, end);
const totalFailure = (start: string, end: string | null) => announced('totalFailure', start, end);
const day = (value: string): Deadline => ({ kind: 'day', day: value });

describe('the worked cases of offline-rules.md 2', () => {
  it.each<[string, DeadlineInput, Deadline]>([
    [
      'offline24, P_1 Tuesday',
      { mode: 'offline24', issueDate: '2025-07-08', announcements: [] },
      day('2025-07-09'),
    ],
    [
      'the same, failure announced on the last day, ended on a Saturday',
      { mode: 'offline24', issueDate: '2025-07-08', announcements: [failure('2025-07-09', '2025-07-12')] },
      day('2025-07-22'),
    ],
    [
      'Good Friday is a working day, Easter Monday is not',
      { mode: 'offline24', issueDate: '2026-04-03', announcements: [] },
      day('2026-04-07'),
    ],
    [
      'before Christmas Eve',
      { mode: 'offline24', issueDate: '2026-12-23', announcements: [] },
      day('2026-12-28'),
    ],
    [
      'before the May weekend',
      { mode: 'offline24', issueDate: '2026-04-30', announcements: [] },
      day('2026-05-04'),
    ],
    [
      'maintenance that ends on a Saturday morning',
      {
        mode: 'offline-niedostepnosc',
        issueDate: '2026-02-14',
        announcements: [maintenance('2026-02-13T21:00:00Z', '2026-02-14T04:00:00Z')],
      },
      day('2026-02-16'),
    ],
    [
      'maintenance that ends a minute before midnight in Warsaw',
      {
        mode: 'offline-niedostepnosc',
        issueDate: '2026-03-10',
        announcements: [maintenance('2026-03-10T20:00:00Z', '2026-03-10T22:59:00Z')],
      },
      day('2026-03-11'),
    ],
    [
      'failure that ended before Corpus Christi',
      {
        mode: 'offline-awaria',
        issueDate: '2026-05-28',
        announcements: [failure('2026-05-28', '2026-05-29')],
      },
      day('2026-06-10'),
    ],
    [
      'the same with a second failure: counted anew from its end',
      {
        mode: 'offline-awaria',
        issueDate: '2026-05-28',
        announcements: [failure('2026-05-28', '2026-05-29'), failure('2026-06-03', '2026-06-05')],
      },
      day('2026-06-16'),
    ],
    [
      'a failure after the deadline revives nothing',
      { mode: 'offline24', issueDate: '2026-03-02', announcements: [failure('2026-03-04', '2026-03-05')] },
      day('2026-03-03'),
    ],
    [
      'failure whose end is not announced',
      { mode: 'offline-awaria', issueDate: '2026-03-02', announcements: [failure('2026-03-02', null)] },
      { kind: 'open' },
    ],
    [
      'total failure while an invoice waits',
      {
        mode: 'offline24',
        issueDate: '2026-03-02',
        announcements: [totalFailure('2026-03-02', '2026-03-04')],
      },
      { kind: 'none' },
    ],
  ])('%s', (_, input, expected) => expect(deadline(input)).toEqual(expected));
});

describe('finer points', () => {
  it.each<[string, DeadlineInput, Deadline]>([
    [
      'online: its own day',
      { mode: 'online', issueDate: '2026-03-07', announcements: [] },
      day('2026-03-07'),
    ],
    [
      'online: a failure does not move it, the invoice is turned into offline24 first',
      { mode: 'online', issueDate: '2026-03-02', announcements: [failure('2026-03-02', '2026-03-03')] },
      day('2026-03-02'),
    ],
    [
      'online: a total failure lifts the duty too',
      { mode: 'online', issueDate: '2026-03-02', announcements: [totalFailure('2026-03-02', null)] },
      { kind: 'none' },
    ],
    [
      'awaria-calkowita: never any duty',
      { mode: 'awaria-calkowita', issueDate: '2026-03-02', announcements: [] },
      { kind: 'none' },
    ],
    [
      'maintenance does not move an offline24 deadline',
      {
        mode: 'offline24',
        issueDate: '2026-03-02',
        announcements: [maintenance('2026-03-03', '2026-03-06')],
      },
      day('2026-03-03'),
    ],
    [
      'maintenance without an announced end',
      {
        mode: 'offline-niedostepnosc',
        issueDate: '2026-03-02',
        announcements: [maintenance('2026-03-02', null)],
      },
      { kind: 'open' },
    ],
    [
      'a failure during the wait after maintenance',
      {
        mode: 'offline-niedostepnosc',
        issueDate: '2026-03-10',
        announcements: [maintenance('2026-03-10', '2026-03-10'), failure('2026-03-11', '2026-03-12')],
      },
      day('2026-03-23'),
    ],
    [
      'a failure that began in the last minute of the deadline still counts',
      {
        mode: 'offline24',
        issueDate: '2026-03-02',
        announcements: [failure('2026-03-03T22:59:00Z', '2026-03-04')],
      },
      day('2026-03-13'),
    ],
    [
      'a minute later it does not',
      {
        mode: 'offline24',
        issueDate: '2026-03-02',
        announcements: [failure('2026-03-03T23:00:00Z', '2026-03-04')],
      },
      day('2026-03-03'),
    ],
    [
      'a failure that was over before the invoice was issued',
      {
        mode: 'offline24',
        issueDate: '2026-03-02',
        issuedAt: at('2026-03-02T12:00:00Z'),
        announcements: [failure('2026-03-02T08:00:00Z', '2026-03-02T09:00:00Z')],
      },
      day('2026-03-03'),
    ],
    [
      'a failure that still went on when the invoice was issued as offline24',
      {
        mode: 'offline24',
        issueDate: '2026-03-02',
        issuedAt: at('2026-03-02T12:00:00Z'),
        announcements: [failure('2026-02-27', '2026-03-02T14:00:00Z')],
      },
      day('2026-03-11'),
    ],
    [
      'a failure within a longer one moves nothing to an earlier day',
      {
        mode: 'offline-awaria',
        issueDate: '2026-03-02',
        announcements: [failure('2026-03-02', '2026-03-11'), failure('2026-03-04', '2026-03-05')],
      },
      day('2026-03-20'),
    ],
    [
      'no announcement on record: the day of offline24',
      { mode: 'offline-awaria', issueDate: '2026-03-06', announcements: [] },
      day('2026-03-09'),
    ],
    [
      'a total failure that was over before the invoice was issued',
      {
        mode: 'offline24',
        issueDate: '2026-03-02',
        announcements: [totalFailure('2026-02-25', '2026-02-27')],
      },
      day('2026-03-03'),
    ],
    [
      'a total failure after delivery',
      {
        mode: 'offline24',
        issueDate: '2026-03-02',
        deliveredAt: at('2026-03-03'),
        announcements: [totalFailure('2026-03-09', null)],
      },
      day('2026-03-03'),
    ],
  ])('%s', (_, input, expected) => expect(deadline(input)).toEqual(expected));
});

const days = fc.integer({ min: 0, max: 60 }).map((offset) => addDays('2026-03-01', offset));
const announcements = fc.array(
  fc.record({
    category: fc.constantFrom<Announcement['category']>('maintenance', 'failure', 'failure', 'totalFailure'),
    start: days,
    lengthDays: fc.option(fc.integer({ min: 0, max: 12 })),
  }),
  { maxLength: 6 },
);
const inputs = fc
  .record({
    mode: fc.constantFrom<Mode>('online', 'offline24', 'offline-niedostepnosc', 'offline-awaria'),
    issueDate: days,
    exact: fc.boolean(),
    announcements,
  })
  .map(({ mode, issueDate, exact, announcements: some }): DeadlineInput => ({
    mode,
    issueDate,
    issuedAt: exact ? at(issueDate) : undefined,
    announcements: some.map(({ category, start, lengthDays }) =>
      announced(category, start, lengthDays === null ? null : addDays(start, lengthDays)),
    ),
  }));

describe('for any announcements', () => {
  it('a deadline never lies before the one the mode alone gives', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const base = trace(input).steps[0]!.result;
        const result = deadline(input);
        if (base.kind === 'open') expect(result.kind).not.toBe('day');
        if (base.kind === 'day' && result.kind === 'day') expect(result.day >= base.day).toBe(true);
        expect(base.kind === 'day' && base.day < input.issueDate).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('the order in which they are listed does not matter', () => {
    const shuffled = inputs.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...input.announcements], { minLength: input.announcements.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([input, order]) => {
        expect(deadline({ ...input, announcements: order })).toEqual(deadline(input));
      }),
      { numRuns: 300 },
    );
  });
});

interface DeadlineVector {
  case: string;
  mode: string;
  issueDate?: string;
  maintenanceEnd?: string;
  failureEnd?: string;
  failureAnnounced?: string;
  failures?: { announced?: string; end: string }[];
  expectedDeadline: string | null;
}

function inputOf(vector: DeadlineVector): DeadlineInput {
  const { maintenanceEnd, failureEnd, failures, failureAnnounced } = vector;
  if (maintenanceEnd !== undefined) {
    const window = maintenance(maintenanceEnd, maintenanceEnd);
    return { mode: 'offline-niedostepnosc', issueDate: maintenanceEnd, announcements: [window] };
  }
  if (vector.mode === 'awaryjny') {
    const all = failures ?? [{ end: failureEnd ?? '' }];
    return {
      mode: 'offline-awaria',
      issueDate: all[0]?.end ?? '',
      announcements: all.map((it) => failure(it.announced ?? it.end, it.end)),
    };
  }
  const issueDate = vector.issueDate ?? '2026-03-02';
  if (vector.mode === 'any') {
    return { mode: 'offline24', issueDate, announcements: [totalFailure(issueDate, null)] };
  }
  const start = failureAnnounced ?? addDays(issueDate, 1);
  return {
    mode: 'offline24',
    issueDate,
    announcements: failureEnd === undefined ? [] : [failure(start, failureEnd)],
  };
}

describe.skipIf(!sharedData)(`the vectors${needsSharedData}`, () => {
  const vectors = sharedData
    ? (JSON.parse(readSharedText('vectors.json')) as { deadlines: DeadlineVector[] }).deadlines
    : [];
  it.each(vectors.map((vector) => [vector.case, vector] as const))('%s', (_, vector) => {
    const expected = vector.expectedDeadline === null ? { kind: 'none' } : day(vector.expectedDeadline);
    expect(deadline(inputOf(vector))).toEqual(expected);
  });
});
