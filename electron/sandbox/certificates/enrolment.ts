import { z } from 'zod';
import * as x509 from '@peculiar/x509';
import { enrolmentStatus, ksefReasons } from '../../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../../core/ports.ts';
import type { Caller } from '../access/logins.ts';
import type { SandboxDb } from '../database.ts';
import type { Guard } from '../guard.ts';
import { json, noContent, type Routes } from '../http.ts';
import type { Limits } from '../limits.ts';
import { readNumberedPage } from '../paging.ts';
import { badRequest, gone } from '../problems.ts';
import { newReference } from '../references.ts';
import { certify, type Authority } from './authority.ts';
import { checkCsr } from './csr.ts';
import {
  CertificateStatus,
  CertificateType,
  type CertificateRegister,
  type CertificateRow,
} from './register.ts';
import { namesOf, type SubjectNames } from '../../pki/subjectNames.ts';

const dayMs = 86_400_000;
/** No source says how long a KSeF certificate lives; those seen had two years (ksef-protocol.md 9). */
const validityMs = 2 * 365 * dayMs;
const statusLifeMs = 30 * dayMs;

const Serial = z.string().regex(/^[0-9A-F]{16}$/);
const Enrolment = z.strictObject({
  certificateName: z
    .string()
    .min(5)
    .max(100)
    .regex(
      /^[a-zA-Z0-9_\- \u0105\u0107\u0119\u0142\u0144\u00f3\u015b\u017a\u017c\u0104\u0106\u0118\u0141\u0143\u00d3\u015a\u0179\u017b]+$/,
    ),
  certificateType: CertificateType,
  csr: z.base64().min(1),
  validFrom: z.iso.datetime({ offset: true }).nullish(),
});
const Query = z.strictObject({
  certificateSerialNumber: Serial.nullish(),
  name: z.string().nullish(),
  type: CertificateType.nullish(),
  status: CertificateStatus.nullish(),
  expiresAfter: z.iso.datetime({ offset: true }).nullish(),
});
const Retrieve = z.strictObject({ certificateSerialNumbers: z.array(Serial).min(1).max(10) });
const Revoke = z.strictObject({
  revocationReason: z.enum(['Unspecified', 'Superseded', 'KeyCompromise']).nullish(),
});

interface EnrolmentRow {
  reference: string;
  subject_type: string;
  subject_value: string;
  requested_at: number;
  ready_at: number;
  code: number;
  detail: string | null;
  serial: string | null;
}

export interface EnrolmentPorts {
  db: SandboxDb;
  clock: Clock;
  authority: Authority;
  register: CertificateRegister;
  limits: Limits;
  guard: Guard;
  delayMs(): number;
}

