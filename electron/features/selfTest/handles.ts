import { createCaller, type Caller } from '../../../shared/contract/caller.ts';
import type { EventMessage } from '../../../shared/contract/events.ts';
import type { DocumentKind } from '../../../shared/contract/types.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import type { SelfTestSubject } from '../../../shared/domain/selfTest/subjects.ts';
import { pause } from '../../core/pause.ts';
import type { Clock } from '../../core/ports.ts';
import type { OtherProgram } from './program.ts';

const lookEveryMs = 50;
const usualPatienceMs = 30_000;

/** How long something is waited for, in ms, where it is not as long as everything else. */
export type Patience = Partial<Record<SelfTestSubject, number>>;

/** What steps hold a program by. */
export interface Handles {
  call: Caller;
  /** Everything the program has said by itself, oldest first. */
  events: readonly EventMessage[];
  /** The document as the host would get it. */
  bytesOf(id: string, kind: DocumentKind): Promise<Uint8Array>;
  /** Waits until something holds. @throws AppError `selfTest.tooLong`, `selfTest.cancelled` */
  until(what: SelfTestSubject, reached: () => Promise<boolean>, patienceMs?: number): Promise<void>;
  /** How long work took, in ms. */
  timed(work: () => Promise<void>): Promise<number>;
}

/** Holds a running program; `signal` ends every wait. */
export function holdProgram(
  program: OtherProgram,
  clock: Clock,
  signal: AbortSignal,
  patience: Patience = {},
): Handles {
  const events: EventMessage[] = [];
  program.onEvent((message) => events.push(message));
  const call = createCaller((text) =>
    signal.aborted ? Promise.reject(new AppError('selfTest.cancelled', {})) : program.call(text),
  );
  return {
    ...{ call, events },
    bytesOf: async (id, kind) => {
      const { fileId } = await call('invoice.document', { id, kind });
      return (await program.readFile(fileId)).bytes;
    },
    until: async (what, reached, patienceMs = patience[what] ?? usualPatienceMs) => {
      const limit = clock.now() + patienceMs;
      while (!(await reached())) {
        if (signal.aborted) throw new AppError('selfTest.cancelled', {});
        if (clock.now() > limit) {
          throw new AppError('selfTest.tooLong', { what, seconds: Math.round(patienceMs / 1000) });
        }
        await pause(clock, lookEveryMs, signal);
      }
    },
    timed: async (work) => {
      const since = clock.now();
      await work();
      return clock.now() - since;
    },
  };
}
