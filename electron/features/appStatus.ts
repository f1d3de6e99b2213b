import type { AppStatus } from '../../shared/contract/types.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import type { Clock } from '../core/ports.ts';
import type { Certificates } from './certificates.ts';
import type { Modes } from '../modes/createModes.ts';
import type { Queue } from '../queue/createQueue.ts';

export interface AppStatusPorts {
  version: string;
  clock: Clock;
  modes: Modes;
  queue: Queue;
  certificates: Certificates;
  companyId: string;
  company: AppStatus['company'];
  firstStart: AppStatus['firstStart'];
  training: AppStatus['training'];
}

/** Everything the frame of the window shows, in one answer. */
export const appStatus = ({
  version,
  clock,
  modes,
  queue,
  certificates,
  companyId,
  company,
  firstStart,
  training,
}: AppStatusPorts): AppStatus => ({
  version,
  now: clock.now(),
  today: warsawDay(clock.now()),
  companyId,
  company,
  firstStart,
  mode: modes.status(),
  queue: queue.status(),
  keystore: certificates.status(),
  training,
});
