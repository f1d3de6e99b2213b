import { ksefReasons } from '../../../shared/i18n/ksefStatus.ts';
import type { Caller } from '../access/logins.ts';
import type { Call } from '../http.ts';
import { badRequest, forbidden } from '../problems.ts';
import type { SessionRow, SessionStore } from './sessionStore.ts';

/** The session in the address, of the caller's own context. @throws KsefProblem 21405, 21173 or 403 */
export function ownSession(store: SessionStore, call: Call, { nip }: Caller): SessionRow {
  const reference = call.params.session ?? '';
  if (reference.length !== 36) throw badRequest(21405, 'referenceNumber');
  const session = store.session(reference);
  if (!session) throw badRequest(21173, ksefReasons.unknownSession(reference));
  if (session.nip !== nip) throw forbidden('insufficient-resource-access');
  return session;
}
