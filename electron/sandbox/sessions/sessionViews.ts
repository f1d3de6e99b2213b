import { z } from 'zod';
import { invoiceStatus } from '../../../shared/i18n/ksefStatus.ts';
import { mayFollow, type Guard } from '../guard.ts';
import { json, type Call, type Routes } from '../http.ts';
import { continuation, readPage, takePage } from '../paging.ts';
import { badRequest } from '../problems.ts';
import { newReference } from '../references.ts';
import { ownSession } from './ownSession.ts';
import { groupOf, sessionStateAt, statusView } from './sessionState.ts';
import { SessionKind, type InvoiceRow, type SessionRow, type SessionStore } from './sessionStore.ts';

const linkLifeMs = 3_600_000;
/** KSeF puts at most so many invoices on one page of a collective UPO. */
export const upoPageSize = 10_000;

const listQuery =
  'sessionType&referenceNumber&statuses&pageSize&dateCreatedFrom&dateCreatedTo&dateClosedFrom&dateClosedTo' +
  '&dateModifiedFrom&dateModifiedTo';
const Group = z.enum(['InProgress', 'Succeeded', 'Failed', 'Cancelled']);
const Instant = z
  .string()
  .refine((it) => !Number.isNaN(Date.parse(it)))
  .transform((it) => Date.parse(it))
  .optional();

export interface ViewPorts {
  store: SessionStore;
  guard: Guard;
  now(): number;
  /** The instant up to which work counts as done. */
  progress(): number;
  /** How much later than its invoice a UPO comes. */
  upoDelayMs(): number;
  url(): string;
}