/** `/certificates`: how a firm orders, fetches and revokes its KSeF certificates (ksef-protocol.md 9). */
export function createEnrolment(ports: EnrolmentPorts): Routes {
  const { db, clock, authority, register, limits, guard } = ports;
  const instant = (ms: number) => new Date(ms).toISOString();
  const insert = db.prepare(
    `INSERT INTO enrolment (reference, subject_type, subject_value, requested_at, ready_at, code, detail, serial)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const find = db.prepare<[string], EnrolmentRow>('SELECT * FROM enrolment WHERE reference = ?');
  const requests = db
    .prepare<[string, string], number>(
      'SELECT count(*) FROM enrolment WHERE subject_type = ? AND subject_value = ?',
    )
    .pluck();

  const left = ({ subject }: Caller) => {
    const { maxEnrollments, maxCertificates } = limits.ofSubject(subject);
    const asked = requests.get(subject.type, subject.value) ?? 0;
    const active = register.ofSubject(subject).filter((it) => register.statusOf(it) === 'Active').length;
    return {
      enrollment: { remaining: Math.max(0, maxEnrollments - asked), limit: maxEnrollments },
      certificate: { remaining: Math.max(0, maxCertificates - active), limit: maxCertificates },
    };
  };
  /** The names of the certificate that logged in; a token has none. @throws KsefProblem */
  const namesFor = ({ certificate }: Caller, problem: number): SubjectNames => {
    if (!certificate) throw badRequest(problem);
    return namesOf(new x509.X509Certificate(Buffer.from(certificate)).subjectName);
  };
  /** A caller's own certificate; nobody hears of another's. @throws KsefProblem 25008 */
  const own = ({ subject }: Caller, serial: string): CertificateRow => {
    const found = register.ofSubject(subject).find((it) => it.serial === serial);
    if (!found) throw badRequest(25008);
    return found;
  };

  return {
    'GET /v2/certificates/limits': guard.secured({}, (_, caller) => {
      const { enrollment, certificate } = left(caller);
      const canRequest = caller.method !== 'Token' && enrollment.remaining > 0 && certificate.remaining > 0;
      return json(200, { canRequest, enrollment, certificate });
    }),

    'GET /v2/certificates/enrollments/data': guard.secured({}, (_, caller) =>
      json(200, namesFor(caller, 25001)),
    ),

    'POST /v2/certificates/enrollments': guard.secured({}, async (call, caller) => {
      const names = namesFor(caller, 25002);
      const order = call.json(Enrolment);
      const room = left(caller);
      if (room.enrollment.remaining === 0) throw badRequest(25006);
      if (room.certificate.remaining === 0) throw badRequest(25007);
      const csr = await checkCsr(order.csr, names);
      const now = clock.now();
      const { subject } = caller;
      const reference = newReference('CE', now);
      const taken = register.isTakenByOther(new Uint8Array(csr.publicKey.rawData), subject);
      const readyAt = now + ports.delayMs();
      const decide = async (): Promise<[number, string | null, string | null]> => {
        if (taken) return [400, ksefReasons.keyOfAnother, null];
        const validFrom = order.validFrom == null ? now : Date.parse(order.validFrom);
        const validTo = validFrom + validityMs;
        const { certificateType: type, certificateName: name } = order;
        const certified = { type, subject: csr.subjectName, publicKey: csr.publicKey, validFrom, validTo };
        const { serial, certificate } = await certify(authority, certified);
        const der = new Uint8Array(certificate.rawData);
        register.add({ serial, type, subject, name, der, validFrom, validTo });
        return [200, null, serial];
      };
      const decision = await decide();
      insert.run(reference, subject.type, subject.value, now, readyAt, ...decision);
      return json(202, { referenceNumber: reference, timestamp: instant(now) });
    }),

    'GET /v2/certificates/enrollments/:enrolment': guard.secured({}, (call, { subject }) => {
      const row = find.get(call.params.enrolment ?? '');
      if (!row || row.subject_type !== subject.type || row.subject_value !== subject.value) {
        throw badRequest(25005);
      }
      if (clock.now() > row.requested_at + statusLifeMs) throw gone();
      const ready = clock.now() >= row.ready_at;
      const code = ready ? row.code : 100;
      return json(200, {
        requestDate: instant(row.requested_at),
        status: {
          ...{ code, description: enrolmentStatus[code] ?? '' },
          ...(ready && row.detail !== null && { details: [row.detail] }),
        },
        ...(ready && row.serial !== null && { certificateSerialNumber: row.serial }),
      });
    }),

    'POST /v2/certificates/retrieve': guard.secured({}, (call, caller) => {
      const { certificateSerialNumbers } = call.json(Retrieve);
      const certificates = certificateSerialNumbers.map((serial) => {
        const { der, name, type } = own(caller, serial);
        return {
          certificate: Buffer.from(der).toString('base64'),
          certificateName: name,
          certificateSerialNumber: serial,
          certificateType: type,
        };
      });
      return json(200, { certificates });
    }),

    'POST /v2/certificates/query?pageSize&pageOffset': guard.secured({}, (call, { subject }) => {
      const page = readNumberedPage(call, 50);
      const wanted = call.json(Query);
      const found = register
        .ofSubject(subject)
        .filter(
          (it) => wanted.certificateSerialNumber == null || it.serial === wanted.certificateSerialNumber,
        )
        .filter((it) => wanted.name == null || it.name.toLowerCase().includes(wanted.name.toLowerCase()))
        .filter((it) => wanted.type == null || it.type === wanted.type)
        .filter((it) => wanted.status == null || register.statusOf(it) === wanted.status)
        .filter((it) => wanted.expiresAfter == null || it.valid_to > Date.parse(wanted.expiresAfter));
      const certificates = found.slice(page.offset, page.offset + page.size).map((it) => ({
        certificateSerialNumber: it.serial,
        name: it.name,
        type: it.type,
        commonName: namesOf(new x509.X509Certificate(Buffer.from(it.der)).subjectName).commonName,
        status: register.statusOf(it),
        subjectIdentifier: { type: it.subject_type, value: it.subject_value },
        validFrom: instant(it.valid_from),
        validTo: instant(it.valid_to),
        lastUseDate: it.last_used_at === null ? null : instant(it.last_used_at),
        requestDate: instant(it.requested_at),
      }));
      return json(200, { certificates, hasMore: found.length > page.offset + page.size });
    }),

    'POST /v2/certificates/:serial/revoke': guard.secured({ signedLogin: true }, (call, caller) => {
      // The reason may be left out, and then so may the body.
      if (call.text() !== '') call.json(Revoke);
      const certificate = own(caller, call.params.serial ?? '');
      if (register.statusOf(certificate) !== 'Active') throw badRequest(25009);
      register.revoke(certificate.serial);
      return noContent;
    }),
  };
}
