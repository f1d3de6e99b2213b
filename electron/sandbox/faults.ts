import { z } from 'zod';
import type { Clock } from '../core/ports.ts';
import type { Answer } from './http.ts';

/** What can be wrong with KSeF although its port is open. */
export const Fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('blackHole') }),
  z.strictObject({ kind: z.literal('slow'), delayMs: z.int().min(1).max(600_000) }),
  z.strictObject({ kind: z.literal('status'), status: z.literal([500, 502, 503, 504]) }),
  z.strictObject({ kind: z.literal('invalidJson') }),
]);
export type Fault = z.infer<typeof Fault>;

/** Faults on demand: a lasting one, and the loss of the next invoice's answer. */
export function createFaults(clock: Clock) {
  let fault: Fault = { kind: 'none' };
  let dropNext = false;

  return {
    set: (it: Fault): void => {
      fault = it;
    },
    current: (): Fault => fault,
    /** The next invoice is taken, but its sender never hears of it. */
    dropNextInvoiceAnswer: (): void => {
      dropNext = true;
    },
    takeDrop: (): boolean => {
      const drop = dropNext;
      dropNext = false;
      return drop;
    },

    /** What happens to a request before it is looked at: nothing, another answer, or no answer ever. */
    disturb: async (): Promise<Answer | 'hang' | null> => {
      switch (fault.kind) {
        case 'none':
          return null;
        case 'blackHole':
          return 'hang';
        case 'slow': {
          const { delayMs } = fault;
          await new Promise<void>((resolve) => clock.schedule(delayMs, resolve));
          return null;
        }
        case 'status':
          return { status: fault.status, contentType: 'text/html', body: '<h1>Service Unavailable</h1>' };
        case 'invalidJson':
          return { status: 200, contentType: 'application/json', body: '{"status": {"code": 2' };
      }
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;