/** Where sessions and invoices stand (ksef-protocol.md 6.4 and 6.5). */
export function createSessionViews(ports: ViewPorts): Routes {
  const { store, guard, now, progress } = ports;
  const instant = (ms: number) => new Date(ms).toISOString();
  const follow = { permissions: mayFollow };

  const link = (reference: string) => ({
    url: `${ports.url()}/upo/${reference}`,
    expires: instant(now() + linkLifeMs),
  });

  const invoiceView = (row: InvoiceRow, session: SessionRow) => {
    const at = progress();
    const ready = at >= row.ready_at;
    const cancelled = session.failure !== null;
    const half = row.received_at + (row.ready_at - row.received_at) / 3;
    const code = cancelled ? 405 : ready ? row.code : at < half ? 100 : 150;
    const details = z.array(z.string()).parse(JSON.parse(row.details));
    return {
      ordinalNumber: row.ordinal,
      ...(ready && row.number !== null && { invoiceNumber: row.number.slice(0, 256) }),
      ...(ready && row.ksef_number !== null && acceptedView(row)),
      referenceNumber: row.reference,
      invoiceHash: row.hash,
      ...(row.file_name !== null && { invoiceFileName: row.file_name }),
      invoicingDate: instant(row.received_at),
      status: {
        code,
        description: invoiceStatus[code] ?? '',
        ...(ready && details.length > 0 && { details }),
        ...(ready && row.extensions !== null && { extensions: JSON.parse(row.extensions) as object }),
      },
    };
  };
  const acceptedView = (row: InvoiceRow) => {
    const upo = link(row.reference);
    return {
      ksefNumber: row.ksef_number,
      acquisitionDate: instant(row.ready_at),
      permanentStorageDate: instant(row.ready_at),
      invoicingMode: row.mode,
      ...(progress() >= row.ready_at + ports.upoDelayMs() && {
        upoDownloadUrl: upo.url,
        upoDownloadUrlExpirationDate: upo.expires,
      }),
    };
  };

  /** A session that ran out has no collective UPO yet: KSeF closes it by itself. */
  const closedByTime = (session: SessionRow): SessionRow => {
    const isOver = session.kind === 'Online' && session.closed_at === null && now() >= session.valid_until;
    if (!isOver) return session;
    store.close(session.reference, session.valid_until, newReference('SU', now()));
    return store.session(session.reference) ?? session;
  };

  const view = (given: SessionRow) => {
    const session = closedByTime(given);
    const state = sessionStateAt(store, session, progress());
    const { counts } = state;
    const upoReady = progress() >= (session.ready_at ?? 0) + ports.upoDelayMs();
    const pages = Math.ceil(counts.accepted / upoPageSize);
    return {
      status: statusView(state, session),
      dateCreated: instant(session.opened_at),
      dateUpdated: instant(session.updated_at),
      validUntil: instant(session.valid_until),
      invoiceCount: counts.all,
      successfulInvoiceCount: counts.accepted,
      failedInvoiceCount: counts.ready - counts.accepted,
      ...(state.code === 200 &&
        upoReady &&
        session.upo_reference !== null && {
          upo: {
            pages: Array.from({ length: pages }, (_, index) => {
              const referenceNumber = upoPageReference(session.upo_reference!, index);
              const { url, expires } = link(referenceNumber);
              return { referenceNumber, downloadUrl: url, downloadUrlExpirationDate: expires };
            }),
          },
        }),
    };
  };

  const invoicePage = (
    call: Call,
    session: SessionRow,
    rows: (limit: number, offset: number) => InvoiceRow[],
  ) => {
    const page = readPage(call, 1000);
    const found = rows(page.size + 1, page.offset);
    const invoices = found.slice(0, page.size).map((row) => invoiceView(row, session));
    return json(200, { ...continuation(page, found.length > page.size), invoices });
  };

  return {
    [`GET /v2/sessions?${listQuery}`]: guard.secured({ ...follow, group: 'sessionList' }, (call, { nip }) => {
      const kind = call.query('sessionType', SessionKind);
      const reference = call.query('referenceNumber', z.string().length(36).optional());
      const groups = call.query(
        'statuses',
        z.union([Group.transform((it) => [it]), z.array(Group)]).optional(),
      );
      const between = (name: string, value: (session: SessionRow) => number | null) => {
        const from = call.query(`${name}From`, Instant);
        const to = call.query(`${name}To`, Instant);
        return (session: SessionRow) => {
          const at = value(session);
          if (from === undefined && to === undefined) return true;
          return at !== null && at >= (from ?? 0) && at <= (to ?? Infinity);
        };
      };
      const wanted = [
        between('dateCreated', (it) => it.opened_at),
        between('dateClosed', (it) => it.closed_at),
        between('dateModified', (it) => it.updated_at),
      ];
      const found = store
        .ofOwner(nip, kind)
        .filter((it) => reference === undefined || it.reference === reference)
        .filter((it) => wanted.every((fits) => fits(it)))
        .filter((it) => !groups || groups.includes(groupOf(sessionStateAt(store, it, progress()).code)));
      const { items, more } = takePage(found, readPage(call, 1000));
      const sessions = items.map((session) => {
        const { invoiceCount: totalInvoiceCount, upo: _, ...rest } = view(session);
        return { referenceNumber: session.reference, totalInvoiceCount, ...rest };
      });
      return json(200, { ...more, sessions });
    }),

    'GET /v2/sessions/:session': guard.secured({ ...follow, group: 'sessionMisc' }, (call, caller) =>
      json(200, view(ownSession(store, call, caller))),
    ),

    'GET /v2/sessions/:session/invoices?pageSize': guard.secured(
      { ...follow, group: 'sessionInvoiceList' },
      (call, caller) => {
        const session = ownSession(store, call, caller);
        return invoicePage(call, session, (limit, offset) =>
          store.invoices(session.reference, limit, offset),
        );
      },
    ),

    'GET /v2/sessions/:session/invoices/failed?pageSize': guard.secured(
      { ...follow, group: 'sessionInvoiceList' },
      (call, caller) => {
        const session = ownSession(store, call, caller);
        return invoicePage(call, session, (limit, offset) =>
          store.failed(session.reference, progress(), limit, offset),
        );
      },
    ),

    'GET /v2/sessions/:session/invoices/:invoice': guard.secured(
      { ...follow, group: 'invoiceStatus' },
      (call, caller) => {
        const session = ownSession(store, call, caller);
        const row = store.invoice(call.params.invoice ?? '');
        if (row?.session !== session.reference) throw badRequest(21164);
        return json(200, invoiceView(row, session));
      },
    ),
  };
}

/** Pages of a collective UPO after the first have a reference of their own, told by its last two digits. */
export function upoPageReference(first: string, index: number): string {
  if (index === 0) return first;
  const last = (parseInt(first.slice(-2), 16) + index) % 256;
  return first.slice(0, -2) + last.toString(16).toUpperCase().padStart(2, '0');
}
