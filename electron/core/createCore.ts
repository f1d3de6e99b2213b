import { join } from 'node:path';
import type { EventMessage } from '../../shared/contract/events.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import { openDatabase } from '../db/openDatabase.ts';
import { loadXsdGate } from '../fa3/xsdGate.ts';
import { createAlerts } from '../features/alerts.ts';
import { createCompanyFeature } from '../features/company.ts';
import { wholeFile, type GivenFile } from '../features/documents.ts';
import { createInvoiceViews } from '../features/invoiceViews.ts';
import { alertFacts } from '../features/alertFacts.ts';
import { createCarryOut } from '../features/carryOut.ts';
import { createFirstStart } from '../features/firstStart.ts';
import { createListViews } from '../features/listViews.ts';
import { createDrill } from '../features/drill/createDrill.ts';
import { createHome } from '../features/home.ts';
import { createCertificateLife } from '../features/certificateLife.ts';
import { createCorrectionPreviews } from '../features/correctionPreview.ts';
import { createQueueView } from '../features/queueView.ts';
import { createPrintLooks } from '../features/printLook.ts';
import { createJournalFeature } from '../features/journal.ts';
import { createTraining } from '../features/training.ts';
import { createDeadlines } from '../modes/deadlines.ts';
import { createModes } from '../modes/createModes.ts';
import { createSeenLog } from '../modes/seenLog.ts';
import type { QueuePorts } from '../queue/queuePorts.ts';
import { createQueue } from '../queue/createQueue.ts';
import { refuseTwice } from './companiesHandlers.ts';
import { createBookParts } from './bookParts.ts';
import type { Core, CorePorts } from './corePorts.ts';
import { environmentAt } from './environmentAt.ts';
import type { Network, WhiteList } from './ports.ts';
import { createImportParts } from './importParts.ts';
import { createIssueParts } from './issueParts.ts';
import { createMailParts } from './mailParts.ts';
import { createKeepingParts } from './keepingParts.ts';
import { createKeyParts } from './keyParts.ts';
import { createHandlers, type Emit } from './handlers.ts';
import { createPaperParts } from './paperParts.ts';
import { restartable, type GoOnWith } from './restartable.ts';
import { createRouter } from './router.ts';
import { createSavedParts } from './savedParts.ts';
import { createSelfTestParts } from './selfTestParts.ts';
import { createStores } from './stores.ts';
import { unlockAtStart } from './unlockAtStart.ts';

const officialWhiteList: WhiteList = { url: 'https://wl-api.mf.gov.pl' };
const unknownNetwork: Network = { isUp: () => null, onChange: () => () => undefined };

/** Wires the program together; the only place that knows all its parts. @throws AppError `data.*` */
export const createCore = (ports: CorePorts): Promise<Core> =>
  restartable(ports.dataDir, (goOnWith) => startCore(ports, goOnWith));

