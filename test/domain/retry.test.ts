import { describe, expect, it } from 'vitest';
import { nextTry } from '../../shared/domain/retry.ts';
import { AppError } from '../../shared/errors/appError.ts';

const unreachable = new AppError('ksef.unreachable', {});

describe('after a failure the queue', () => {
  it.each([
    [0, 2_000],
    [1, 4_000],
    [5, 64_000],
    [8, 300_000],
    [5000, 300_000],
  ])('waits at most, after %i earlier failures, %i ms, spread evenly', (attempt, longest) => {
    expect(nextTry(unreachable, attempt, 1_000, 0)).toEqual({ do: 'retry', at: 1_000 });
    expect(nextTry(unreachable, attempt, 1_000, 0.5)).toEqual({ do: 'retry', at: 1_000 + longest / 2 });
  });

  it('waits as long as KSeF asks, however long the own delay would be', () => {
    const asked = new AppError('ksef.tooManyRequests', { retryAfterMs: 1_800_000 });
    expect(nextTry(asked, 0, 5, 0.9)).toEqual({ do: 'retry', at: 1_800_005 });
    const short = new AppError('ksef.unavailable', { httpStatus: 503, retryAfterMs: 100 });
    expect(nextTry(short, 20, 5, 0.9)).toEqual({ do: 'retry', at: 105 });
  });

  it('asks the user what only the user can mend', () => {
    expect(nextTry(new AppError('keystore.noLogin', {}), 0, 0, 0)).toEqual({ do: 'askUser' });
  });

  it('parks what is a fault of the program', () => {
    expect(nextTry(new AppError('internal', { incidentId: 'x' }), 0, 0, 0)).toEqual({ do: 'park' });
  });
});
