/** What of the journal is worth telling a person who was not looking. */
export const newsKinds = [
  'invoice.accepted',
  'invoice.rejected',
  'invoice.turnedOffline24',
  'invoice.conflictFound',
  'invoice.dutyLifted',
  'invoice.dutyRestored',
  'mode.switched',
  'announcement.received',
  'announcement.changed',
  'announcement.withdrawn',
  'deadline.changed',
  'keystore.ordered',
  'keystore.endsSoon',
  'recurring.issued',
  'recurring.failed',
  'correction.issued',
  'mail.failed',
  'mail.unclear',
  'import.refused',
  'print.refused',
  'print.madeAgain',
] as const;
export type NewsKind = (typeof newsKinds)[number];

/** What a person has to see to; the rest is there to be read, and the bell does not count it (ui.md). */
const toBeSeenTo: ReadonlySet<string> = new Set<NewsKind>([
  ...(['invoice.rejected', 'invoice.turnedOffline24', 'invoice.conflictFound'] as const),
  ...(['keystore.endsSoon', 'recurring.failed', 'import.refused', 'print.refused'] as const),
  ...(['mail.failed', 'mail.unclear'] as const),
]);
export const needsPerson = ({ kind }: { kind: string }): boolean => toBeSeenTo.has(kind);

interface Line {
  id: number;
  kind: string;
}

/** Neighbours of one kind, told as one: `KSeF zaakceptował fakturę i nadał numer · 12`. */
export interface NewsGroup<T extends Line> {
  /** The newest of them, which stands for all. */
  newest: T;
  count: number;
}

/** Lines, newest first, with neighbours of one kind put together. */
export function groupNews<T extends Line>(lines: readonly T[]): NewsGroup<T>[] {
  const groups: NewsGroup<T>[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.newest.kind === line.kind) last.count += 1;
    else groups.push({ newest: line, count: 1 });
  }
  return groups;
}
