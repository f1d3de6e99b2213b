import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queueWait, type QueueWait, type WaitFacts } from '../../shared/domain/queueOrder.ts';

const now = Date.parse('2026-11-20T10:20:00Z');
const none = { going: 0, refused: 0, atKsef: 0, asked: 0, carriedOut: 0, held: 0, withoutUpo: 0 };
const quiet: WaitFacts = {
  ...{ counts: none, isPaused: false, isSending: false, mode: 'online', isManual: false, ksef: 'up' },
  ...{ blockedBy: null, nextTryAt: null, restUntil: null, now },
};
const going = { ...none, going: 3 };
const at = now + 60_000;
const unavailable = { code: 'ksef.unavailable', details: { httpStatus: 503 } };

describe('what the program waits for, in one sentence', () => {
  it.each<[string, Partial<WaitFacts>, QueueWait]>([
    ['nothing is there', {}, { kind: 'nothing' }],
    ['it is sending', { counts: going, isSending: true }, { kind: 'sending' }],
    [
      'the user paused it',
      { counts: going, isPaused: true, blockedBy: unavailable },
      { kind: 'paused', count: 3 },
    ],
    [
      'the user keeps a mode',
      { counts: going, isManual: true, mode: 'offline24', ksef: 'down' },
      { kind: 'keptOffline', mode: 'offline24' },
    ],
    ['KSeF does not answer', { counts: going, ksef: 'down', mode: 'offline24' }, { kind: 'noConnection' }],
    [
      'KSeF answers 503',
      { counts: going, blockedBy: unavailable, nextTryAt: at },
      { kind: 'problem', code: 'ksef.unavailable', httpStatus: 503, at },
    ],
    ['KSeF’s limits', { counts: going, restUntil: at, nextTryAt: at }, { kind: 'pace', at }],
    ['a later try of these', { counts: going, nextTryAt: at }, { kind: 'later', at }],
    ['nothing: they go', { counts: going, nextTryAt: now - 1 }, { kind: 'goes', count: 3 }],
    ['KSeF works on it', { counts: { ...none, atKsef: 2 } }, { kind: 'atKsef', count: 2 }],
    ['a lost answer', { counts: { ...none, asked: 1 } }, { kind: 'asked', count: 1 }],
    ['a person', { counts: { ...none, refused: 2, held: 1 } }, { kind: 'person', count: 2 }],
    ['a file that was carried out', { counts: { ...none, carriedOut: 4 } }, { kind: 'carriedOut', count: 4 }],
    ['the user, who keeps it back', { counts: { ...none, held: 1 } }, { kind: 'held', count: 1 }],
    ['a UPO', { counts: { ...none, atKsef: 1, withoutUpo: 1 } }, { kind: 'upo', count: 1 }],
    ['nothing, paused or not', { isPaused: true }, { kind: 'nothing' }],
  ])('%s', (_, facts, expected) => {
    expect(queueWait({ ...quiet, ...facts })).toEqual(expected);
  });

  it('is never nothing while something goes, and never sending when paused', () => {
    const count = fc.integer({ min: 0, max: 3 });
    const counts = fc.record({
      ...{ going: count, refused: count, atKsef: count, asked: count, carriedOut: count, held: count },
      withoutUpo: fc.constant(0),
    });
    fc.assert(
      fc.property(counts, fc.boolean(), fc.boolean(), fc.boolean(), (some, isPaused, isSending, isDown) => {
        const { kind } = queueWait({
          ...quiet,
          counts: some,
          isPaused,
          isSending,
          ksef: isDown ? 'down' : 'up',
        });
        const total = Object.values(some).reduce((sum, it) => sum + it, 0);
        if (total > 0) expect(kind).not.toBe('nothing');
        if (isPaused) expect(kind).not.toBe('sending');
        if (isPaused && some.going > 0) expect(kind).toBe('paused');
      }),
    );
  });
});
