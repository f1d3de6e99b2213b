import { constants, createDecipheriv, privateDecrypt } from 'node:crypto';
import { z } from 'zod';
import { invoiceStatus, ksefReasons, sessionStatus } from '../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../core/ports.ts';
import { sha256Base64, type Verdict } from './acceptance.ts';
import type { Submission } from './acceptance.ts';
import type { Caller } from './auth.ts';
import type { SandboxDb } from './database.ts';
import { json, type Call, type Routes } from './http.ts';
import type { Identity } from './identity.ts';
import { badRequest, forbidden } from './problems.ts';
import { newReference } from './references.ts';
import { buildUpo, type UpoInvoice } from './upo.ts';

const sessionLifeMs = 12 * 3_600_000;
const linkLifeMs = 3_600_000;
const maxInvoices = 10_000;

export interface SessionRow {
  reference: string;
  nip: string;
  login: string;
  symmetric_key: Uint8Array;
  iv: Uint8Array;
  opened_at: number;
  updated_at: number;
  valid_until: number;
  closed_at: number | null;
  upo_reference: string | null;
}

export interface InvoiceRow {
  reference: string;
  session: string;
  ordinal: number;
  hash: string;
  corrected_hash: string | null;
  xml: Uint8Array;
  offline: number;
  received_at: number;
  ready_at: number;
  code: number;
  details: string;
  extensions: string | null;
  nip: string | null;
  kind: string | null;
  number: string | null;
  issue_date: string | null;
  mode: string | null;
  ksef_number: string | null;
}

const Sha256 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const OpenSession = z.object({
  formCode: z.object({ systemCode: z.string(), schemaVersion: z.string(), value: z.string() }),
  encryption: z.object({
    encryptedSymmetricKey: z.base64(),
    initializationVector: z.base64(),
    publicKeyId: z.string().optional(),
  }),
});
const SendInvoice = z.object({
  invoiceHash: Sha256,
  invoiceSize: z.int().min(1),
  encryptedInvoiceHash: Sha256,
  encryptedInvoiceSize: z.int().min(1),
  encryptedInvoiceContent: z.base64(),
  offlineMode: z.boolean().default(false),
  hashOfCorrectedInvoice: Sha256.optional(),
});

export interface SessionPorts {
  db: SandboxDb;
  identity: Identity;
  clock: Clock;
  caller(call: Call): Caller;
  judge(submission: Submission): Verdict;
  processingDelayMs: number;
  /** Where pre-signed links point. */
  url(): string;
  /** Asked after an invoice was taken: hang up instead of answering. */
  dropAnswer(): boolean;
}

