import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../core/ports.ts';
import { loadXsdGate } from '../fa3/xsdGate.ts';
import { createAcceptance } from './acceptance.ts';
import { createAuth } from './auth.ts';
import { createControl } from './control.ts';
import { openSandboxDatabase } from './database.ts';
import { createFaults, type Faults } from './faults.ts';
import { createHttpServer } from './http.ts';
import { loadIdentity, type CertificateFiles, type Identity } from './identity.ts';
import { createQrPages } from './qrPages.ts';
import { createSessions, type InvoiceRow } from './sessions.ts';

export interface SandboxOptions {
  /** Of the KSeF side; 0 or nothing: any free one. */
  port?: number;
  /** Keeps the sandbox's data over restarts; without it they live in memory. */
  dataDir?: string;
  clock: Clock;
  /** How long an invoice is `processing` before KSeF's verdict shows. */
  processingDelayMs?: number;
}

/** An invoice that the sandbox accepted. */
export interface SandboxInvoice {
  ksefNumber: string;
  /** SHA-256 of the XML, standard Base64. */
  invoiceHash: string;
  number: string;
  sellerNip: string;
  offlineMode: boolean;
  xml: Uint8Array;
  acceptedAt: number;
}

export interface RunningSandbox {
  /** Origin of the API, whose paths start with `/v2`; the QR pages are on the same origin. */
  url: string;
  qrUrl: string;
  latarniaUrl: string;
  adminUrl: string;
  adminToken: string;
  company: Identity['company'];
  certificates: { authentication: CertificateFiles; offline: CertificateFiles };
  issueCertificate: Identity['issue'];
  isDown(): boolean;
  /** Down: connections to the KSeF side are refused; Latarnia and the admin side stay. */
  setDown(down: boolean): Promise<void>;
  faults: Pick<Faults, 'set' | 'dropNextInvoiceAnswer'>;
  records: {
    /** Accepted invoices, oldest first. */
    invoices(): SandboxInvoice[];
    /** How many times an invoice was taken for processing, whatever the verdict. */
    posts(): number;
  };
  close(): Promise<void>;
}

/** A local KSeF, strict where it matters to a sender: for training, demonstrations and tests. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { clock, dataDir, processingDelayMs = 0 } = options;
  const db = openSandboxDatabase(dataDir);
  const identity = await loadIdentity(db, clock, dataDir);
  const gate = await loadXsdGate();
  let down = false;
  const faults = createFaults(clock);
  let port = options.port ?? 0;

  const auth = createAuth(db, identity, clock);
  const sessions = createSessions({
    ...{ db, identity, clock, processingDelayMs },
    caller: auth.caller,
    judge: createAcceptance(db, gate),
    url: () => origin(port),
    dropAnswer: faults.takeDrop,
  });
  const ksefRoutes = { ...auth.routes, ...sessions.routes, ...createQrPages(db, clock) };
  const ksef = createHttpServer(ksefRoutes, clock, faults.disturb);

  const setDown = async (value: boolean): Promise<void> => {
    if (value === down) return;
    down = value;
    if (down) await stop(ksef);
    else await listen(ksef, port);
  };
  const records = {
    invoices: (): SandboxInvoice[] =>
      db
        .prepare<[], InvoiceRow>('SELECT * FROM invoice WHERE code = 200 ORDER BY received_at, rowid')
        .all()
        .map((row) => ({
          ksefNumber: row.ksef_number ?? '',
          invoiceHash: row.hash,
          number: row.number ?? '',
          sellerNip: row.nip ?? '',
          offlineMode: row.offline === 1,
          xml: row.xml,
          acceptedAt: row.ready_at,
        })),
    posts: () => db.prepare<[], number>('SELECT count(*) FROM invoice').pluck().get() ?? 0,
  };
  const invoicesAsJson = () =>
    records.invoices().map(({ xml, ...it }) => ({ ...it, sizeBytes: xml.byteLength }));
  const control = createHttpServer(
    createControl({
      ...{ clock, setDown, faults },
      adminToken: identity.adminToken,
      isDown: () => down,
      invoices: invoicesAsJson,
    }),
    clock,
  );

  try {
    port = await listen(ksef, port);
  } catch (error) {
    db.close();
    throw error;
  }
  const controlUrl = origin(await listen(control, 0));
  return {
    url: origin(port),
    qrUrl: origin(port),
    latarniaUrl: controlUrl,
    adminUrl: `${controlUrl}/admin`,
    adminToken: identity.adminToken,
    company: identity.company,
    certificates: { authentication: identity.authentication, offline: identity.offline },
    issueCertificate: identity.issue,
    isDown: () => down,
    setDown,
    faults,
    records,
    close: async () => {
      await Promise.all([stop(ksef), stop(control)]);
      db.close();
    },
  };
}

/** Loopback only: nobody else in the office is to reach a KSeF that is none. */
const origin = (port: number): string => `http://127.0.0.1:${port}`;

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
