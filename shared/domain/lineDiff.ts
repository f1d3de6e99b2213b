/** Lines that both texts have, or only the first one, or only the second one. */
export interface LinePart {
  kind: 'same' | 'removed' | 'added';
  lines: string[];
}

/** Beyond so many single changes two texts are simply two texts. */
const mostChanges = 600;

/**
 * What turns one text into another, line by line: the shortest way by Myers (An O(ND) Difference Algorithm, 1986).
 * Put together again, `same` and `removed` are the first text, and `same` and `added` the second one.
 */
export function lineDiff(before: readonly string[], after: readonly string[]): LinePart[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const left = before.slice(start, before.length - end);
  const right = after.slice(start, after.length - end);
  return joined([
    { kind: 'same', lines: before.slice(0, start) },
    ...(changesBetween(left, right) ?? [
      { kind: 'removed' as const, lines: left },
      { kind: 'added' as const, lines: right },
    ]),
    { kind: 'same', lines: before.slice(before.length - end) },
  ]);
}

/** Neighbours of one kind as one part, and none that is empty; what is removed stands before what is added. */
function joined(parts: readonly LinePart[]): LinePart[] {
  const all: LinePart[] = [];
  for (const { kind, lines } of parts) {
    if (lines.length === 0) continue;
    const last = all.at(-1);
    const beforeLast = all.at(-2);
    if (last?.kind === kind) last.lines.push(...lines);
    else if (kind === 'removed' && last?.kind === 'added') {
      if (beforeLast?.kind === 'removed') beforeLast.lines.push(...lines);
      else all.splice(-1, 0, { kind, lines: [...lines] });
    } else all.push({ kind, lines: [...lines] });
  }
  return all;
}

/** How far each diagonal got with so many changes, by the diagonal. */
type Reached = Map<number, number>;
/** The diagonal that is further when one more change is made: down (added) or to the right (removed). */
const isDown = (reached: Reached, diagonal: number, changes: number): boolean =>
  diagonal === -changes ||
  (diagonal !== changes && (reached.get(diagonal - 1) ?? -1) < (reached.get(diagonal + 1) ?? -1));

/** Single lines in order; null where they are too different. */
function changesBetween(left: readonly string[], right: readonly string[]): LinePart[] | null {
  const trace: Reached[] = [];
  let reached: Reached = new Map([[1, 0]]);
  for (let changes = 0; changes <= Math.min(mostChanges, left.length + right.length); changes += 1) {
    trace.push(new Map(reached));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = isDown(reached, diagonal, changes)
        ? (reached.get(diagonal + 1) ?? 0)
        : (reached.get(diagonal - 1) ?? 0) + 1;
      while (x < left.length && x - diagonal < right.length && left[x] === right[x - diagonal]) x += 1;
      reached.set(diagonal, x);
      if (x >= left.length && x - diagonal >= right.length) return backtracked(trace, left, right);
    }
    reached = new Map(reached);
  }
  return null;
}

function backtracked(trace: readonly Reached[], left: readonly string[], right: readonly string[]) {
  const parts: LinePart[] = [];
  let [x, y] = [left.length, right.length];
  for (let changes = trace.length - 1; changes >= 0; changes -= 1) {
    const reached = trace[changes] ?? new Map<number, number>();
    const diagonal = x - y;
    const down = isDown(reached, diagonal, changes);
    const fromDiagonal = down ? diagonal + 1 : diagonal - 1;
    const fromX = changes === 0 ? 0 : (reached.get(fromDiagonal) ?? 0);
    const fromY = changes === 0 ? 0 : fromX - fromDiagonal;
    while (x > fromX && y > fromY) {
      [x, y] = [x - 1, y - 1];
      parts.push({ kind: 'same', lines: [left[x] ?? ''] });
    }
    if (changes === 0) break;
    if (down) {
      y -= 1;
      parts.push({ kind: 'added', lines: [right[y] ?? ''] });
    } else {
      x -= 1;
      parts.push({ kind: 'removed', lines: [left[x] ?? ''] });
    }
  }
  return parts.reverse();
}
