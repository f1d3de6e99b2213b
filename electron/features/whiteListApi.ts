import { z } from 'zod';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { WhiteList } from '../core/ports.ts';

const usualTimeoutMs = 4_000;
/** The longest answers list some thousand accounts. */
const maxBytes = 2_000_000;

const Refusal = z.object({ code: z.string().max(50), message: z.string().max(1000) });

export const unreachable = (problem: string, cause?: unknown): AppError =>
  new AppError('lookUp.unreachable', { problem }, cause);

async function bodyOf(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > maxBytes) throw unreachable('too long');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch (error) {
    throw unreachable(`HTTP ${response.status}`, error);
  }
}

/**
 * One question to the Ministry's list of VAT payers (API Rejestr WL 1.6); null where it knows nothing of that.
 * @throws AppError `lookUp.unreachable`, `lookUp.tooMany`, `lookUp.refused`
 */
export async function askWhiteList(
  { url, timeoutMs = usualTimeoutMs }: WhiteList,
  path: string,
  signal: AbortSignal,
): Promise<unknown> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(`${url}${path}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      redirect: 'error',
      headers: { Accept: 'application/json' },
    });
    if (response.status === 429) throw new AppError('lookUp.tooMany', {});
    if (response.status === 404) return null;
    body = await bodyOf(response);
  } catch (error) {
    throw isAppError(error) ? error : unreachable((error as Error).name, error);
  }
  if (response.ok) return body;
  const { data } = Refusal.safeParse(body);
  throw data ? new AppError('lookUp.refused', data) : unreachable(`HTTP ${response.status}`);
}
