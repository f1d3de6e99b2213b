import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { trainerPage as words } from '../../../shared/i18n/trainerPage.ts';
import { isRequestKind, lostInvoiceAnswer, type Fault } from '../faults.ts';

const minuteMs = 60_000;

/** Faults a trainer can pick, as they usually come. */
const pickable: Record<keyof typeof words.faults, Fault> = {
  blackHole: { kind: 'blackHole' },
  slow: { kind: 'slow', delayMs: 5000 },
  unavailable: { kind: 'status', status: 503 },
  serverError: { kind: 'status', status: 500 },
  badGateway: { kind: 'status', status: 502 },
  loginEnded: { kind: 'loginEnded' },
  lostAnswer: lostInvoiceAnswer,
  halfAnswer: { kind: 'halfAnswer' },
  invalidJson: { kind: 'invalidJson' },
  wrongContentType: { kind: 'wrongContentType' },
  clockAhead: { kind: 'clockSkew', skewMs: 10 * minuteMs },
  clockBehind: { kind: 'clockSkew', skewMs: -10 * minuteMs },
  upoDelayed: { kind: 'upoDelayed', delayMs: 5 * minuteMs },
  statusStuck: { kind: 'statusStuck' },
  refusesFiles: { kind: 'refusesFiles' },
};
/** Requests that a fault can be kept to. */
const paths: Record<keyof typeof words.where, string | null> = {
  everywhere: null,
  login: '/v2/auth/**',
  opening: '/v2/sessions/online',
  sending: '/v2/sessions/online/*/invoices',
  status: '/v2/sessions/*/invoices/**',
  closing: '/v2/sessions/online/*/close',
};
const often = {
  always: null,
  once: { nth: 1 },
  third: { nth: 3 },
  half: { probability: 0.5, seed: 1 },
} as const satisfies Record<keyof typeof words.often, unknown>;

const keysOf = <T extends object>(record: T) =>
  Object.keys(record) as [keyof T & string, ...(keyof T & string)[]];
export const FaultForm = z.object({
  fault: z.enum(keysOf(pickable)),
  where: z.enum(keysOf(paths)),
  often: z.enum(keysOf(often)),
});

/** What the form asks for. */
export function faultOf(chosen: z.infer<typeof FaultForm>): Fault {
  const fault = pickable[chosen.fault];
  if (!isRequestKind(fault) || chosen.fault === 'lostAnswer') return fault;
  const path = paths[chosen.where];
  const when = often[chosen.often];
  return { ...fault, ...(path !== null && { only: { path } }), ...(when !== null && { when }) };
}

/** A fault that is on, in the words of the form; what no form can ask for is shown as it is. */
export function faultName(fault: Fault): string {
  const { only, when } = { only: undefined, when: undefined, ...fault };
  const where = keysOf(paths).find((it) => paths[it] !== null && paths[it] === only?.path);
  const how = keysOf(often).find((it) => often[it] !== null && isDeepStrictEqual(often[it], when));
  const place = where === undefined ? (only?.path ?? null) : words.where[where];
  return words.faultName(fault, place, how === undefined ? null : words.often[how]);
}
