import { ksefProblems } from '../../shared/i18n/ksefStatus.ts';

/** A refusal as KSeF words it (ksef-protocol.md 2.1). */
export class KsefProblem extends Error {
  readonly status: number;
  readonly code: number;
  readonly details: string[];
  readonly reasonCode: string | undefined;

  constructor(status: number, code: number, details: string[] = [], reasonCode?: string) {
    super(`${status}/${code}`);
    this.status = status;
    this.code = code;
    this.details = details;
    this.reasonCode = reasonCode;
  }
}

export const badRequest = (code: number, ...details: string[]): KsefProblem =>
  new KsefProblem(400, code, details);
export const unauthorized = (...details: string[]): KsefProblem => new KsefProblem(401, 401, details);
export const forbidden = (reasonCode: string, ...details: string[]): KsefProblem =>
  new KsefProblem(403, 403, details, reasonCode);

/** The body of a refusal: problem details where asked for (401 and 403 always), else KSeF's older form. */
export function problemBody(
  problem: KsefProblem,
  context: { timestamp: string; instance: string; traceId: string; problemDetails: boolean },
): { contentType: string; body: unknown } {
  const { status, code, details, reasonCode } = problem;
  const { timestamp, instance, traceId } = context;
  const description = ksefProblems[code] ?? ksefProblems[0]!;
  if (status === 400 && !context.problemDetails) {
    const exception = {
      exceptionDetailList: [{ exceptionCode: code, exceptionDescription: description, details }],
      ...{
        referenceNumber: traceId,
        serviceCode: 'sandbox',
        serviceCtx: 'sandbox',
        serviceName: 'sandbox',
        timestamp,
      },
    };
    return { contentType: 'application/json', body: { exception } };
  }
  const base = { title: titles[status] ?? 'Error', status, instance, timestamp, traceId };
  const body =
    status === 400
      ? { ...base, detail: description, errors: [{ code, description, details }] }
      : {
          ...base,
          detail: [description, ...details].join(' '),
          ...(status === 403 && { reasonCode: reasonCode ?? 'missing-permissions' }),
        };
  return { contentType: 'application/problem+json', body };
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
};
