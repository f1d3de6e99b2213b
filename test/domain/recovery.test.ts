import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterPage, placeFrom, standing, type RecoveryPlace } from '../../shared/domain/recovery.ts';

const dayMs = 86_400_000;
const pageSize = 250;

describe('what a document of KSeF is to a restored copy', () => {
  const own = (state: 'queued' | 'accepted' | 'rejected', isSame = true) => ({ state, isSame });
  it.each([
    ['its KSeF number is here', true, own('accepted'), 'known'],
    ['neither number is here', false, null, 'missing'],
    ['the same document waits here', false, own('queued'), 'adopt'],
    ['the same document was refused here', false, own('rejected'), 'adopt'],
    ['the same document is accepted here', false, own('accepted'), 'known'],
    ['another document has its number here', false, own('queued', false), 'taken'],
    ['another accepted document has its number here', false, own('accepted', false), 'taken'],
  ])('%s', (_, hasKsefNumber, mine, expected) => expect(standing(hasKsefNumber, mine)).toBe(expected));
});

/** KSeF with documents stored at these instants, none of them told before its mark. */
const ask = (stored: readonly number[], { from, to, page }: RecoveryPlace, mark: number, most = 10_000) => {
  const found = stored.filter((at) => at >= from && at <= Math.min(to, mark));
  const items = found.slice(page * pageSize, Math.min((page + 1) * pageSize, most));
  const end = (page + 1) * pageSize;
  return {
    items,
    end: {
      hasMore: found.length > end,
      isTruncated: found.length > most && end >= most,
      completeTo: Math.min(to, mark),
      lastAt: items.at(-1) ?? null,
    },
  };
};

describe('asking KSeF page by page', () => {
  it('misses nothing that KSeF stored up to the wanted time, and ends, whatever the time between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.array(fc.integer({ min: 0, max: 400 * dayMs }), { maxLength: 900 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(500, 10_000),
        (days, some, lagDays, most) => {
          const stored = some.toSorted((a, b) => a - b);
          const wanted = days * dayMs;
          let now = wanted;
          let place = placeFrom(0, now);
          const seen = new Set<number>();
          for (let questions = 0; ; questions += 1) {
            expect(questions).toBeLessThan(100);
            const { items, end } = ask(stored, place, now - lagDays * dayMs, most);
            items.forEach((at) => seen.add(at));
            const next = afterPage(place, end, wanted, now);
            if (next === null) break;
            if (next.isLater) now += dayMs;
            ({ place } = next);
          }
          expect(stored.filter((at) => at <= wanted && !seen.has(at))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