/** Interactive sessions (ksef-protocol.md 6). */
export function createSessions(ports: SessionPorts) {
  const { db, identity, clock, caller, judge, processingDelayMs } = ports;
  const instant = (ms: number) => new Date(ms).toISOString();
  const find = db.prepare<[string], SessionRow>('SELECT * FROM session WHERE reference = ?');
  const invoicesOf = db.prepare<[string, number, number], InvoiceRow>(
    'SELECT * FROM invoice WHERE session = ? ORDER BY ordinal LIMIT ? OFFSET ?',
  );
  const invoiceBy = db.prepare<[string, string], InvoiceRow>(
    'SELECT * FROM invoice WHERE session = ? AND reference = ?',
  );
  const byKsefNumber = db.prepare<[string, string], InvoiceRow>(
    'SELECT * FROM invoice WHERE session = ? AND ksef_number = ?',
  );
  const proofOf = db.prepare<[string], string>('SELECT proof FROM login WHERE reference = ?').pluck();
  const insert = db.prepare(
    `INSERT INTO invoice (reference, session, ordinal, hash, corrected_hash, xml, offline, received_at, ready_at,
       code, details, extensions, nip, kind, number, issue_date, mode, ksef_number)
     VALUES (@reference, @session, (SELECT count(*) + 1 FROM invoice WHERE session = @session), @hash,
       @correctedHash, @xml, @offline, @receivedAt, @readyAt, @code, @details, @extensions, @nip, @kind, @number,
       @issueDate, @mode, @ksefNumber)`,
  );

  const sessionOf = (call: Call): SessionRow => {
    const { nip } = caller(call);
    const session = find.get(call.params.session ?? '');
    if (!session) throw badRequest(21173);
    if (session.nip !== nip) throw forbidden('insufficient-resource-access');
    return session;
  };
  const isOpen = (session: SessionRow) => session.closed_at === null && clock.now() < session.valid_until;
  const isReady = (invoice: InvoiceRow) => clock.now() >= invoice.ready_at;

  const invoiceView = (row: InvoiceRow) => {
    const ready = isReady(row);
    const half = row.received_at + (row.ready_at - row.received_at) / 3;
    const code = ready ? row.code : clock.now() < half ? 100 : 150;
    const details = z.array(z.string()).parse(JSON.parse(row.details));
    return {
      ordinalNumber: row.ordinal,
      ...(ready && row.number !== null && { invoiceNumber: row.number }),
      ...(ready && row.ksef_number !== null && acceptedView(row)),
      referenceNumber: row.reference,
      invoiceHash: row.hash,
      invoicingDate: instant(row.received_at),
      status: {
        code,
        description: invoiceStatus[code] ?? '',
        ...(ready && details.length > 0 && { details }),
        ...(ready && row.extensions !== null && { extensions: JSON.parse(row.extensions) as object }),
      },
    };
  };
  const acceptedView = (row: InvoiceRow) => ({
    ksefNumber: row.ksef_number,
    acquisitionDate: instant(row.ready_at),
    permanentStorageDate: instant(row.ready_at),
    upoDownloadUrl: `${ports.url()}/upo/${row.reference}`,
    upoDownloadUrlExpirationDate: instant(clock.now() + linkLifeMs),
    invoicingMode: row.mode,
  });

  const upoOf = (session: SessionRow, rows: readonly InvoiceRow[], collective = false): string =>
    buildUpo(
      session.reference,
      { nip: session.nip, proof: proofOf.get(session.login) ?? '' },
      rows.map((row): UpoInvoice => ({
        nip: row.nip ?? '',
        ksefNumber: row.ksef_number ?? '',
        number: row.number ?? '',
        issueDate: row.issue_date ?? '',
        receivedAt: row.received_at,
        numberedAt: row.ready_at,
        hash: row.hash,
        mode: row.mode ?? '',
      })),
      collective,
    );
  const upoAnswer = (xml: string) => ({
    status: 200,
    contentType: 'application/xml',
    body: xml,
    headers: { 'x-ms-meta-hash': sha256Base64(Buffer.from(xml)) },
  });
  const invoiceUpo = (session: SessionRow, row: InvoiceRow | undefined) => {
    if (!row || !isReady(row) || row.code !== 200) throw badRequest(21178);
    return upoAnswer(upoOf(session, [row]));
  };

  const page = (call: Call, rows: (limit: number, offset: number) => InvoiceRow[]) => {
    const size = Number(call.url.searchParams.get('pageSize') ?? '10');
    if (!Number.isInteger(size) || size < 10 || size > 1000) throw badRequest(21405, 'pageSize');
    const token = call.headers['x-continuation-token'];
    const offset = typeof token === 'string' ? Number(Buffer.from(token, 'base64').toString()) : 0;
    if (!Number.isInteger(offset) || offset < 0) throw badRequest(21418);
    const found = rows(size + 1, offset);
    const more = found.length > size;
    const continuationToken = Buffer.from(String(offset + size)).toString('base64');
    return json(200, {
      ...(more && { continuationToken }),
      invoices: found.slice(0, size).map(invoiceView),
    });
  };

  const statusOf = (session: SessionRow) => {
    const rows = invoicesOf.all(session.reference, maxInvoices, 0);
    const accepted = rows.filter((row) => isReady(row) && row.code === 200);
    const done = rows.every(isReady);
    const code = isOpen(session)
      ? 100
      : rows.length === 0
        ? 440
        : !done
          ? 170
          : accepted.length === 0
            ? 445
            : 200;
    const failed = rows.filter((row) => isReady(row) && row.code !== 200).length;
    return { rows, accepted, failed, code };
  };

  const routes: Routes = {
    'POST /v2/sessions/online': (call) => {
      const { nip, login } = caller(call);
      const { formCode, encryption } = call.json(OpenSession);
      const { systemCode, schemaVersion, value } = formCode;
      if (systemCode !== 'FA (3)' || schemaVersion !== '1-0E' || value !== 'FA') {
        throw badRequest(21405, ksefReasons.formCode);
      }
      if (
        encryption.publicKeyId !== undefined &&
        encryption.publicKeyId !== identity.symmetricKey.publicKeyId
      ) {
        throw badRequest(21470);
      }
      const key = unwrapKey(identity, encryption.encryptedSymmetricKey);
      const iv = Buffer.from(encryption.initializationVector, 'base64');
      if (key?.length !== 32 || iv.length !== 16) throw badRequest(21405, ksefReasons.cannotDecryptKey);
      const now = clock.now();
      const reference = newReference('SO', now);
      db.prepare(
        `INSERT INTO session (reference, nip, login, symmetric_key, iv, opened_at, updated_at, valid_until)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(reference, nip, login, key, iv, now, now, now + sessionLifeMs);
      return json(201, { referenceNumber: reference, validUntil: instant(now + sessionLifeMs) });
    },

    'POST /v2/sessions/online/:session/invoices': (call) => {
      const session = sessionOf(call);
      const request = call.json(SendInvoice);
      if (!isOpen(session)) throw badRequest(21180);
      if (invoicesOf.all(session.reference, maxInvoices, 0).length >= maxInvoices) throw badRequest(21155);
      const encrypted = Buffer.from(request.encryptedInvoiceContent, 'base64');
      if (encrypted.length !== request.encryptedInvoiceSize) throw badRequest(21402, 'encryptedInvoiceSize');
      if (sha256Base64(encrypted) !== request.encryptedInvoiceHash)
        throw badRequest(21403, 'encryptedInvoiceHash');
      const reference = newReference('EE', clock.now());
      db.transaction(() => store(session, reference, request, decrypt(session, encrypted)))();
      if (ports.dropAnswer()) call.hangUp();
      return json(202, { referenceNumber: reference });
    },

    'POST /v2/sessions/online/:session/close': (call) => {
      const session = sessionOf(call);
      if (!isOpen(session)) throw badRequest(21180);
      const now = clock.now();
      db.prepare(
        'UPDATE session SET closed_at = ?, updated_at = ?, upo_reference = ? WHERE reference = ?',
      ).run(...[now, now, newReference('SU', now), session.reference]);
      return { status: 204 };
    },

    'GET /v2/sessions/:session': (call) => {
      const session = sessionOf(call);
      const { rows, accepted, failed, code } = statusOf(session);
      return json(200, {
        status: { code, description: sessionStatus[code] ?? '' },
        dateCreated: instant(session.opened_at),
        dateUpdated: instant(session.updated_at),
        validUntil: instant(session.valid_until),
        invoiceCount: rows.length,
        successfulInvoiceCount: accepted.length,
        failedInvoiceCount: failed,
        ...(code === 200 && {
          upo: {
            pages: [
              {
                referenceNumber: session.upo_reference,
                downloadUrl: `${ports.url()}/upo/${session.upo_reference}`,
                downloadUrlExpirationDate: instant(clock.now() + linkLifeMs),
              },
            ],
          },
        }),
      });
    },

    'GET /v2/sessions/:session/invoices': (call) => {
      const { reference } = sessionOf(call);
      return page(call, (limit, offset) => invoicesOf.all(reference, limit, offset));
    },

    'GET /v2/sessions/:session/invoices/failed': (call) => {
      const { reference } = sessionOf(call);
      const failed = () =>
        invoicesOf.all(reference, maxInvoices, 0).filter((row) => isReady(row) && row.code !== 200);
      return page(call, (limit, offset) => failed().slice(offset, offset + limit));
    },

    'GET /v2/sessions/:session/invoices/ksef/:ksefNumber/upo': (call) => {
      const session = sessionOf(call);
      return invoiceUpo(session, byKsefNumber.get(session.reference, call.params.ksefNumber ?? ''));
    },

    'GET /v2/sessions/:session/invoices/:invoice': (call) => {
      const row = invoiceBy.get(sessionOf(call).reference, call.params.invoice ?? '');
      if (!row) throw badRequest(21164);
      return json(200, invoiceView(row));
    },

    'GET /v2/sessions/:session/invoices/:invoice/upo': (call) => {
      const session = sessionOf(call);
      return invoiceUpo(session, invoiceBy.get(session.reference, call.params.invoice ?? ''));
    },

    'GET /v2/sessions/:session/upo/:upo': (call) => {
      const session = sessionOf(call);
      const { accepted, code } = statusOf(session);
      if (code !== 200 || session.upo_reference !== call.params.upo) throw badRequest(21178);
      return upoAnswer(upoOf(session, accepted, true));
    },

    /** Pre-signed links: whoever has the link may read it, as in KSeF. */
    'GET /upo/:upo': (call) => {
      const reference = call.params.upo ?? '';
      const row = db
        .prepare<[string], InvoiceRow>('SELECT * FROM invoice WHERE reference = ?')
        .get(reference);
      if (row) return invoiceUpo(find.get(row.session)!, row);
      const session = db
        .prepare<[string], SessionRow>('SELECT * FROM session WHERE upo_reference = ?')
        .get(reference);
      if (!session) throw badRequest(21178);
      return upoAnswer(upoOf(session, statusOf(session).accepted, true));
    },

    'GET /v2/invoices/ksef/:ksefNumber': (call) => {
      const { nip } = caller(call);
      const row = db
        .prepare<[string, string], InvoiceRow>('SELECT * FROM invoice WHERE ksef_number = ? AND nip = ?')
        .get(call.params.ksefNumber ?? '', nip);
      if (!row || !isReady(row)) throw badRequest(21164);
      const headers = { 'x-ms-meta-hash': row.hash };
      return { status: 200, contentType: 'application/xml', body: row.xml, headers };
    },
  };

  function store(
    session: SessionRow,
    reference: string,
    request: z.infer<typeof SendInvoice>,
    xml: Buffer | null,
  ): void {
    const receivedAt = clock.now();
    if (xml !== null && xml.length !== request.invoiceSize) throw badRequest(21402, 'invoiceSize');
    if (xml !== null && sha256Base64(xml) !== request.invoiceHash) throw badRequest(21403, 'invoiceHash');
    const submission = { contextNip: session.nip, offlineMode: request.offlineMode, receivedAt };
    const verdict: Verdict = xml === null ? { code: 435, details: [] } : judge({ ...submission, xml });
    insert.run({
      ...{ reference, session: session.reference, receivedAt },
      hash: request.invoiceHash,
      correctedHash: request.hashOfCorrectedInvoice ?? null,
      xml: xml ?? Buffer.alloc(0),
      offline: request.offlineMode ? 1 : 0,
      readyAt: receivedAt + processingDelayMs,
      code: verdict.code,
      details: JSON.stringify(verdict.details),
      extensions: verdict.extensions ? JSON.stringify(verdict.extensions) : null,
      nip: verdict.facts?.nip ?? null,
      kind: verdict.facts?.kind ?? null,
      number: verdict.facts?.number ?? null,
      issueDate: verdict.facts?.issueDate ?? null,
      mode: verdict.mode ?? null,
      ksefNumber: verdict.ksefNumber ?? null,
    });
  }

  return { routes };
}

function unwrapKey(identity: Identity, wrapped: string): Buffer | null {
  try {
    const padding = constants.RSA_PKCS1_OAEP_PADDING;
    const key = { key: identity.symmetricKey.privateKey, padding, oaepHash: 'sha256' };
    return privateDecrypt(key, Buffer.from(wrapped, 'base64'));
  } catch {
    return null;
  }
}

function decrypt(session: SessionRow, encrypted: Uint8Array): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-cbc', session.symmetric_key, session.iv);
    return Buffer.concat([decipher.update(encrypted), decipher.final()]);
  } catch {
    return null;
  }
}
