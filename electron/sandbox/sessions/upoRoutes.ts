import type { SandboxDb } from '../database.ts';
import type { KsefKeys } from '../certificates/ksefKeys.ts';
import { mayFollow, type Guard } from '../guard.ts';
import type { Answer, Routes } from '../http.ts';
import { badRequest } from '../problems.ts';
import { sha256Base64 } from './acceptance.ts';
import { ownSession } from './ownSession.ts';
import { signXades } from '../../pki/signXades.ts';
import { sessionStateAt } from './sessionState.ts';
import type { InvoiceRow, SessionRow, SessionStore } from './sessionStore.ts';
import { upoPageReference, upoPageSize } from './sessionViews.ts';
import { buildUpo, type UpoInvoice, type UpoRange } from './upo.ts';

export interface UpoPorts {
  db: SandboxDb;
  keys: KsefKeys;
  store: SessionStore;
  guard: Guard;
  /** The instant up to which work counts as done. */
  progress(): number;
  upoDelayMs(): number;
}

/** UPO of one invoice, and page by page of a whole session (ksef-protocol.md 6.6). */
export function createUpoRoutes({ db, keys, store, guard, progress, upoDelayMs }: UpoPorts): Routes {
  const needs = { group: 'sessionMisc', permissions: mayFollow } as const;
  const proofOf = db.prepare<[string], string>('SELECT proof FROM login WHERE reference = ?').pluck();

  const sealed = (session: SessionRow, rows: readonly InvoiceRow[], range: UpoRange | null): Answer => {
    const proof = proofOf.get(session.login) ?? sha256Base64(new Uint8Array());
    const upo = buildUpo(session.reference, { nip: session.nip, proof }, rows.map(confirmed), range);
    const signedAt = Math.max(...rows.map((it) => it.ready_at));
    const body = signXades(upo, keys.of('UpoSeal')[0]!, signedAt);
    const headers = { 'x-ms-meta-hash': sha256Base64(Buffer.from(body)) };
    return { status: 200, contentType: 'application/xml', body, headers };
  };

  const ofInvoice = (session: SessionRow, row: InvoiceRow | undefined): Answer => {
    const isReady = row && row.session === session.reference && progress() >= row.ready_at + upoDelayMs();
    if (!isReady || row.code !== 200) throw badRequest(21178);
    return sealed(session, [row], null);
  };
  const ofSession = (session: SessionRow, reference: string): Answer => {
    const { code, counts } = sessionStateAt(store, session, progress());
    const isReady = code === 200 && progress() >= (session.ready_at ?? 0) + upoDelayMs();
    const pages = Math.ceil(counts.accepted / upoPageSize);
    const first = session.upo_reference ?? '';
    const index = Array.from({ length: pages }, (_, at) => upoPageReference(first, at)).indexOf(reference);
    if (!isReady || index < 0) throw badRequest(21178);
    const offset = index * upoPageSize;
    const rows = store.accepted(session.reference, progress(), upoPageSize, offset);
    return sealed(session, rows, { page: index + 1, pages, from: offset + 1, total: counts.accepted });
  };

  return {
    'GET /v2/sessions/:session/invoices/ksef/:ksefNumber/upo': guard.secured(needs, (call, caller) => {
      const session = ownSession(store, call, caller);
      return ofInvoice(session, store.byKsefNumber(call.params.ksefNumber ?? ''));
    }),
    'GET /v2/sessions/:session/invoices/:invoice/upo': guard.secured(needs, (call, caller) => {
      const session = ownSession(store, call, caller);
      return ofInvoice(session, store.invoice(call.params.invoice ?? ''));
    }),
    'GET /v2/sessions/:session/upo/:upo': guard.secured(needs, (call, caller) =>
      ofSession(ownSession(store, call, caller), call.params.upo ?? ''),
    ),

    /** Pre-signed links: whoever has the link may read it, as in KSeF, and as often as they like. */
    'GET /upo/:upo': (call) => {
      const reference = call.params.upo ?? '';
      const row = store.invoice(reference);
      if (row) return ofInvoice(store.session(row.session)!, row);
      const session = store.byUpo(reference);
      if (!session) throw badRequest(21178);
      return ofSession(session, reference);
    },
  };
}

const confirmed = (row: InvoiceRow): UpoInvoice => ({
  nip: row.nip ?? '',
  ksefNumber: row.ksef_number ?? '',
  number: row.number ?? '',
  issueDate: row.issue_date ?? '',
  receivedAt: row.received_at,
  numberedAt: row.ready_at,
  hash: row.hash,
  mode: row.mode ?? '',
});
