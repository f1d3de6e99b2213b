import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type { DrillRecord, DrillStatus } from '../../shared/contract/drillTypes.ts';
import type { EvidenceView, PointResult, SelfTestResult } from '../../shared/contract/selfTestTypes.ts';
import type { AppStatus, FileRef } from '../../shared/contract/types.ts';
import { drillSteps } from '../../shared/domain/drill/steps.ts';
import { points, type PointId } from '../../shared/domain/selfTest/points.ts';
import { verdictOf } from '../../shared/domain/selfTest/verdict.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { now } from './fakeProgramData.ts';

type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

const hash = 'FOlA22GIYwuWcyYCGW6L29ZOgzT7KIO1KWFXGA24myk';
const codes: EvidenceView[] = [
  { name: 'codesOnPrint', value: '2' },
  { name: 'kodI', value: `https://qr.example/invoice/5265877635/20-11-2026/${hash}` },
  {
    name: 'kodII',
    value: `https://qr.example/certificate/Nip/5265877635/5265877635/47D7A3EFFF44102E/${hash}/2YGY01umdUQnZHjs_I08UDWjzwvcBAOl3-Mn16ruSeXY85X1ABRiMsHFYKU3TZ9q0InyGkOx2UHMbj1HBBVgRw`,
  },
  { name: 'dpi', value: '150' },
];
const seen: Partial<Record<PointId, EvidenceView[]>> = {
  'offline24.detected': [
    { name: 'mode', value: 'offline24' },
    { name: 'modeCause', value: 'ksefUnreachable' },
    { name: 'tookMs', value: '5400' },
  ],
  'offline24.codes': codes,
  'cycle.codes': codes,
};
const problems: Partial<Record<PointId, Pick<PointResult, 'outcome' | 'problem'>>> = {
  'failure.warning': {
    outcome: 'failed',
    problem: { code: 'selfTest.absent', details: { what: 'warning' } },
  },
  'own.cycle': {
    outcome: 'notPossible',
    problem: { code: 'selfTest.notHere', details: { reason: 'production' } },
  },
};
const resultOf = (point: PointId): PointResult => ({
  ...{ point, outcome: 'passed', problem: null, evidence: seen[point] ?? [], tookMs: 120 },
  ...problems[point],
});

/** A finished self-test of which one point failed and one could not be tried. */
const finished: SelfTestResult = {
  ...{ id: 'sprawdzian-1', startedAt: now - 3_600_000, finishedAt: now - 3_555_000, version: '0.1.0' },
  company: { nip: '5265877635', name: 'Firma Szkoleniowa Latarnik sp. z o.o.', training: true },
  ...{ environment: 'sandbox', by: 'ania', running: null, results: points.map(resultOf) },
};

const drilled: DrillRecord = {
  ...{ startedAt: now - 86_400_000, finishedAt: now - 84_600_000, by: 'ania' },
  ...{ done: [...drillSteps], invoices: 3 },
};

const file = (name: string): FileRef => ({
  ...{ fileId: 'report', name, mediaType: 'application/pdf', sizeBytes: 1000 },
});

/** Self-tests and drills of a program in memory: one of each was made, and of a drill some steps are done. */
export function fakeSelfTest(status: AppStatus, wasTried: boolean): Partial<Handlers> {
  const kept = wasTried ? [finished] : [];
  const isDrill = (): boolean => status.company?.drill === true;
  const steps = drillSteps.map((step, index) => ({ step, done: index < 3 }));
  let failureAnnounced = false;
  const drill = (): DrillStatus => ({
    ...{ owner: '1', startedAt: now - 600_000, steps, failureAnnounced },
    ksefDown: status.training?.ksefDown ?? false,
  });
  return {
    'selfTest.start': () => ({ ...finished, id: 'sprawdzian-2', finishedAt: null, results: [] }),
    'selfTest.cancel': () => null,
    'selfTest.current': () => null,
    'selfTest.list': () =>
      kept.map(({ id, startedAt, version, results }) => ({
        ...{ id, startedAt, version, verdict: verdictOf(results) },
      })),
    'selfTest.get': ({ id }) => {
      const found = kept.find((it) => it.id === id);
      if (!found) throw new AppError('selfTest.notFound', { id });
      return found;
    },
    'selfTest.report': () => file('sprawdzian-offline-2026-11-20.pdf'),
    'drill.start': () => ({ company: '1' }),
    'drill.status': () => (isDrill() ? drill() : null),
    'drill.announceFailure': ({ announced }) => {
      failureAnnounced = announced;
      return drill();
    },
    'drill.finish': () => drilled,
    'drill.list': () => (wasTried ? [drilled] : []),
    'drill.report': () => file('cwiczenie-awarii-2026-11-19.pdf'),
  };
}
