import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../core/ports.ts';
import { loadXsdGate } from '../fa3/xsdGate.ts';
import { createAuth } from './access/auth.ts';
import { createLoginRoutes } from './access/loginRoutes.ts';
import { createLogins } from './access/logins.ts';
import { createPermissions } from './access/permissions.ts';
import { createTokenRegister, createTokenRoutes } from './access/tokens.ts';
import { createEnrolment } from './certificates/enrolment.ts';
import { loadIdentity, type CertificateFiles, type Identity } from './certificates/identity.ts';
import { loadKsefKeys } from './certificates/ksefKeys.ts';
import { createCertificateRegister } from './certificates/register.ts';
import { createControlRoutes } from './controlRoutes.ts';
import { createControls, type Action } from './controls.ts';
import { openSandboxDatabase } from './database.ts';
import { createDelays, noDelays, type Delays } from './delays.ts';
import { createFaults, type Fault } from './faults.ts';
import { createGuard } from './guard.ts';
import { createHttpServer, type Exchange } from './http.ts';
import { createLatarnia } from './latarnia.ts';
import { createLimitRoutes, createLimits } from './limits.ts';
import { createQrPages } from './pages/qrPages.ts';
import { createTrainerPage } from './pages/trainerPage.ts';
import { createRateLimits } from './rateLimits.ts';
import { newSecret } from './references.ts';
import { createAcceptance } from './sessions/acceptance.ts';
import { createArchive } from './sessions/archive.ts';
import { createBatch } from './sessions/batch.ts';
import { createBatchProcessing } from './sessions/batchProcessing.ts';
import { createInteractive } from './sessions/interactive.ts';
import { createSessionStore } from './sessions/sessionStore.ts';
import { createSessionViews } from './sessions/sessionViews.ts';
import { createUpoRoutes } from './sessions/upoRoutes.ts';
import { createTestData } from './testData.ts';

export interface SandboxOptions {
  clock: Clock;
  /** Of the KSeF side; 0 or nothing: any free one. */
  port?: number;
  /** Keeps the sandbox's data over restarts; without it they go when it closes. */
  dataDir?: string;
  /** How long KSeF's work takes; nothing named takes no time. */
  delays?: Partial<Delays>;
  /** Decides where between its bounds each delay falls. */
  seed?: number;
  /** So many times the production rate limits; 1 is KSeF's own measure. */
  rateFactor?: number;
  /** Production checks the digits of every NIP, TEST does not. */
  checksNipDigits?: boolean;
  /** Self-signed certificates log in, as on TEST. */
  acceptsSelfSigned?: boolean;
  /** Sees every exchange of the KSeF side. */
  observe?(exchange: Exchange): void;
}

/** An invoice that the sandbox accepted. */
export interface SandboxInvoice {
  ksefNumber: string;
  /** SHA-256 of the XML, standard Base64. */
  invoiceHash: string;
  number: string;
  sellerNip: string;
  offlineMode: boolean;
  /** Of a technical correction: the hash that it names as the refused one's. */
  correctedHash: string | null;
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
  /** The page where a trainer clicks; whoever has the address may. */
  trainerUrl: string;
  company: Identity['company'];
  certificates: { authentication: CertificateFiles; offline: CertificateFiles };
  issueCertificate: Identity['issue'];
  isDown(): boolean;
  /** Announced failures that go on, by their numbers. */
  openFailures(): number[];
  /** Down: connections to the KSeF side are refused; Latarnia and the admin side stay. */
  setDown(down: boolean): Promise<void>;
  setFaults(...faults: Fault[]): void;
  perform(action: Action): Promise<unknown>;
  records: {
    /** Accepted invoices, oldest first. */
    invoices(): SandboxInvoice[];
    /** How many times an invoice was taken for processing, whatever the verdict. */
    posts(): number;
  };
  close(): Promise<void>;
}

