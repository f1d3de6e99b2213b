import { X509Certificate, constants, verify } from 'node:crypto';
import { qrPage } from '../../shared/i18n/ksefStatus.ts';
import { formatDay } from '../../shared/i18n/format.ts';
import type { Clock } from '../core/ports.ts';
import type { SandboxDb } from './database.ts';
import { json, type Answer, type Call, type Routes } from './http.ts';

interface CertificateRow {
  der: Uint8Array;
  status: string;
  valid_from: number;
  valid_to: number;
}

/** The pages behind KOD I and KOD II: they check what a phone scanned, as KSeF's own do. */
export function createQrPages(db: SandboxDb, clock: Clock): Routes {
  const invoice = db.prepare<[object], { ksef_number: string; number: string }>(
    `SELECT ksef_number, number FROM invoice
     WHERE nip = @nip AND issue_date = @issueDate AND (hash = @hash OR corrected_hash = @hash) AND code = 200`,
  );
  const certificate = db.prepare<[string], CertificateRow>(
    `SELECT der, status, valid_from, valid_to FROM certificate WHERE serial = ? AND type = 'Offline'`,
  );

  const judge = (call: Call): { ok: boolean; message: string } => {
    const { serial = '', signature = '' } = call.params;
    const row = certificate.get(serial);
    if (!row) return { ok: false, message: qrPage.unknownCertificate };
    const now = clock.now();
    if (row.status !== 'Active' || now < row.valid_from || now > row.valid_to) {
      return { ok: false, message: qrPage.notValid };
    }
    const signed = `${call.headers.host ?? ''}${call.url.pathname.slice(0, call.url.pathname.lastIndexOf('/'))}`;
    const ok = isSignedBy(row.der, signed, Buffer.from(signature, 'base64url'));
    return { ok, message: ok ? qrPage.valid : qrPage.wrongSignature };
  };

  return {
    'GET /invoice/:nip/:day/:hash': (call) => {
      const { nip = '', day = '', hash = '' } = call.params;
      const issueDate = day.split('-').reverse().join('-');
      const found = invoice.get({ nip, issueDate, hash: Buffer.from(hash, 'base64url').toString('base64') });
      const lines = [`NIP ${nip}`, formatDay(issueDate), found ? qrPage.known : qrPage.unknown];
      if (found) lines.push(`${qrPage.number}: ${found.ksef_number}`, found.number);
      return show(call, qrPage.invoiceTitle, lines, {
        known: Boolean(found),
        ksefNumber: found?.ksef_number ?? null,
      });
    },
    'GET /certificate/:type/:context/:nip/:serial/:hash/:signature': (call) => {
      const { ok, message } = judge(call);
      const { nip = '', serial = '' } = call.params;
      return show(call, qrPage.certificateTitle, [`NIP ${nip}`, serial, message], { valid: ok });
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

function show(call: Call, title: string, lines: readonly string[], facts: object): Answer {
  if (call.headers.accept?.includes('application/json')) return json(200, facts);
  const text = (value: string) => value.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`);
  const body =
    `<!doctype html><html lang="pl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${text(title)}</title><body style="font: 1.1rem sans-serif; max-width: 34rem; margin: 3rem auto">` +
    `<p>${text(qrPage.sandbox)}</p><h1>${text(title)}</h1>${lines.map((it) => `<p>${text(it)}</p>`).join('')}`;
  return { status: 200, contentType: 'text/html; charset=utf-8', body };
}
