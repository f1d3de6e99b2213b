import { z } from 'zod';
import type { Call } from './http.ts';
import { badRequest } from './problems.ts';

export interface Page {
  size: number;
  offset: number;
}

const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** `pageSize` from 10 to `maxSize`. @throws KsefProblem 21405 */
export const readPageSize = (call: Call, maxSize: number): number =>
  call.query('pageSize', wholeNumber.default(10).pipe(z.number().min(10).max(maxSize)));

/** A page told by KSeF's continuation token. @throws KsefProblem 21405 or 21418 */
export function readPage(call: Call, maxSize: number): Page {
  const size = readPageSize(call, maxSize);
  const token = call.headers['x-continuation-token'];
  if (token === undefined || token === '') return { size, offset: 0 };
  const text = Buffer.from(String(token), 'base64').toString('latin1');
  if (!/^\d{1,9}$/.test(text)) throw badRequest(21418);
  return { size, offset: Number(text) };
}

/** A page told by its number. @throws KsefProblem 21405 */
export function readNumberedPage(call: Call, maxSize: number): Page {
  const size = readPageSize(call, maxSize);
  return { size, offset: call.query('pageOffset', wholeNumber.default(0)) * size };
}

/** What the answer holds besides the items, when there are more of them. */
export const continuation = ({ size, offset }: Page, isMore: boolean) => ({
  ...(isMore && { continuationToken: Buffer.from(String(offset + size)).toString('base64') }),
});

export function takePage<T>(all: readonly T[], page: Page) {
  const end = page.offset + page.size;
  return { items: all.slice(page.offset, end), more: continuation(page, all.length > end) };
}
