/** A stretch of time: instants, `end` not in it. */
export interface Span {
  start: number;
  end: number;
}

/** What of a span lies between two instants, in ms. */
export const overlapMs = (span: Span, { start, end }: Span): number =>
  Math.max(0, Math.min(span.end, end) - Math.max(span.start, start));

/** Spans in order without overlaps: time that several of them cover is in one. */
export function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (end <= start) continue;
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
