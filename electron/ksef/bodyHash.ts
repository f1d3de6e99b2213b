import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors/appError.ts';

/** SHA-256 as KSeF's JSON and headers write it. */
export const sha256Base64 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64');

/** The body, held against KSeF's own hash of it where one is given. @throws AppError `ksef.malformedAnswer` */
export function checkedHash(bytes: Buffer, hash: string | undefined): Buffer {
  if (hash && hash !== sha256Base64(bytes))
    throw new AppError('ksef.malformedAnswer', { problem: 'body hash' });
  return bytes;
}
