import { AppError } from '../../../shared/errors/appError.ts';
import type { Keystore } from '../../keystore/createKeystore.ts';

/** What may not be done to a safe that is only lent. */
const refused = (): never => {
  throw new AppError('selfTest.notHere', { reason: 'lentSafe' });
};

/**
 * The firm's safe for another program: it signs and logs in with what is in it, and can change, close or move nothing.
 * No key leaves it, and an order of a certificate that is under way is left to its own program.
 */
export const lendKeystore = (keystore: Keystore): Keystore => ({
  ...keystore,
  // Opening and closing it is not the other program's business, and neither is asking for its passphrase.
  protection: 'os',
  passphraseSet: () => true,
  lock: () => undefined,
  unlock: () => Promise.resolve(),
  setPassphrase: refused,
  changePassphrase: refused,
  importFiles: refused,
  forMove: refused,
  takeMoved: refused,
  forgetOs: refused,
  putSecret: refused,
  dropSmtpPassword: refused,
  smtpPassword: () => null,
  exportFile: refused,
  acceptOrdered: () => null,
  order: { ...keystore.order, exists: () => false, pending: () => null, begin: refused, drop: refused },
});
