import { describe, expect, it } from 'vitest';
import {
  correctionObstacle,
  remediesFor,
  type CorrectionObstacle,
  type Remedy,
} from '../../shared/domain/refusal.ts';

describe('what can be done after a refusal', () => {
  const rejected = (code: number) => ({ code: 'ksef.invoiceRejected', details: { code } });
  const other = { code: 'ksef.duplicateOfOther', details: {} };
  it.each<['online' | 'offline24', { code: string; details: object }, Remedy[]]>([
    ['online', rejected(410), ['sendAgain', 'reissue']],
    ['offline24', rejected(410), ['sendAgain']],
    ['offline24', rejected(415), ['sendAgain']],
    ['online', rejected(430), ['reissue', 'sendAgain']],
    ['offline24', rejected(430), ['technicalCorrection', 'sendAgain']],
    ['offline24', rejected(450), ['technicalCorrection', 'sendAgain']],
    ['online', other, ['reissue']],
    ['offline24', other, ['reissue']],
  ])('%s %j: %j', (mode, problem, expected) => {
    const details = problem.details as Record<string, unknown>;
    expect(remediesFor({ state: 'rejected', mode, problem: { ...problem, details } })).toEqual(expected);
    expect(remediesFor({ state: 'queued', mode, problem: null })).toEqual([]);
  });

  it.each<['online' | 'offline24', { code: string; details: object }, CorrectionObstacle | null]>([
    ['offline24', rejected(430), null],
    ['offline24', rejected(450), null],
    ['online', rejected(430), 'online'],
    ['online', rejected(410), 'permission'],
    ['offline24', rejected(410), 'permission'],
    ['offline24', rejected(415), 'attachmentConsent'],
    ['offline24', other, 'numberTaken'],
  ])('a technical correction, %s %j: %s', (mode, problem, expected) => {
    const details = problem.details as Record<string, unknown>;
    const refused = { state: 'rejected' as const, mode, problem: { ...problem, details } };
    expect(correctionObstacle(refused)).toBe(expected);
    expect(remediesFor(refused).includes('technicalCorrection')).toBe(expected === null);
    expect(correctionObstacle({ ...refused, state: 'queued' })).toBe('notRefused');
  });
});
