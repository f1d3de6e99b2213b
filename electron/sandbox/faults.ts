import { z } from 'zod';
import { pause } from '../core/pause.ts';
import type { Clock } from '../core/ports.ts';
import type { Answer, Disturbance } from './http.ts';
import { problemBody, unauthorized } from './problems.ts';
import { createRandom } from './random.ts';

const ms = z.int().min(1).max(86_400_000);
/** Which requests: of a method, of a path that matches a pattern; all without both. `*` is one part of it, `**` any number. */
const only = z
  .strictObject({ method: z.string().optional(), path: z.string().max(200).optional() })
  .optional();
/** How often: the n-th such request alone, or each with a probability drawn from a seed. */
const when = z
  .union([
    z.strictObject({ nth: z.int().min(1) }),
    z.strictObject({ probability: z.number().min(0).max(1), seed: z.int() }),
  ])
  .optional();

const request = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind), only, when });
const lasting = <K extends string>(kind: K) => z.strictObject({ kind: z.literal(kind) });

/** What can be wrong with KSeF although its port is open. The last four are states, not matters of one request. */
export const Fault = z.discriminatedUnion('kind', [
  request('blackHole'),
  request('slow').extend({ delayMs: ms }),
  request('status').extend({ status: z.literal([500, 502, 503, 504]) }),
  request('loginEnded'),
  request('resetAfterAccepting'),
  request('halfAnswer'),
  request('invalidJson'),
  request('wrongContentType'),
  /** A list of invoices comes empty: KSeF does not show yet what it has taken. */
  request('listsNothing'),
  lasting('clockSkew').extend({ skewMs: z.int().min(-86_400_000).max(86_400_000) }),
  lasting('upoDelayed').extend({ delayMs: ms }),
  lasting('statusStuck'),
  /** Whatever comes is refused for a technical reason, as a damaged file is (430). */
  lasting('refusesFiles'),
]);
export type Fault = z.infer<typeof Fault>;
type RequestFault = Extract<Fault, { only?: unknown }>;

/** The next invoice is taken, but its sender never hears of it. */
export const lostInvoiceAnswer: Fault = {
  kind: 'resetAfterAccepting',
  only: { method: 'POST', path: '/v2/sessions/online/*/invoices' },
  when: { nth: 1 },
};

/** Whoever asks next what a session has got is shown nothing, so that the invoice is sent once more. */
export const sessionListedEmpty: Fault = {
  kind: 'listsNothing',
  only: { method: 'GET', path: '/v2/sessions/*/invoices' },
  when: { nth: 1 },
};

interface Active {
  fault: Fault;
  seen: number;
  random: () => number;
  /** When it began: `statusStuck` holds the states of that moment. */
  since: number;
}

/** Faults on demand, for tests and for a trainer. Several may be on at once; the first that fits a request wins. */
export function createFaults(clock: Clock) {
  let active: Active[] = [];
  const find = <K extends Fault['kind']>(kind: K) => {
    const found = active.find((it) => it.fault.kind === kind);
    return found && { ...(found.fault as Extract<Fault, { kind: K }>), since: found.since };
  };

  const skewed = (): number => clock.now() + (find('clockSkew')?.skewMs ?? 0);

  const strikes = (it: Active, method: string, path: string): it is Active & { fault: RequestFault } => {
    const { fault } = it;
    if (!('only' in fault || 'when' in fault || isRequestKind(fault))) return false;
    const { only: wanted, when: often } = fault as RequestFault;
    if (wanted?.method !== undefined && wanted.method !== method) return false;
    if (wanted?.path !== undefined && !matches(wanted.path, path)) return false;
    it.seen += 1;
    if (!often) return true;
    return 'nth' in often ? it.seen === often.nth : it.random() < often.probability;
  };

  const begun = (fault: Fault): Active => {
    const seed = 'when' in fault && fault.when && 'seed' in fault.when ? fault.when.seed : 0;
    return { fault, seen: 0, random: createRandom(seed), since: skewed() };
  };

  return {
    /** Puts these faults in the place of all others. */
    set: (...faults: Fault[]): void => {
      active = [];
      for (const fault of faults) active.push(begun(fault));
    },
    /**
     * Adds one before the others, so that it strikes whatever they cover; they keep their counts.
     * KSeF can be in one state of a kind only: there the new one takes the old one's place.
     */
    add: (fault: Fault): void => {
      const others = active.filter((it) => isRequestKind(fault) || it.fault.kind !== fault.kind);
      active = [begun(fault), ...others];
    },
    current: (): Fault[] => active.map(({ fault }) => fault),

    /** What KSeF's own clock shows. */
    now: skewed,
    /** Up to when work is done: while the states are stuck, only to the moment they got stuck. */
    progress: (): number => find('statusStuck')?.since ?? skewed(),
    upoExtraMs: (): number => find('upoDelayed')?.delayMs ?? 0,
    refusesFiles: (): boolean => find('refusesFiles') !== undefined,

    disturb: async ({ method, path }: { method: string; path: string }): Promise<Disturbance | null> => {
      const struck = active.find((it) => strikes(it, method, path));
      return struck ? disturbance(struck.fault, clock) : null;
    },
  };
}

export type Faults = ReturnType<typeof createFaults>;

/** Whether a fault is of single requests, and no state that KSeF is in. */
export const isRequestKind = ({ kind }: Fault): boolean =>
  !(['clockSkew', 'upoDelayed', 'statusStuck', 'refusesFiles'] as const).some((it) => it === kind);

const wildcards: Record<string, string> = { '*': '[^/]+', '**': '.+' };

function matches(pattern: string, path: string): boolean {
  const parts = pattern.split(/(\*+)/).map((it) => wildcards[it] ?? it.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('')}$`).test(path);
}

async function disturbance(fault: RequestFault, clock: Clock): Promise<Disturbance> {
  switch (fault.kind) {
    case 'blackHole':
      return { hang: true };
    case 'slow':
      await pause(clock, fault.delayMs);
      return { after: (answer) => answer };
    case 'status':
      return { instead: page(fault.status) };
    case 'loginEnded':
      return { instead: refusal(clock) };
    case 'resetAfterAccepting':
      return { after: () => ({ reset: true }) };
    case 'halfAnswer':
      return { after: (answer) => ({ half: answer }) };
    case 'invalidJson':
      return {
        after: (answer) => ({ ...answer, contentType: 'application/json', body: '{"status": {"code": 2' }),
      };
    case 'wrongContentType':
      return { after: (answer) => ({ ...answer, contentType: 'text/html' }) };
    case 'listsNothing':
      return { instead: { status: 200, contentType: 'application/json', body: '{"invoices":[]}' } };
  }
}

/** Whatever stands before KSeF, not KSeF itself, answers like this: no source documents a body (ksef-protocol.md 2.1). */
const page = (status: number): Answer => ({ status, contentType: 'text/html', body: `<h1>${status}</h1>` });

function refusal(clock: Clock): Answer {
  const context = { instance: '/', problemDetails: true };
  const timestamp = new Date(clock.now()).toISOString();
  const { contentType, body } = problemBody(unauthorized(), { ...context, timestamp });
  return { status: 401, contentType, body: JSON.stringify(body) };
}
