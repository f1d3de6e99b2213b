/**
 * What the self-test goes through, by chapter: the six of the Strefa KSeF article "Jak sprawdzić obsługę trybów offline
 * w systemie" in their order, what the act asks beyond it, and how the firm itself stands. The numbers are the
 * article's.
 */
export const chapters = [
  {
    id: 'offline24',
    number: '1',
    points: [
      ['offline24.detected', '1.1'],
      ['offline24.certificateTold', '1.2'],
      ['offline24.issued', '1.3'],
      ['offline24.codes', '1.4'],
    ],
  },
  {
    id: 'maintenance',
    number: '2',
    points: [
      ['maintenance.option', '2.1'],
      ['maintenance.messages', '2.2'],
      ['maintenance.issued', '2.3'],
      ['maintenance.deadline', '2.4'],
    ],
  },
  {
    id: 'failure',
    number: '3',
    points: [
      ['failure.option', '3.1'],
      ['failure.issued', '3.2'],
      ['failure.deadline', '3.3'],
      ['failure.warning', '3.4'],
    ],
  },
  {
    id: 'delivery',
    number: '4',
    points: [
      ['delivery.issued', '4.1'],
      ['delivery.back', '4.2'],
      ['delivery.automatic', '4.3'],
      ['delivery.accepted', '4.4'],
      ['delivery.journal', '4.5'],
    ],
  },
  {
    id: 'certificate',
    number: '5',
    points: [
      ['certificate.told', '5.1'],
      ['certificate.imported', '5.2'],
      ['certificate.blocked', '5.3'],
      ['certificate.signs', '5.4'],
    ],
  },
  {
    id: 'cycle',
    number: '6',
    points: [
      ['cycle.imported', '6.1'],
      ['cycle.switched', '6.2'],
      ['cycle.issued', '6.3'],
      ['cycle.codes', '6.4'],
      ['cycle.online', '6.5'],
      ['cycle.delivered', '6.6'],
      ['cycle.accepted', '6.7'],
    ],
  },
  {
    id: 'beyond',
    number: 'A',
    points: [
      ['beyond.totalFailure', 'A.1'],
      ['beyond.workedCases', 'A.2'],
      ['beyond.deadlineMoves', 'A.3'],
      ['beyond.typeOneRefused', 'A.4'],
      ['beyond.otherPrints', 'A.5'],
      ['beyond.lostAnswer', 'A.6'],
      ['beyond.technicalCorrection', 'A.7'],
      ['beyond.duplicate', 'A.8'],
      ['beyond.correctionWaits', 'A.9'],
    ],
  },
  {
    id: 'own',
    number: 'B',
    points: [
      ['own.certificate', 'B.1'],
      ['own.login', 'B.2'],
      ['own.automatic', 'B.3'],
      ['own.cycle', 'B.4'],
    ],
  },
] as const;

export type ChapterId = (typeof chapters)[number]['id'];
export type PointId = (typeof chapters)[number]['points'][number][0];

/** Every point, in the order of the report. */
export const points: readonly PointId[] = chapters.flatMap((it) => it.points.map(([id]) => id));
export const chapterIds: readonly ChapterId[] = chapters.map(({ id }) => id);

/** What the article calls a point, e.g. `1.3`. */
export const pointNumber = Object.fromEntries(
  chapters.flatMap((it) => it.points.map(([id, number]) => [id, number])),
) as Readonly<Record<PointId, string>>;

/** The eight questions of the article's check-list (its chapter 7), each answered by the points that it rests on. */
export const checks = [
  {
    id: 'offline24',
    restsOn: ['offline24.detected', 'offline24.certificateTold', 'offline24.issued', 'offline24.codes'],
  },
  {
    id: 'maintenance',
    restsOn: [
      ...(['maintenance.option', 'maintenance.messages', 'maintenance.issued'] as const),
      'maintenance.deadline',
    ],
  },
  { id: 'failure', restsOn: ['failure.option', 'failure.issued', 'failure.deadline'] },
  {
    id: 'certificate',
    restsOn: [
      ...(['certificate.told', 'certificate.imported', 'certificate.blocked'] as const),
      ...(['certificate.signs', 'beyond.typeOneRefused'] as const),
    ],
  },
  { id: 'codes', restsOn: ['offline24.codes', 'maintenance.issued', 'failure.issued', 'cycle.codes'] },
  {
    id: 'delivery',
    restsOn: [
      'delivery.back',
      'delivery.automatic',
      'delivery.accepted',
      'cycle.delivered',
      'cycle.accepted',
    ],
  },
  { id: 'warnings', restsOn: ['failure.warning'] },
  { id: 'queue', restsOn: ['offline24.issued', 'delivery.issued', 'delivery.automatic', 'delivery.journal'] },
] as const satisfies readonly { id: string; restsOn: readonly PointId[] }[];

export type CheckId = (typeof checks)[number]['id'];
