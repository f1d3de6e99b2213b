import type { X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { identifiersOf, namesOf } from '../../pki/subjectNames.ts';
import type { Subject } from '../access/permissions.ts';

/** Who a certificate stands for; null when it names neither a NIP nor a PESEL. */
export function subjectOf(certificate: X509Certificate): Subject | null {
  const { nip, pesel } = identifiersOf(namesOf(new x509.X509Certificate(certificate.raw).subjectName));
  if (pesel !== null) return { type: 'Pesel', value: pesel };
  return nip === null ? null : { type: 'Nip', value: nip };
}
