import { X509Certificate, constants, verify } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { isDay } from '../../../shared/domain/warsawTime.ts';
import { qrPage } from '../../../shared/i18n/ksefStatus.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import type { Permissions } from '../access/permissions.ts';
import type { CertificateRegister, CertificateRow } from '../certificates/register.ts';
import { namesOf } from '../../pki/subjectNames.ts';
import type { SandboxDb } from '../database.ts';
import { json, type Answer, type Call, type Routes } from '../http.ts';
import { escapeHtml, htmlPage, htmlTable } from './htmlPage.ts';

interface Known {
  ksef_number: string;
  number: string;
  hash: string;
  mode: string;
}

type Checks = Record<keyof typeof qrPage.checks, boolean>;

export interface QrPorts {
  db: SandboxDb;
  register: CertificateRegister;
  permissions: Permissions;
  /** The instant up to which invoices count as accepted. */
  progress(): number;
}

/** The pages behind KOD I and KOD II: they check what a phone scanned, as KSeF's own do (ksef-protocol.md 10). */
export function createQrPages({ db, register, permissions, progress }: QrPorts): Routes {
  const byHash = db.prepare<[object], Known>(
    `SELECT ksef_number, number, hash, mode FROM invoice
     WHERE nip = @nip AND issue_date = @issueDate AND (hash = @hash OR corrected_hash = @hash)
       AND code = 200 AND ready_at <= @at`,
  );

  const check = (call: Call): { checks: Checks; certificate: CertificateRow | null } => {
    const { type, context = '', nip = '', serial = '', signature = '' } = call.params;
    const found = register.bySerial(serial);
    const certificate = found?.type === 'Offline' ? found : null;
    const path = call.url.pathname;
    // What is signed starts with the host of the code (ksef-protocol.md 10.3).
    const signed = `${call.headers.host ?? ''}${path.slice(0, path.lastIndexOf('/'))}`;
    const owner = certificate && { type: certificate.subject_type, value: certificate.subject_value };
    const rights = owner && type === 'Nip' ? permissions.of(context, owner) : [];
    const checks = {
      known: certificate !== null,
      active: certificate !== null && register.statusOf(certificate) === 'Active',
      signature:
        certificate !== null && isSignedBy(certificate.der, signed, Buffer.from(signature, 'base64url')),
      entitled: rights.includes('InvoiceWrite') || rights.includes('EnforcementOperations'),
      mayIssueForSeller: type === 'Nip' && permissions.mayIssueFor(context, nip),
    };
    return { checks, certificate };
  };

  return {
    'GET /invoice/:nip/:day/:hash': (call) => {
      const { nip = '', day = '', hash: hash64 = '' } = call.params;
      const issueDate = day.split('-').reverse().join('-');
      const hash = Buffer.from(hash64, 'base64url').toString('base64');
      const found = isDay(issueDate) ? byHash.get({ nip, issueDate, hash, at: progress() }) : undefined;
      // The code printed before a technical correction leads to the invoice that took its place.
      if (found && found.hash !== hash) {
        const now = Buffer.from(found.hash, 'base64').toString('base64url');
        return { status: 302, headers: { Location: `/invoice/${nip}/${day}/${now}` } };
      }
      const { fields } = qrPage;
      const rows = [
        [fields.seller, nip],
        [fields.issueDate, isDay(issueDate) ? formatDay(issueDate) : day],
        ...(found
          ? [
              [fields.invoiceNumber, found.number],
              [fields.number, found.ksef_number],
              [fields.mode, found.mode],
            ]
          : []),
      ];
      const body = verdict(Boolean(found), found ? qrPage.known : qrPage.unknown) + htmlTable(rows);
      const hint = found ? '' : `<p>${escapeHtml(qrPage.unknownHint)}</p>`;
      return show(call, qrPage.invoiceTitle, body + hint, {
        known: Boolean(found),
        ksefNumber: found?.ksef_number ?? null,
      });
    },

    'GET /certificate/:type/:context/:nip/:serial/:hash/:signature': (call) => {
      const { checks, certificate } = check(call);
      const valid = Object.values(checks).every(Boolean);
      const { type = '', context = '', nip = '', serial = '' } = call.params;
      const { fields } = qrPage;
      const owner = certificate && new x509.X509Certificate(Buffer.from(certificate.der)).subjectName;
      const rows = [
        [fields.seller, nip],
        [fields.context, `${type} ${context}`],
        [fields.serial, serial],
        ...(owner ? [[fields.owner, namesOf(owner).commonName]] : []),
        ...Object.entries(checks).map(([name, holds]) => [
          qrPage.checks[name as keyof Checks],
          holds ? qrPage.yes : qrPage.no,
        ]),
      ];
      const body = verdict(valid, valid ? qrPage.valid : qrPage.notConfirmed) + htmlTable(rows);
      return show(call, qrPage.certificateTitle, body, { valid, checks });
    },
  };
}

/** RSA-PSS with salt 32, or ECDSA in either encoding KSeF takes (ksef-protocol.md 10.3). */
function isSignedBy(der: Uint8Array, text: string, signature: Uint8Array): boolean {
  const { publicKey: key } = new X509Certificate(der);
  const data = Buffer.from(text, 'utf8');
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  if (key.asymmetricKeyType === 'rsa')
    return verify('sha256', data, { key, padding, saltLength: 32 }, signature);
  return (['ieee-p1363', 'der'] as const).some((dsaEncoding) =>
    verify('sha256', data, { key, dsaEncoding }, signature),
  );
}

const verdict = (good: boolean, text: string): string =>
  `<p class="verdict ${good ? 'good' : 'bad'}">${good ? '✓' : '✗'} ${escapeHtml(text)}</p>`;

/** HTML for people, JSON for programs that ask for it. */
function show(call: Call, title: string, body: string, facts: object): Answer {
  if (call.headers.accept?.includes('application/json')) return json(200, facts);
  const note = `<p class="note">${escapeHtml(qrPage.sandbox)}</p>`;
  return htmlPage(title, `${note}<h1>${escapeHtml(title)}</h1>${body}`);
}
