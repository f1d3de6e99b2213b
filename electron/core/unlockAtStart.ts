import type { CompanyProfile } from '../../shared/contract/types.ts';
import { isAppError } from '../../shared/errors/appError.ts';
import { sandboxPassphrase } from '../features/company.ts';
import type { Keystore } from '../keystore/createKeystore.ts';
import type { Log } from './ports.ts';

/** Opens the safe where nobody has to be asked: the passphrase was given, or the firm is one of the sandbox. */
export async function unlockAtStart(
  keystore: Keystore,
  log: Log,
  company: CompanyProfile | null,
  given: string | undefined,
): Promise<void> {
  const passphrase = given ?? (company?.environment.name === 'sandbox' ? sandboxPassphrase : undefined);
  const { protection, isOpen, passphraseSet } = keystore;
  if (protection === 'os' || isOpen() || !passphraseSet() || passphrase === undefined) return;
  try {
    await keystore.unlock(passphrase);
  } catch (error) {
    // The safe stays closed and says so where it is needed; the rest of the program works.
    log.error('safe not opened', { code: isAppError(error) ? error.code : 'internal' });
  }
}