async function startCore(ports: CorePorts, goOnWith: GoOnWith): Promise<Core> {
  const { clock, log, dataDir, background, network = unknownNetwork, userName = null } = ports;
  const beside = ports.companies ?? null;
  const given = ports.ksef ? environmentAt(ports.ksef) : null;
  const db = openDatabase(dataDir);
  const stores = createStores(db, clock);
  const { announcements, carries, deliveries, invoices, journal, settings, versions } = stores;

  const listeners = new Set<(message: EventMessage) => void>();
  const emit: Emit = (event, data) =>
    listeners.forEach((listener) => listener({ event, data } as EventMessage));

  const company = (): CompanyProfile | null => {
    const stored = settings.get('company');
    if (!stored) return null;
    // A drill keeps to its own sandbox, whatever KSeF the program was given.
    return stored.drill === true ? stored : { ...stored, environment: given ?? stored.environment };
  };
  const requireCompany = (): CompanyProfile => {
    const it = company();
    if (!it) throw new AppError('company.missing', {});
    return it;
  };

  const closing = new AbortController();
  const { signal } = closing;
  const keystoreChanged = () => {
    emit('keystore.changed', certificates.status());
    lookAtCorrections();
    recurring.look();
    queue.unblock();
    keeping.recovery.look();
    alerts.look();
  };
  const { keystore, gateway, certificates, autoLock, testLogin } = createKeyParts({
    ...{ clock, log, stores, signal, company, osVault: ports.osVault, lent: ports.lentKeystore },
    isOnline: () => modes.status().lamps.ksef === 'up',
    changed: keystoreChanged,
  });
  /** After the safe was opened, KSeF came back, or a certificate arrived. */
  const tendCertificates = (): void => {
    if (background && company()) certificates.tend();
  };

  const invoiceChanged = (id: string): void => {
    emit('invoice.changed', { id });
    alerts.lookSoon();
    // Once its print has to say something else, another one is made.
    prints.look(id);
  };
  const deadlines = createDeadlines({ clock, db, invoices, announcements, journal, invoiceChanged });
  const deadlineOf = (invoice: Omit<InvoiceRecord, 'draft'>) => deadlines.trace(invoice).deadline;

  const book = createBookParts({
    ...{ clock, log, db, settings, journal, signal },
    whiteList: ports.whiteList ?? officialWhiteList,
    handOut: (...file) => documents.handOut(...file),
  });
  const looks = createPrintLooks({ settings, journal, languageOf: book.printLanguageOf });
  const issueParts = createIssueParts({
    ...{ clock, db, stores, gateway, requireCompany, deadlines, remember: book.remember },
    gate: await loadXsdGate(),
    offlineSigner: () => certificates.offlineSigner(),
    mode: () => modes.status().mode,
    waitingChanged: () => emit('queue.changed', queue.status()),
  });
  const { numbering, issue, turnOffline, corrections } = issueParts;

  const seen = createSeenLog({ clock, store: stores.seen });
  const modes = createModes({
    ...{ clock, gateway, network, settings, announcements, journal, userName, seen },
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
      keeping.recovery.look();
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
    ...{ modes, background, isResting: () => ports.power?.isResting() ?? false },
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

  /** Something of the queue is new: everyone hears of it, and it goes when it can. */
  function toBeSent(record: InvoiceRecord): InvoiceRecord {
    invoiceChanged(record.id);
    emit('queue.changed', queue.status());
    queue.wake();
    return record;
  }

  const saved = createSavedParts({
    ...{ clock, log, db, stores, numbering, requireCompany, issue, issued: toBeSent, looks },
    freshMode: modes.fresh,
    mayIssue: () => company() !== null && modes.status().clockProblem === null,
    changed: () => alerts.look(),
  });
  const { recurring, proformas } = saved;

  const alerts = createAlerts({
    ...{ clock, log, db, journal },
    store: stores.alerts,
    facts: () =>
      company() &&
      alertFacts({ clock, invoices, deadlines, modes, certificates, recurring: recurring.waiting, keeping }),
    changed: (list) => emit('alert.changed', list),
  });

  const importing = createImportParts({
    ...{ clock, log, db, dataDir, stores, issue, issued: toBeSent, company: requireCompany },
    freshMode: modes.fresh,
    changed: () => emit('import.changed', {}),
  });

  // Awake again: what KSeF has to say is asked at once, and what waited for it goes.
  const stopWaking = ports.power?.onAwake(() => {
    if (company()) void modes.refresh().then(queue.unblock, () => undefined);
  });
  const startLooking = () => {
    modes.start();
    alerts.start();
    recurring.start();
    importing.watchedFolder.start();
    keeping.backups.start();
    keeping.recovery.start();
  };
  const companyChanged = () => {
    emit('company.changed', {});
    keystoreChanged();
    if (!background) return;
    startLooking();
    void modes.refresh();
  };
  const training = createTraining({
    ...{ db, clock, dataDir, settings, journal, keystore },
    changed: companyChanged,
  });
  const companies = createCompanyFeature({
    ...{ db, settings, journal, keystore, sandbox: given },
    hasIssued: () => invoices.list({ limit: 1, offset: 0 }).total > 0,
    changed: companyChanged,
    updated: () => emit('company.changed', {}),
  });
  const firstStart = createFirstStart({
    ...{ clock, db, dataDir, settings, journal, certificates, modes, numbering, testKsefLogin: testLogin },
    provePrint: () => papers.proveSample(),
  });
  const papers = createPaperParts({
    ...{ clock, log, db, dataDir, stores, looks, company, requireCompany, deadlineOf, turnOffline },
    maySend: () => queue.maySend(),
    deliver: async () => {
      if (!background) await deliverDue();
    },
    look: (fileId) => fileOf(fileId, false),
    changed: (id) => emit('invoice.changed', { id }),
    exportProgress: (data) => emit('export.progress', data),
  });
  const { prints, pages, documents, exports, handingOver } = papers;
  const carryOut = createCarryOut({
    ...{ ports: queuePorts, carries, company: requireCompany, handOut: documents.handOut },
  });
  const mailing = createMailParts({
    ...{ clock, db, invoices, journal, settings, keystore, documents, book, signal, company, requireCompany },
    network: ports.mailNetwork ?? {},
    folder: join(dataDir, 'exports'),
    rightPrint: handingOver.rightPrint,
    progress: (invoiceId, phase) => emit('mail.progress', { invoiceId, phase }),
    manyProgress: (data) => emit('mail.manyProgress', data),
    changed: invoiceChanged,
  });
  const keeping = createKeepingParts({
    ...{ clock, log, db, dataDir, osVault: ports.osVault, stores, keystore, documents, prints },
    details: (invoice) => views.details(invoice),
    ...{ company, requireCompany, goOnWith, changed: () => alerts.look() },
    ...{ numbering, remember: book.remember, gateway, invoiceChanged },
    isOnline: () => modes.status().lamps.ksef === 'up',
    found: () => queue.wake(),
    refuseTwice: ({ nip, environment }) => refuseTwice(beside, { nip, environment: environment.name }),
  });
  const journalFeature = createJournalFeature({ clock, journal, handOut: documents.handOut });
  const linePorts = { clock, store: stores.home, announcements, deadlines, seen };
  const home = createHome({
    ...{ ...linePorts, alerts, queue, certificates, corrections, recurring: recurring.waiting },
  });
  const views = createInvoiceViews({
    ...{ clock, deliveries, journal, deadlines, versions, carries, prints, invoices },
  });
  const selfTest = createSelfTestParts({
    ...{ dataDir, clock, log, stores, userName, keystore, certificates, company: requireCompany },
    ...(ports.selfTestSandbox && { startSandbox: ports.selfTestSandbox }),
    changed: (data) => emit('selfTest.changed', data),
    handOut: documents.handOut,
    startCore: createCore,
  });
  const drill = createDrill({
    ...{ dataDir, clock, db, settings, journal, invoices, training, userName, beside },
    ...{ company: requireCompany, handOut: documents.handOut },
    // A mode set by hand is the user's; nobody takes it from them.
    askNow: () => (settings.get('manualMode') ? modes.refresh() : modes.setAuto()),
  });

  const handlers = createHandlers({
    ...{ clock, settings, keystore, certificates, autoLock, modes, alerts, queue, training, companies },
    ...{ invoices, carryOut, views, documents, pages, exports, handingOver, importing, journal },
    ...{ journalFeature, book, saved, mailing, keeping, home, selfTest, drill },
    listViews: createListViews({ clock, store: stores.views, settings }),
    correctionPreviews: createCorrectionPreviews({ ...{ invoices, versions, deliveries }, ...issueParts }),
    certificateLife: createCertificateLife({
      ...{ clock, db, requireCompany, offlineSigner: () => certificates.offlineSigner() },
    }),
    queueView: createQueueView({ ...linePorts, queue, carries, listed: views.listed }),
    ...{ ...issueParts, looks, firstStart, effects: stores.effects },
    ...{ company, requireCompany, keystoreChanged, tendCertificates, emit, toBeSent, beside },
  });

  await training.resume();
  await unlockAtStart(keystore, log, company(), ports.passphrase);
  deadlines.recompute();
  lookAtCorrections();
  if (company() && background) {
    startLooking();
    prints.start();
    queue.wake();
    autoLock.start();
    tendCertificates();
  }

  async function fileOf(fileId: string, isFetched = true): Promise<GivenFile> {
    const known = pages.file(fileId) ?? proformas.file(fileId);
    return (await known) ?? documents.file(fileId, isFetched);
  }

  async function deliverDue(): Promise<void> {
    if (!company() || (queue.status().waiting === 0 && !keeping.recovery.isPending())) return;
    await modes.fresh();
    if (modes.status().lamps.ksef === 'up') await keeping.recovery.askNow();
    if (modes.maySend()) await queue.sendNow();
    await prints.settled();
  }

  return {
    call: createRouter(handlers, log, autoLock.used, (id) =>
      beside && id !== beside.id ? beside.doorOf(id) : null,
    ),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    readFile: async (fileId) => wholeFile(await fileOf(fileId)),
    openFile: (fileId) => fileOf(fileId),
    deliverDue,
    close: async () => {
      stopWaking?.();
      await selfTest.close();
      await importing.watchedFolder.stop();
      modes.stop();
      alerts.stop();
      recurring.stop();
      autoLock.stop();
      await keeping.backups.close();
      const recoveryEnds = keeping.recovery.close();
      await queue.close(() => closing.abort());
      await recoveryEnds;
      mailing.many.stop();
      await mailing.mail.close();
      await certificates.close();
      await training.close();
      await prints.close();
      documents.forget();
      db.close();
    },
  };
}
