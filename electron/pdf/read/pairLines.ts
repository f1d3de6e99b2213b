import type { Line } from './view.ts';

/** A line as it was before a correction and as it is after it, or one of the two that has no partner. */
export interface LinePair {
  before: Line | null;
  after: Line | null;
}

/** Says that two rows are of one line, whatever else there is (only when no other rows of either state say it too). */
type Key = (line: Line) => string | null;

const byUuid: Key = ({ uuid }) => uuid;
const byNumberAndName: Key = ({ ordinal, name }) => (name === null ? null : JSON.stringify([ordinal, name]));
const byName: Key = ({ name }) => name;

/**
 * Rows of a correction (`StanPrzed` and not) as pairs, in the order in which the XML begins them: by the same `UU_ID`,
 * the same `NrWierszaFa` and name, as neighbours, or by a name that no other row of its state has (fa3.md 6). `null` when
 * none can be paired, or when rows are left that could be partners in more than one way.
 */
export function pairLines(lines: readonly Line[]): LinePair[] | null {
  const partners = new Map<Line, Line>();
  const rows = (isBefore: boolean): Line[] => lines.filter((line) => line.isBefore === isBefore);
  const free = (isBefore: boolean): Line[] => rows(isBefore).filter((line) => !partners.has(line));
  const join = (before: Line, after: Line): void => {
    if (partners.has(before) || partners.has(after)) return;
    if (byUuid(before) !== null && byUuid(after) !== null && before.uuid !== after.uuid) return;
    partners.set(before, after).set(after, before);
  };
  const joinBy = (key: Key): void => {
    const [before, after] = [onlyOnes(rows(true), key), onlyOnes(rows(false), key)];
    for (const [said, line] of before) {
      const partner = after.get(said);
      if (partner !== undefined) join(line, partner);
    }
  };

  joinBy(byUuid);
  joinBy(byNumberAndName);
  lines.forEach((line, index) => {
    const [previous, next, later] = [lines[index - 1], lines[index + 1], lines[index + 2]];
    if (!line.isBefore || next === undefined || next.isBefore || !isSameGood(line, next)) return;
    // Between others of the same state and name nobody knows which of them it belongs to.
    const isAmong = previous?.isBefore === true && previous.name === line.name;
    if (!isAmong && !(later?.isBefore === false && later.name === next.name)) join(line, next);
  });
  joinBy(byName);

  const names = new Set(free(true).map(byName));
  const isUnclear = free(false).some(({ name }) => name === null || names.has(name));
  if (partners.size === 0 || (names.size > 0 && isUnclear)) return null;
  const told = new Set<Line | null>();
  return lines.flatMap((line): LinePair[] => {
    if (told.has(line)) return [];
    const partner = partners.get(line) ?? null;
    told.add(partner);
    return [line.isBefore ? { before: line, after: partner } : { before: partner, after: line }];
  });
}

/** Rows by what the key says of them, where it says that of no other row. */
function onlyOnes(lines: Line[], key: Key): Map<string, Line> {
  const groups = Map.groupBy(lines, key);
  const ones = new Map<string, Line>();
  for (const [said, [line, ...others]] of groups) {
    if (said !== null && line !== undefined && others.length === 0) ones.set(said, line);
  }
  return ones;
}

/** A row after a correction under the one before it: of the same name, or with nothing but another name. */
const isSameGood = (before: Line, after: Line): boolean =>
  (before.name !== null && before.name === after.name) || isUnchanged({ ...before, name: after.name }, after);

/** Whether two rows say the same of a line, apart from their own numbers. */
export const isUnchanged = (before: Line, after: Line): boolean =>
  (Object.keys(before) as (keyof Line)[]).every(
    (field) => field === 'ordinal' || field === 'isBefore' || before[field] === after[field],
  );
