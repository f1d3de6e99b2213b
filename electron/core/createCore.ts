import { join } from 'node:path';
import type { EventMessage } from '../../shared/contract/events.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { createAlertStore } from '../db/alertStore.ts';
import { createAnnouncementStore } from '../db/announcementStore.ts';
import { createCarryStore } from '../db/carryStore.ts';
import { createCorrectionStore } from '../db/correctionStore.ts';
import { createDeliveryStore } from '../db/deliveryStore.ts';
import { createImportStore } from '../db/importStore.ts';
import { createInvoiceStore, type InvoiceRecord } from '../db/invoiceStore.ts';
import { createFormStore } from '../db/formStore.ts';
import { createJournalStore } from '../db/journalStore.ts';
import { openDatabase } from '../db/openDatabase.ts';
import { createPaceStore } from '../db/paceStore.ts';
import { createProformaStore } from '../db/proformaStore.ts';
import { createSafeStore } from '../db/safeStore.ts';
import { createSavedStore } from '../db/savedStore.ts';
import { createSeriesStore } from '../db/seriesStore.ts';
import { createSettingStore } from '../db/settingStore.ts';
import { createVersionStore } from '../db/versionStore.ts';
import { loadXsdGate } from '../fa3/xsdGate.ts';
import { createAlerts } from '../features/alerts.ts';
import { createCompanyFeature, sandboxPassphrase } from '../features/company.ts';
import { createDocuments, wholeFile, type GivenFile, type StoredFile } from '../features/documents.ts';
import { createInvoiceViews } from '../features/invoiceViews.ts';
import { createIssuing } from '../features/issueInvoice.ts';
import { alertFacts } from '../features/alertFacts.ts';
import { createAfterRefusal } from '../features/afterRefusal.ts';
import { createUserChoices } from '../features/userChoices.ts';
import { createAutoLock } from '../features/autoLock.ts';
import { createCarryOut } from '../features/carryOut.ts';
import { createCorrections } from '../features/corrections.ts';
import { createCertificates } from '../features/certificates.ts';
import { createNumbering } from '../features/numbering.ts';
import { createProformas } from '../features/proformas.ts';
import { createPrintGuard } from '../features/printGuard.ts';
import { createJournalFeature } from '../features/journal.ts';
import { createRecurring } from '../features/recurring.ts';
import { createSavedDrafts } from '../features/savedDrafts.ts';
import { createExports } from '../features/exports/createExports.ts';
import { createImports } from '../features/imports/createImports.ts';
import { createWatchedFolder } from '../features/imports/watchedFolder.ts';
import { createTraining } from '../features/training.ts';
import { createKeystore } from '../keystore/createKeystore.ts';
import { createPace } from '../ksef/pace.ts';
import { createGateways } from './gateways.ts';
import { createDeadlines } from '../modes/deadlines.ts';
import { createModes } from '../modes/createModes.ts';
import type { QueuePorts } from '../queue/queuePorts.ts';
import { createQueue } from '../queue/createQueue.ts';
import { createBookParts } from './bookParts.ts';
import { environmentAt, type KsefAddresses } from './environmentAt.ts';
import type { Clock, Log, Network, OsVault, WhiteList } from './ports.ts';
import { createHandlers, type Emit } from './handlers.ts';
import { createRouter } from './router.ts';

export interface CorePorts {
  /** The folder of one company. */
  dataDir: string;
  clock: Clock;
  log: Log;
  /** Secret storage of the system; null where the host has none. */
  osVault: OsVault | null;
  /** What the system says of its networks; without it only KSeF's answers count. */
  network?: Network;
  /** Who sits at this computer, for the journal. */
  userName?: string;
  /** A KSeF given by hand (`--ksef`): a sandbox on this machine or an official environment. */
  ksef?: KsefAddresses;
  /** The Ministry's list of VAT payers; the real one unless a test stands in for it. */
  whiteList?: WhiteList;
  /** Opens a passphrase safe without asking. */
  passphrase?: string;
  /** Probes and sends by itself; false for a single call from the command line. */
  background: boolean;
}

