import { describe, expect, it } from 'vitest';
import { runCrashMatrix } from '../support/crashMatrix.ts';

/** `npm run test:crash -- --runs N` tries more of them. */
const points = 305;

describe('a program killed at any request and any commit of a delivery, and started again', () => {
  it('loses no invoice, delivers none twice and is never stuck', { timeout: 900_000 }, async () => {
    const { killedAt, lost, doubled, stuck } = await runCrashMatrix(points, 20_261_121);
    expect({ lost, doubled, stuck }).toEqual({ lost: [], doubled: [], stuck: [] });
    expect(killedAt.size).toBeGreaterThanOrEqual(300);
  });
});
