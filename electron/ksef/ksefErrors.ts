import {
  KSeFApiError,
  KSeFAuthStatusError,
  KSeFForbiddenError,
  KSeFRateLimitError,
  KSeFUnauthorizedError,
} from 'ksef-client-ts';
import { pauseAskedMs } from '../../shared/domain/rateLimits.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';

/** Codes of Node's network layer that come before a single byte of the request has left. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** Did the failure come before KSeF could have received anything. */
export const certainlyNotSent = (error: unknown): boolean =>
  isAppError(error) &&
  // KSeF answered with a refusal, or the connection was never made.
  (error.code !== 'ksef.unreachable' &&
  error.code !== 'ksef.malformedAnswer' &&
  error.code !== 'ksef.unavailable'
    ? true
    : causes(error).some((code) => neverSent.has(code)));

/** Turns whatever the library or the network threw into one `AppError` of `ksef.*`. */
export function toKsefError(error: unknown): AppError {
  if (isAppError(error)) return error;
  if (error instanceof KSeFRateLimitError) {
    // The library tells seconds, as the header does.
    const retryAfterMs = pauseAskedMs(error.recommendedDelay);
    return new AppError('ksef.tooManyRequests', { retryAfterMs }, error);
  }
  if (error instanceof KSeFUnauthorizedError) return new AppError('ksef.unauthorized', answer(error), error);
  if (error instanceof KSeFForbiddenError) {
    return new AppError('ksef.forbidden', { ...answer(error), reason: error.reasonCode }, error);
  }
  if (error instanceof KSeFAuthStatusError) {
    return new AppError(
      'ksef.unauthorized',
      { description: error.statusDescription ?? error.message },
      error,
    );
  }
  if (error instanceof KSeFApiError) {
    if (error.statusCode >= 500)
      return new AppError('ksef.unavailable', { httpStatus: error.statusCode }, error);
    if (error.statusCode === 401) return new AppError('ksef.unauthorized', answer(error), error);
    if (error.statusCode === 403) return new AppError('ksef.forbidden', answer(error), error);
    return new AppError('ksef.refused', answer(error), error);
  }
  if (error instanceof SyntaxError) {
    return new AppError('ksef.malformedAnswer', { problem: 'json' }, error);
  }
  if (isNetworkFailure(error)) return new AppError('ksef.unreachable', {}, error);
  return new AppError('ksef.malformedAnswer', { problem: error instanceof Error ? error.name : '' }, error);
}

/** fetch tells a lost connection as a `TypeError` with a cause, and its own time-out as a `TimeoutError`. */
const isNetworkFailure = (error: unknown): boolean =>
  (error instanceof TypeError && error.cause !== undefined) ||
  (error instanceof Error && ['TimeoutError', 'AbortError'].includes(error.name));

/** HTTP status, first KSeF code and description: texts of KSeF, none of ours. */
function answer(error: KSeFApiError) {
  const problem = error.toProblemFields();
  const first = problem.errors?.[0];
  const legacy = error.errorResponse?.exception?.exceptionDetailList?.[0];
  const ksefCode = first?.code ?? legacy?.exceptionCode;
  const description =
    [first?.description ?? legacy?.exceptionDescription, ...(first?.details ?? legacy?.details ?? [])]
      .filter(Boolean)
      .join(' · ') || problem.detail;
  return {
    httpStatus: error.statusCode,
    ...(ksefCode === undefined ? {} : { ksefCode }),
    ...(description ? { description } : {}),
  };
}

/** The `code`s along a chain of causes. */
function causes(error: unknown): string[] {
  const codes: string[] = [];
  for (let it = error; it instanceof Error; it = it.cause) {
    if ('code' in it && typeof it.code === 'string') codes.push(it.code);
    if (it instanceof AggregateError) codes.push(...it.errors.flatMap(causes));
  }
  return codes;
}