export interface Core {
  /** `Request` JSON → `Reply` JSON; never throws. */
  call(text: string): Promise<string>;
  onEvent(listener: (message: EventMessage) => void): () => void;
  /** @throws AppError `file.notFound`, `invoice.notFound`, `invoice.documentMissing` */
  readFile(fileId: string): Promise<StoredFile>;
  /** The same without taking a large file into memory. */
  openFile(fileId: string): Promise<GivenFile>;
  /** Sends what is due and can go, for hosts without a background. */
  deliverDue(): Promise<void>;
  close(): Promise<void>;
}

const officialWhiteList: WhiteList = { url: 'https://wl-api.mf.gov.pl' };
const unknownNetwork: Network = { isUp: () => null, onChange: () => () => undefined };

/** Wires the program together; the only place that knows all its parts. @throws AppError `data.*` */
export async function createCore(ports: CorePorts): Promise<Core> {
  const { clock, log, dataDir, background, network = unknownNetwork, userName = null } = ports;
  const given = ports.ksef ? environmentAt(ports.ksef) : null;
  const db = openDatabase(dataDir);
  const { sqlite } = db;
  const settings = createSettingStore(sqlite);
  const invoices = createInvoiceStore(sqlite);
  const waitingCorrections = createCorrectionStore(sqlite);
  const saved = createSavedStore(sqlite);
  const proformaStore = createProformaStore(sqlite);
  const versions = createVersionStore(sqlite);
  const carries = createCarryStore(sqlite);
  const deliveries = createDeliveryStore(sqlite);
  const announcements = createAnnouncementStore(sqlite);
  const series = createSeriesStore(sqlite);
  const journal = createJournalStore(sqlite, clock);
  const importStore = createImportStore(sqlite);

  const listeners = new Set<(message: EventMessage) => void>();
  const emit: Emit = (event, data) =>
    listeners.forEach((listener) => listener({ event, data } as EventMessage));

  const company = (): CompanyProfile | null => {
    const stored = settings.get('company');
    return stored ? { ...stored, environment: given ?? stored.environment } : null;
  };
  const requireCompany = (): CompanyProfile => {
    const it = company();
    if (!it) throw new AppError('company.missing', {});
    return it;
  };

  const keystore = createKeystore({
    store: createSafeStore(sqlite),
    osVault: ports.osVault,
    clock,
  });
  const keystoreChanged = () => {
    emit('keystore.changed', certificates.status());
    lookAtCorrections();
    recurring.look();
    queue.unblock();
    alerts.look();
  };

  const closing = new AbortController();
  const { gateway, certificateGateway } = createGateways({
    ...{ clock, keystore, company, signal: closing.signal },
    pace: createPace({ clock, store: createPaceStore(sqlite) }),
  });
  const certificates = createCertificates({
    ...{ clock, log, keystore, settings, journal, gateway, certificateGateway },
    isOnline: () => modes.status().lamps.ksef === 'up',
    changed: () => keystoreChanged(),
  });
  const autoLock = createAutoLock({
    clock,
    minutes: () => settings.get('autoLockMinutes') ?? 0,
    lock: () => {
      keystore.lock();
      keystoreChanged();
    },
  });
  /** After the safe was opened, KSeF came back, or a certificate arrived. */
  const tendCertificates = (): void => {
    if (background && company()) certificates.tend();
  };

  const invoiceChanged = (id: string): void => emit('invoice.changed', { id });
  const deadlines = createDeadlines({ clock, db, invoices, announcements, journal, invoiceChanged });
  const deadlineOf = (invoice: InvoiceRecord) => deadlines.trace(invoice).deadline;

  const gate = await loadXsdGate();
  const offlineSigner = () => certificates.offlineSigner();
  const numbering = createNumbering({
    clock,
    db,
    invoices,
    proformas: proformaStore,
    series,
    settings,
    journal,
    gateway,
    requireCompany,
  });
  const book = createBookParts({
    ...{ clock, log, db, settings, journal },
    ...{ whiteList: ports.whiteList ?? officialWhiteList, signal: closing.signal },
    handOut: (...file) => documents.handOut(...file),
  });
  const { remember } = book;
  const issuePorts = { clock, db, invoices, numbering, journal, gate, offlineSigner, deadlines, remember };
  const issuing = createIssuing(issuePorts);
  const afterRefusal = createAfterRefusal({ ...issuePorts, versions });
  const corrections = createCorrections({
    ...{ clock, db, invoices, journal, settings, corrections: waitingCorrections },
    issue: (draft) => issuing.issue(draft, requireCompany(), modes.status().mode),
    mode: () => modes.status().mode,
    changed: () => emit('queue.changed', queue.status()),
  });
  const choices = createUserChoices({ db, clock, invoices, journal });

  const turnOffline = (invoice: InvoiceRecord) => issuing.turnOffline(invoice, requireCompany());

  const modes = createModes({
    ...{ clock, gateway, network, settings, announcements, journal, userName },
    random: Math.random,
    deadlineNow: (mode) => {
      const now = clock.now();
      const invoice = { mode, issueDate: warsawDay(now), issuedAt: now, acceptedAt: null };
      return deadlines.trace(invoice).deadline;
    },
    changed: (status) => {
      deadlines.recompute();
      emit('mode.changed', status);
      lookAtCorrections();
      recurring.look();
      if (modes.maySend()) queue.unblock();
      if (status.lamps.ksef === 'up') tendCertificates();
      emit('queue.changed', queue.status());
      alerts.look();
    },
  });

  const queuePorts: QueuePorts = {
    ...{ clock, log, db, invoices, versions, deliveries, journal, settings, deadlineOf, turnOffline },
    outbox: join(dataDir, 'outbox'),
    sellerNip: () => requireCompany().nip,
    get gateway() {
      const it = gateway();
      if (!it) throw new AppError('company.missing', {});
      return it;
    },
    invoiceChanged,
  };
  const queue = createQueue(queuePorts, {
    ...{ modes, background },
    random: Math.random,
    progress: (progress) => emit('queue.progress', progress),
    changed: (status) => {
      emit('queue.changed', status);
      lookAtCorrections();
      alerts.look();
    },
  });
  /** What waited for a KSeF number may be issued now. */
  function lookAtCorrections(): void {
    if (!company()) return;
    for (const { id } of corrections.look()) {
      invoiceChanged(id);
      queue.wake();
    }
  }

  const recurring = createRecurring({
    ...{ clock, log, db, saved, journal, freshMode: modes.fresh },
    issue: (draft) => issuing.issue(draft, requireCompany(), modes.status().mode),
    mayIssue: () => company() !== null && modes.status().clockProblem === null,
    issued: ({ id }) => {
      invoiceChanged(id);
      emit('queue.changed', queue.status());
      queue.wake();
    },
    changed: () => alerts.look(),
  });
  const savedDrafts = createSavedDrafts({
    ...{ clock, db, saved, journal, recurring, forms: createFormStore(sqlite) },
    changed: () => {
      recurring.look();
      alerts.look();
    },
  });
  const proformas = createProformas({
    ...{ clock, db, invoices, numbering, journal, requireCompany, proformas: proformaStore },
  });

  const alerts = createAlerts({
    ...{ clock, log, db, journal },
    store: createAlertStore(sqlite),
    facts: () =>
      company() &&
      alertFacts({ clock, invoices, deadlines, modes, certificates, recurring: recurring.waiting }),
    changed: (list) => emit('alert.changed', list),
  });

  const importPorts = {
    ...{ clock, log, db, journal, settings, dataDir },
    changed: () => emit('import.changed', {}),
  };
  const imports = createImports({
    ...{ ...importPorts, imports: importStore, company: requireCompany },
    issue: (draft) => issuing.issue(draft, requireCompany(), modes.status().mode),
    issued: ({ id }) => {
      invoiceChanged(id);
      emit('queue.changed', queue.status());
      queue.wake();
    },
  });
  const watchedFolder = createWatchedFolder({
    ...{ ...importPorts, imports, store: importStore, freshMode: () => modes.fresh() },
  });

  const companyChanged = () => {
    emit('company.changed', {});
    keystoreChanged();
    if (!background) return;
    modes.start();
    alerts.start();
    recurring.start();
    watchedFolder.start();
    void modes.refresh();
  };
  const training = createTraining({
    ...{ db, clock, dataDir, settings, journal, keystore },
    changed: companyChanged,
  });
  const companies = createCompanyFeature({
    ...{ db, settings, journal, keystore, sandbox: given },
    changed: companyChanged,
  });
  const mayPrint = createPrintGuard({ clock, invoices, turnOffline, maySend: () => queue.maySend() });
  const documents = createDocuments({
    invoices,
    versions,
    training: () => company()?.training ?? false,
    today: () => warsawDay(clock.now()),
    printable: async (id) => {
      if (!background) await deliverDue();
      await mayPrint(id);
    },
  });
  const carryOut = createCarryOut({
    ...{ ports: queuePorts, carries, company: requireCompany, handOut: documents.handOut },
  });
  const exports = createExports({
    ...{ clock, invoices, settings, journal, documents, company: requireCompany },
    folder: join(dataDir, 'exports'),
    progress: (data) => emit('export.progress', data),
  });
  const journalFeature = createJournalFeature({ clock, journal, handOut: documents.handOut });
  const views = createInvoiceViews({ clock, deliveries, journal, deadlines, versions, carries });

  const handlers = createHandlers({
    ...{ clock, settings, keystore, certificates, autoLock, modes, alerts, queue, training, companies },
    ...{
      invoices,
      issuing,
      afterRefusal,
      choices,
      corrections,
      numbering,
      carryOut,
      views,
      documents,
      exports,
      imports,
      watchedFolder,
      journal,
      journalFeature,
      book,
      saved: { savedDrafts, recurring, proformas },
    },
    ...{ company, requireCompany, keystoreChanged, tendCertificates, emit, invoiceChanged },
  });

  await training.resume();
  await unlockWithoutAsking();
  deadlines.recompute();
  lookAtCorrections();
  if (company() && background) {
    modes.start();
    alerts.start();
    recurring.start();
    watchedFolder.start();
    queue.wake();
    autoLock.start();
    tendCertificates();
  }

  const fileOf = async (fileId: string): Promise<GivenFile> =>
    (await proformas.file(fileId)) ?? documents.file(fileId);

  async function deliverDue(): Promise<void> {
    if (!company() || queue.status().waiting === 0) return;
    await modes.fresh();
    if (modes.maySend()) await queue.sendNow();
  }

  async function unlockWithoutAsking(): Promise<void> {
    const it = company();
    const passphrase =
      ports.passphrase ?? (it?.environment.name === 'sandbox' ? sandboxPassphrase : undefined);
    const { protection, isOpen, passphraseSet } = keystore;
    if (protection === 'os' || isOpen() || !passphraseSet() || passphrase === undefined) return;
    try {
      await keystore.unlock(passphrase);
    } catch (error) {
      // The safe stays closed and says so where it is needed; the rest of the program works.
      log.error('safe not opened', { code: isAppError(error) ? error.code : 'internal' });
    }
  }

  return {
    call: createRouter(handlers, log, autoLock.used),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readFile: async (fileId) => wholeFile(await fileOf(fileId)),
    openFile: (fileId) => fileOf(fileId),
    deliverDue,
    close: async () => {
      await watchedFolder.stop();
      modes.stop();
      alerts.stop();
      recurring.stop();
      autoLock.stop();
      await queue.close(() => closing.abort());
      await certificates.close();
      await training.close();
      documents.forget();
      db.close();
    },
  };
}
