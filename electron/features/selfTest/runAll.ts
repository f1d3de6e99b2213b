import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { points } from '../../../shared/domain/selfTest/points.ts';
import type { PageReader } from '../../pages/createPageReader.ts';
import { runSteps, problemOf, type Watcher } from './runSteps.ts';
import type { SelfTestPorts } from './createSelfTest.ts';
import { beyondSteps } from './steps/beyond.ts';
import { certificateSteps } from './steps/certificate.ts';
import { cycleSteps } from './steps/cycle.ts';
import { deliverySteps } from './steps/delivery.ts';
import { failureSteps } from './steps/failure.ts';
import { inKsefSteps } from './steps/inKsef.ts';
import { maintenanceSteps } from './steps/maintenance.ts';
import { offline24Steps } from './steps/offline24.ts';
import { ownSteps } from './steps/own.ts';
import type { Steps } from './step.ts';
import { startWorld, type World } from './world.ts';

interface AllPorts extends Omit<SelfTestPorts, 'company'> {
  folder: string;
  company: CompanyProfile;
  signal: AbortSignal;
  watcher: Watcher;
  reader(): PageReader;
}

/**
 * Order of trying: the firm as it is, which needs nothing; the certificate, before which no offline invoice can be
 * issued; and the failure last, since it puts the clock forward.
 */
const chapterSteps = [
  certificateSteps,
  offline24Steps,
  maintenanceSteps,
  deliverySteps,
  cycleSteps,
  beyondSteps,
  inKsefSteps,
  failureSteps,
] as const satisfies readonly ((world: World) => Steps)[];

/** Tries every point. Never throws: what could not even begin is told at each point. */
export async function runAll(ports: AllPorts): Promise<void> {
  await runSteps(ownSteps(ports), () => Promise.resolve(), ports);
  let world: World | null = null;
  try {
    world = await startWorld(ports);
    for (const steps of chapterSteps) {
      const calm = steps === certificateSteps ? () => Promise.resolve() : world.calm;
      await runSteps(steps(world), calm, ports);
    }
  } catch (error) {
    const problem = problemOf(error, ports.log);
    if (ports.signal.aborted) return;
    const failed = { outcome: 'failed' as const, evidence: [], tookMs: 0 };
    for (const point of points.filter((it) => !it.startsWith('own.'))) {
      ports.watcher.ended({ ...failed, point, problem: { code: problem.code, details: problem.details } });
    }
  } finally {
    await world?.close();
  }
}
