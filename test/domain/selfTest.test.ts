import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadline } from '../../shared/domain/deadline.ts';
import { doneSteps, drillSteps, nextStep, type DrillStep } from '../../shared/domain/drill/steps.ts';
import { chapters, checks, pointNumber, points } from '../../shared/domain/selfTest/points.ts';
import {
  answerChecks,
  countOutcomes,
  differences,
  outcomes,
  verdictOf,
  type Judged,
} from '../../shared/domain/selfTest/verdict.ts';
import { workedCases } from '../../shared/domain/selfTest/workedCases.ts';

const judged = fc.array(fc.constantFrom(...outcomes), { minLength: points.length, maxLength: points.length });
const resultsOf = (found: readonly (typeof outcomes)[number][]): Judged[] =>
  points.map((point, index) => ({ point, outcome: found[index] ?? 'cancelled' }));

describe('the table of the self-test', () => {
  it('has the six chapters of the article with all their points, under its numbers', () => {
    const sizes = chapters.map(({ number, points: some }) => `${number}: ${some.length}`);
    expect(sizes.slice(0, 6)).toEqual(['1: 4', '2: 4', '3: 4', '4: 5', '5: 4', '6: 7']);
    expect(new Set(points).size).toBe(points.length);
    expect(new Set(Object.values(pointNumber)).size).toBe(points.length);
  });

  it('has the eight questions of its check-list, each resting on points that are tried', () => {
    expect(checks).toHaveLength(8);
    for (const { restsOn } of checks) expect(points).toEqual(expect.arrayContaining([...restsOn]));
  });

  it.each(workedCases)('counts $expected for $invoice', ({ invoice, announcements, expected }) => {
    expect(deadline(invoice, announcements)).toEqual(expected);
  });
});

describe('the verdict', () => {
  it('is passed only when nothing failed and everything was reached', () => {
    fc.assert(
      fc.property(judged, (found) => {
        const results = resultsOf(found);
        const { passed, failed, notPossible, cancelled } = countOutcomes(results);
        expect(passed + failed + notPossible + cancelled).toBe(points.length);
        expect(verdictOf(results) === 'passed').toBe(failed === 0 && cancelled === 0);
        for (const { check, outcome } of answerChecks(results)) {
          const restsOn = checks.find(({ id }) => id === check)!.restsOn;
          const all = restsOn.map((point) => results.find((it) => it.point === point)!.outcome);
          expect(outcome === 'passed').toBe(all.every((it) => it === 'passed'));
        }
      }),
    );
  });

  it('of a test that reached nothing is that it is not whole', () => {
    expect(verdictOf([])).toBe('cancelled');
  });

  it('finds no difference to itself, and each one to another', () => {
    fc.assert(
      fc.property(judged, judged, (one, other) => {
        expect(differences(resultsOf(one), resultsOf(one))).toEqual([]);
        const changed = one.filter((outcome, index) => outcome !== other[index]).length;
        expect(differences(resultsOf(one), resultsOf(other))).toHaveLength(changed);
      }),
    );
  });
});

describe('the steps of a drill', () => {
  const nothing = {
    invoices: [],
    ...{ handedOver: false, disconnected: false, failureAnnounced: false, failureEnded: false },
    reconnected: false,
  };
  const open = (done: Record<DrillStep, boolean>) => drillSteps.filter((step) => !done[step]);

  it('are all open at first, and the first is the next', () => {
    const done = doneSteps(nothing);
    expect(open(done)).toEqual(drillSteps);
    expect(nextStep(done)).toBe('issueOnline');
  });

  it('are done by what happened: an invoice online counts once KSeF has it', () => {
    const issued = (state: 'queued' | 'archived') =>
      doneSteps({ ...nothing, invoices: [{ mode: 'online', state }] }).issueOnline;
    expect([issued('queued'), issued('archived')]).toEqual([false, true]);
  });

  it('end when both kinds of offline invoices are accepted and nothing waits', () => {
    const all = (state: 'queued' | 'archived') =>
      doneSteps({
        ...{ handedOver: true, disconnected: true, failureAnnounced: true, failureEnded: true },
        reconnected: true,
        invoices: [
          { mode: 'online', state: 'archived' },
          { mode: 'offline24', state: 'archived' },
          { mode: 'offline-awaria', state },
        ],
      });
    expect(nextStep(all('queued'))).toBe('allAccepted');
    expect(nextStep(all('archived'))).toBeNull();
  });
});
