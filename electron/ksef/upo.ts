import { parseUpoXml } from 'ksef-client-ts';
import { AppError } from '../../shared/errors/appError.ts';

/** What a UPO says of one invoice; `sha256` is standard Base64. */
export interface UpoDocument {
  ksefNumber: string;
  invoiceNumber: string;
  sha256: string;
}

/** @throws AppError `ksef.malformedAnswer` when the bytes are no UPO. */
export function readUpo(bytes: Uint8Array): UpoDocument[] {
  try {
    return parseUpoXml(Buffer.from(bytes)).dokumenty.map((it) => ({
      ksefNumber: it.numerKSeFDokumentu,
      invoiceNumber: it.numerFaktury,
      sha256: it.skrotDokumentu,
    }));
  } catch (error) {
    throw new AppError('ksef.malformedAnswer', { problem: 'upo' }, error);
  }
}
