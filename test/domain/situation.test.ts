import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Announcement } from '../../shared/domain/deadline.ts';
import { eventsOf, type LatarniaMessage } from '../../shared/domain/latarnia.ts';
import { situation } from '../../shared/domain/situation.ts';

const now = Date.parse('2026-11-20T11:00:00Z');
const hourMs = 3_600_000;
const event = (
  category: Announcement['category'],
  start = now - hourMs,
  end: number | null = null,
  confirmedByUser = false,
) => ({ id: `latarnia-${category}`, category, start, end, confirmedByUser });
const at = (ksef: 'up' | 'down' | 'unknown', ...announcements: ReturnType<typeof event>[]) =>
  situation({ ksef, announcements, now });

describe('the situation that the program finds by itself', () => {
  it.each([
    ['KSeF answers', at('up'), 'online', null],
    ['nothing is known yet', at('unknown'), 'online', null],
    ['KSeF does not answer and nothing is announced', at('down'), 'offline24', null],
    [
      'it does not answer in announced works',
      at('down', event('maintenance')),
      'offline-niedostepnosc',
      null,
    ],
    ['it does not answer in an announced failure', at('down', event('failure')), 'offline-awaria', null],
    ['a total failure is announced', at('down', event('totalFailure')), 'offline24', 'totalFailure'],
    ['a failure is announced but KSeF answers', at('up', event('failure')), 'online', 'contradiction'],
    ['a frozen total failure, and KSeF answers', at('up', event('totalFailure')), 'online', 'contradiction'],
    ['works are announced for later', at('down', event('maintenance', now + 1)), 'offline24', null],
    ['a failure is over', at('down', event('failure', now - hourMs, now)), 'offline24', null],
  ])('%s', (_, { mode, question }, expected, asked) => {
    expect(mode).toBe(expected);
    expect(question?.kind ?? null).toBe(asked);
  });

  it('the gravest of several announcements counts', () => {
    expect(at('down', event('maintenance'), event('failure')).mode).toBe('offline-awaria');
    expect(at('down', event('failure'), event('totalFailure')).question?.kind).toBe('totalFailure');
  });

  const trueOne = (category: Announcement['category'], end: number | null = null) =>
    event(category, now - hourMs, end, true);
  it.each([
    ['works', at('up', trueOne('maintenance')), 'offline-niedostepnosc', null],
    ['a failure', at('up', trueOne('failure')), 'offline-awaria', null],
    ['a total failure', at('up', trueOne('totalFailure')), 'awaria-calkowita', null],
    ['what is over', at('up', trueOne('failure', now)), 'online', null],
    [
      'a failure, while a total one is announced',
      at('up', trueOne('failure'), event('totalFailure')),
      'offline-awaria',
      'totalFailure',
    ],
  ])('%s that the user said is true holds while it lasts', (_, { mode, question }, expected, asked) => {
    expect(mode).toBe(expected);
    expect(question?.kind ?? null).toBe(asked);
  });

  it('never lifts the duty to deliver by itself, whatever is announced', () => {
    const category = fc.constantFrom('maintenance', 'failure', 'totalFailure');
    const instant = fc.integer({ min: now - 10 * hourMs, max: now + 10 * hourMs });
    const announced = fc.record({
      ...{ id: fc.string(), category, start: instant, end: fc.option(instant) },
      confirmedByUser: fc.constant(false),
    }) as fc.Arbitrary<ReturnType<typeof event>>;
    fc.assert(
      fc.property(fc.constantFrom('up', 'down', 'unknown'), fc.array(announced), (ksef, announcements) => {
        const found = situation({ ksef, announcements, now });
        expect(found.mode).not.toBe('awaria-calkowita');
        if (ksef !== 'down') expect(found.mode).toBe('online');
        expect(situation({ ksef, announcements: announcements.toReversed(), now }).mode).toBe(found.mode);
      }),
    );
  });
});

describe('messages of Latarnia', () => {
  const message = (change: Partial<LatarniaMessage>): LatarniaMessage => ({
    ...{ id: 'a', eventId: 1, category: 'failure', type: 'start', title: 'Awaria', text: '' },
    ...{ start: now, end: null, version: 1, published: now },
    ...change,
  });

  it('of one event make one announcement, ended by its end message', () => {
    const end = message({ id: 'b', type: 'end', start: now + hourMs, published: now + hourMs });
    expect(eventsOf([message({}), end])).toEqual([
      {
        ...{ id: 'latarnia-1', category: 'failure', start: now, end: now + hourMs },
        message: { id: 'b', version: 1, title: 'Awaria', text: '', published: now + hourMs },
      },
    ]);
    expect(eventsOf([message({}), { ...end, end: now + 2 * hourMs }])[0]?.end).toBe(now + 2 * hourMs);
  });

  it('of a higher version replace the lower one, in whatever order they come', () => {
    const works = message({ type: 'announcement', category: 'maintenance', end: now + hourMs });
    const longer = { ...works, version: 2, end: now + 5 * hourMs };
    expect(eventsOf([works, longer])).toEqual(eventsOf([longer, works]));
    expect(eventsOf([works, longer])).toMatchObject([{ end: now + 5 * hourMs, message: { version: 2 } }]);
  });

  it('that only end something say nothing about when it began', () => {
    expect(eventsOf([message({ type: 'end' })])).toEqual([]);
  });
});
