import { z } from 'zod';
import { ksefReasons } from '../../../shared/i18n/ksefStatus.ts';
import type { Clock } from '../../core/ports.ts';
import type { Caller } from '../access/logins.ts';
import type { KsefKeys } from '../certificates/ksefKeys.ts';
import type { SandboxDb } from '../database.ts';
import type { Step } from '../delays.ts';
import { maySend, type Guard } from '../guard.ts';
import { json, noContent, type Routes } from '../http.ts';
import type { Limits } from '../limits.ts';
import { badRequest } from '../problems.ts';
import { newReference } from '../references.ts';
import { sha256Base64, type Judge, type Verdict } from './acceptance.ts';
import { invoiceRow } from './invoiceRow.ts';
import { ownSession } from './ownSession.ts';
import { checkFormCode, decrypt, Encryption, FormCode, openSessionKey, Sha256 } from './sessionKeys.ts';
import { sessionStateAt } from './sessionState.ts';
import type { SessionRow, SessionStore } from './sessionStore.ts';

const sessionLifeMs = 12 * 3_600_000;

const OpenSession = z.strictObject({ formCode: FormCode, encryption: Encryption });
const SendInvoice = z.strictObject({
  invoiceHash: Sha256,
  invoiceSize: z.int().min(1),
  encryptedInvoiceHash: Sha256,
  encryptedInvoiceSize: z.int().min(1),
  encryptedInvoiceContent: z.base64(),
  offlineMode: z.boolean().default(false),
  hashOfCorrectedInvoice: Sha256.nullish(),
});
type SendInvoice = z.infer<typeof SendInvoice>;

export interface InteractivePorts {
  db: SandboxDb;
  clock: Clock;
  keys: KsefKeys;
  store: SessionStore;
  limits: Limits;
  guard: Guard;
  judge: Judge;
  delayMs(step: Step): number;
}

/** Interactive sessions (ksef-protocol.md 6). */
export function createInteractive(ports: InteractivePorts): Routes {
  const { db, clock, keys, store, limits, guard, judge, delayMs } = ports;

  const openOnly = (session: SessionRow): void => {
    const { code } = sessionStateAt(store, session, clock.now());
    if (session.kind !== 'Online' || code !== 100) throw badRequest(21180, ksefReasons.sessionCode(code));
  };

  /** @throws KsefProblem 21166, 21167 or 21405 (ksef-protocol.md 11.2) */
  const checkCorrection = ({ hashOfCorrectedInvoice: hash, offlineMode }: SendInvoice, nip: string): void => {
    if (hash == null) return;
    if (!offlineMode) throw badRequest(21405, ksefReasons.correctionIsOffline);
    const now = clock.now();
    const done = (row: { ready_at: number; code: number }) => now >= row.ready_at && row.code === 200;
    if (store.correctionsOf(hash, nip).some(done)) throw badRequest(21166, ksefReasons.alreadyCorrected);
    const corrected = store.byHash(hash, nip);
    if (corrected.length === 0) throw badRequest(21405, ksefReasons.nothingToCorrect);
    if (corrected.some(done)) throw badRequest(21167, ksefReasons.correctionOfAccepted);
    // Missing permissions are no technical fault, and what is not judged yet may still be accepted.
    const allowed = corrected.some((row) => now >= row.ready_at && row.code !== 410);
    if (!allowed) throw badRequest(21167);
  };

  const judged = (session: SessionRow, request: SendInvoice, xml: Buffer | null): Verdict => {
    if (xml === null) return { code: 435, details: [] };
    if (xml.length !== request.invoiceSize) throw badRequest(21402, 'invoiceSize');
    if (sha256Base64(xml) !== request.invoiceHash) throw badRequest(21403, 'invoiceHash');
    const now = clock.now();
    return judge({
      ...{ xml, contextNip: session.nip, kind: 'Online', offlineMode: request.offlineMode },
      limits: limits.ofContext(session.nip).onlineSession,
      isTechnicalCorrection: request.hashOfCorrectedInvoice != null,
      ...{ invoicingAt: now, now },
    });
  };

  const add = (session: SessionRow, request: SendInvoice): string => {
    const ordinal = store.lastOrdinal(session.reference) + 1;
    const { maxInvoices } = limits.ofContext(session.nip).onlineSession;
    if (ordinal > maxInvoices) {
      throw badRequest(21155, ksefReasons.sessionFull(session.reference, maxInvoices));
    }
    const encrypted = Buffer.from(request.encryptedInvoiceContent, 'base64');
    if (encrypted.length !== request.encryptedInvoiceSize) throw badRequest(21402, 'encryptedInvoiceSize');
    if (sha256Base64(encrypted) !== request.encryptedInvoiceHash) {
      throw badRequest(21403, 'encryptedInvoiceHash');
    }
    checkCorrection(request, session.nip);
    const xml = decrypt(session.symmetric_key, session.iv, encrypted);
    const verdict = judged(session, request, xml);
    const receivedAt = clock.now();
    const row = invoiceRow({
      ...{ session: session.reference, ordinal, hash: request.invoiceHash, verdict, receivedAt },
      ...{ offlineMode: request.offlineMode, fileName: null },
      correctedHash: request.hashOfCorrectedInvoice ?? null,
      readyAt: receivedAt + delayMs('invoice'),
    });
    store.addInvoice(row, xml);
    return row.reference;
  };

  return {
    'POST /v2/sessions/online': guard.secured(
      { group: 'onlineSession', permissions: maySend },
      (call, { nip, login }: Caller) => {
        const { formCode, encryption } = call.json(OpenSession);
        checkFormCode(formCode);
        const { key, iv, opened } = openSessionKey(keys, encryption);
        const now = clock.now();
        const reference = newReference('SO', now);
        const validUntil = now + sessionLifeMs;
        store.open({
          ...{ reference, nip, login, kind: 'Online', offline: false, key, iv, now, validUntil },
          ...{ failure: opened ? null : 415, package: null },
        });
        return json(201, { referenceNumber: reference, validUntil: new Date(validUntil).toISOString() });
      },
    ),

    'POST /v2/sessions/online/:session/invoices': guard.secured(
      { group: 'invoiceSend', permissions: maySend },
      (call, caller) => {
        const session = ownSession(store, call, caller);
        const request = call.json(SendInvoice);
        openOnly(session);
        const referenceNumber = db.transaction(() => add(session, request))();
        return json(202, { referenceNumber });
      },
    ),

    'POST /v2/sessions/online/:session/close': guard.secured(
      { group: 'onlineSession', permissions: maySend },
      (call, caller) => {
        const session = ownSession(store, call, caller);
        openOnly(session);
        const now = clock.now();
        store.close(session.reference, now, newReference('SU', now));
        store.finish(session.reference, now + delayMs('session'));
        return noContent;
      },
    ),
  };
}
