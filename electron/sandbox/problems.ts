import { randomUUID } from 'node:crypto';
import { ksefProblems, ksefReasons } from '../../shared/i18n/ksefStatus.ts';

interface Extra {
  reasonCode?: string;
  security?: Record<string, unknown>;
  retryAfterSeconds?: number;
}

/** A refusal as KSeF words it (ksef-protocol.md 2.1). */
export class KsefProblem extends Error {
  readonly status: number;
  readonly code: number;
  readonly details: string[];
  readonly extra: Extra;

  constructor(status: number, code: number, details: string[] = [], extra: Extra = {}) {
    super(`${status}/${code}`);
    this.status = status;
    this.code = code;
    this.details = details;
    this.extra = extra;
  }
}

export const badRequest = (code: number, ...details: string[]): KsefProblem =>
  new KsefProblem(400, code, details);
export const unauthorized = (...details: string[]): KsefProblem => new KsefProblem(401, 401, details);
/** What is asked for was kept for a time that has passed (ksef-protocol.md 2.3). */
export const gone = (): KsefProblem => new KsefProblem(410, 410);
export const notFound = (): KsefProblem => new KsefProblem(404, 404);
export const forbidden = (reasonCode: ReasonCode, security?: Record<string, unknown>): KsefProblem =>
  new KsefProblem(403, 403, [], { reasonCode, ...(security && { security }) });
export const tooManyRequests = (limit: string, retryAfterSeconds: number): KsefProblem =>
  new KsefProblem(429, 429, [ksefReasons.tooManyRequests(limit, retryAfterSeconds)], { retryAfterSeconds });

export type ReasonCode =
  | 'missing-permissions'
  | 'insufficient-resource-access'
  | 'auth-method-not-allowed'
  | 'security-service-blocked';

/** The body of a refusal: problem details where asked for (401, 403 and 410 always), else KSeF's older form. */
export function problemBody(
  problem: KsefProblem,
  context: { timestamp: string; instance: string; problemDetails: boolean },
): { contentType: string; body: unknown } {
  const { status, code, details, extra } = problem;
  const { timestamp, instance } = context;
  const description = ksefProblems[code] ?? ksefProblems[0]!;
  if (status === 400 && !context.problemDetails) {
    const exceptionDetailList = [{ exceptionCode: code, exceptionDescription: description, details }];
    const service = { serviceCode: 'sandbox', serviceCtx: 'sandbox', serviceName: 'sandbox' };
    const exception = { exceptionDetailList, referenceNumber: randomUUID(), ...service, timestamp };
    return { contentType: 'application/json', body: { exception } };
  }
  if (status === 429 && !context.problemDetails) {
    const body = { status: { code: 429, description: titles[429], details } };
    return { contentType: 'application/json', body };
  }
  const traceId = randomUUID().replaceAll('-', '');
  const base = { title: titles[status] ?? 'Error', status, instance, timestamp, traceId };
  const body =
    status === 400
      ? { ...base, detail: description, errors: [{ code, description, details }] }
      : {
          ...base,
          detail: status === 429 ? details.join(' ') : [description, ...details].join(' '),
          ...(extra.reasonCode !== undefined && { reasonCode: extra.reasonCode }),
          ...(extra.security && { security: extra.security }),
        };
  return { contentType: 'application/problem+json', body };
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  410: 'Gone',
  429: 'Too Many Requests',
};