/** A local KSeF, as strict as the real one: for training, demonstrations and tests. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { clock: realClock, seed = 1, rateFactor = 1 } = options;
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'latarnik-sandbox-'));
  const db = openSandboxDatabase(folder);
  const faults = createFaults(realClock);
  const { progress, upoExtraMs, refusesFiles } = faults;
  // What KSeF shows as its time may be wrong on purpose.
  const clock: Clock = { now: faults.now, schedule: realClock.schedule };
  const takes = createDelays({ ...noDelays, ...options.delays }, seed);

  const permissions = createPermissions(db);
  const logins = createLogins(db, clock, permissions);
  const tokens = createTokenRegister(db, clock);
  const register = createCertificateRegister(db, clock);
  const keys = await loadKsefKeys(db, clock);
  const identity = await loadIdentity({ db, clock, register, tokens, folder });
  const limits = createLimits(db);
  const rates = createRateLimits(realClock, limits.rates, rateFactor);
  const guard = createGuard(logins, rates);
  const store = createSessionStore(db);
  const checksNipDigits = options.checksNipDigits ?? true;
  const judge = createAcceptance({
    db,
    gate: await loadXsdGate(),
    permissions,
    checksNipDigits,
    refusesFiles,
  });
  const uploads = join(folder, 'uploads');
  const processing = createBatchProcessing({
    ...{ db, clock, store, limits, judge, folder: uploads },
    delayMs: takes,
  });

  let port = options.port ?? 0;
  let down = false;
  const url = () => origin(port);
  // One delay for all: the same invoice must not become available and vanish again.
  const upoMs = takes('upo');
  const upoDelayMs = () => upoMs + upoExtraMs();
  const latarnia = createLatarnia(db, realClock);

  const ksefRoutes = {
    ...createAuth({
      ...{ db, clock, keys, logins, tokens, register, permissions, guard },
      delayMs: () => takes('login'),
      acceptsSelfSigned: options.acceptsSelfSigned ?? false,
    }),
    ...createLoginRoutes(db, logins, guard),
    ...createTokenRoutes(tokens, guard, () => takes('token')),
    ...createEnrolment({
      ...{ db, clock, authority: identity.authority, register, limits, guard },
      delayMs: () => takes('certificate'),
    }),
    ...createLimitRoutes(limits, guard, rateFactor),
    ...createTestData({ db, clock, guard, permissions }),
    ...createInteractive({ db, clock, keys, store, limits, guard, judge, delayMs: takes }),
    ...createBatch({ db, clock, keys, store, guard, folder: uploads, url, process: processing.process }),
    ...createUpoRoutes({ db, keys, store, guard, progress, upoDelayMs }),
    ...createSessionViews({ store, guard, now: clock.now, progress, upoDelayMs, url }),
    ...createArchive({ db, store, guard, now: clock.now, progress }),
    ...createQrPages({ db, register, permissions, progress }),
  };
  const ksef = createHttpServer({
    ...{ routes: ksefRoutes, clock, disturb: faults.disturb },
    observe: (exchange) => {
      controls.observe(exchange);
      options.observe?.(exchange);
    },
  });

  const setDown = async (value: boolean): Promise<void> => {
    if (value === down) return;
    down = value;
    if (value) return stop(ksef);
    try {
      await listen(ksef, port);
    } catch (error) {
      // Another program has taken the port meanwhile.
      down = true;
      throw error;
    }
  };
  const isDown = () => down;
  const controls = createControls({
    ...{ db, clock: realClock, faults, latarnia, logins, tokens, register, keys, rates, isDown, setDown },
  });

  const accepted = db.prepare<[], Accepted>(
    'SELECT * FROM invoice WHERE code = 200 ORDER BY received_at, rowid',
  );
  const records = {
    invoices: (): SandboxInvoice[] =>
      accepted.all().map((row) => ({
        ...{ ksefNumber: row.ksef_number, invoiceHash: row.hash, number: row.number, sellerNip: row.nip },
        ...{ offlineMode: row.offline === 1, xml: row.xml, acceptedAt: row.ready_at },
        correctedHash: row.corrected_hash,
      })),
    posts: () => db.prepare<[], number>('SELECT count(*) FROM invoice').pluck().get() ?? 0,
  };
  const invoicesAsJson = () =>
    records.invoices().map(({ xml, ...it }) => ({ ...it, sizeBytes: xml.byteLength }));
  const secret = newSecret();
  const control = createHttpServer({
    routes: {
      ...latarnia.routes,
      ...createControlRoutes({ controls, adminToken: identity.adminToken, invoices: invoicesAsJson }),
      ...createTrainerPage({ controls, secret, invoices: records.invoices }),
    },
    clock: realClock,
    disturb: ({ path }) => Promise.resolve(latarnia.disturb(path)),
  });

  try {
    port = await listen(ksef, port);
  } catch (error) {
    await processing.stop();
    db.close();
    throw error;
  }
  const controlUrl = origin(await listen(control, 0));
  return {
    ...{ url: url(), qrUrl: url(), latarniaUrl: controlUrl },
    ...{ adminUrl: `${controlUrl}/admin`, adminToken: identity.adminToken },
    trainerUrl: `${controlUrl}/trainer/${secret}`,
    company: identity.company,
    certificates: { authentication: identity.authentication, offline: identity.offline },
    issueCertificate: identity.issue,
    openFailures: () => latarnia.openEvents('FAILURE'),
    ...{ isDown, setDown, setFaults: faults.set, perform: controls.perform, records },
    close: async () => {
      await Promise.all([stop(ksef), stop(control)]);
      await processing.stop();
      db.close();
      if (options.dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Accepted {
  ksef_number: string;
  hash: string;
  number: string;
  nip: string;
  offline: number;
  xml: Uint8Array;
  ready_at: number;
  corrected_hash: string | null;
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
