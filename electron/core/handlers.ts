import packageJson from '../../package.json' with { type: 'json' };
import type { EventData, EventName } from '../../shared/contract/events.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import type { InvoiceRecord } from '../db/invoiceRows.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { AfterRefusal } from '../features/afterRefusal.ts';
import type { Alerts } from '../features/alerts.ts';
import { appStatus } from '../features/appStatus.ts';
import type { AutoLock } from '../features/autoLock.ts';
import type { CarryOut } from '../features/carryOut.ts';
import type { Certificates } from '../features/certificates.ts';
import type { CompanyFeature } from '../features/company.ts';
import type { Corrections } from '../features/corrections.ts';
import type { Drill } from '../features/drill/createDrill.ts';
import type { Documents } from '../features/documents.ts';
import type { DocumentPages } from '../features/documentPages.ts';
import type { Exports } from '../features/exports/createExports.ts';
import type { FirstStart } from '../features/firstStart.ts';
import { importXml } from '../features/importXml.ts';
import type { Home } from '../features/home.ts';
import type { HandingOver } from '../features/handOver.ts';
import type { InvoiceViews } from '../features/invoiceViews.ts';
import type { ListViews } from '../features/listViews.ts';
import type { Issuing } from '../features/issueInvoice.ts';
import type { JournalFeature } from '../features/journal.ts';
import type { Numbering } from '../features/numbering.ts';
import type { CertificateLife } from '../features/certificateLife.ts';
import type { EffectStore } from '../db/effectStore.ts';
import type { CorrectionPreviews } from '../features/correctionPreview.ts';
import type { QueueView } from '../features/queueView.ts';
import type { PrintLooks } from '../features/printLook.ts';
import type { SelfTest } from '../features/selfTest/createSelfTest.ts';
import type { Training } from '../features/training.ts';
import type { UserChoices } from '../features/userChoices.ts';
import type { Keystore } from '../keystore/createKeystore.ts';
import type { Modes } from '../modes/createModes.ts';
import type { Queue } from '../queue/createQueue.ts';
import { backupHandlers } from './backupHandlers.ts';
import { companiesHandlers, refuseTwice } from './companiesHandlers.ts';
import { bookHandlers } from './bookHandlers.ts';
import type { BookParts } from './bookParts.ts';
import { drillHandlers } from './drillHandlers.ts';
import { documentHandlers } from './documentHandlers.ts';
import { exportHandlers } from './exportHandlers.ts';
import { firstStartHandlers } from './firstStartHandlers.ts';
import { helpHandlers } from './helpHandlers.ts';
import { homeHandlers } from './homeHandlers.ts';
import { invoiceListHandlers } from './invoiceListHandlers.ts';
import { importHandlers } from './importHandlers.ts';
import type { ImportParts } from './importParts.ts';
import { lookHandlers } from './lookHandlers.ts';
import { mailHandlers } from './mailHandlers.ts';
import type { KeepingParts } from './keepingParts.ts';
import type { MailParts } from './mailParts.ts';
import type { Clock, Companies } from './ports.ts';
import { printHandlers } from './printHandlers.ts';
import { refusalHandlers } from './refusalHandlers.ts';
import { journalHandlers } from './journalHandlers.ts';
import { certificateHandlers } from './certificateHandlers.ts';
import { announcementHandlers } from './announcementHandlers.ts';
import { queueHandlers } from './queueHandlers.ts';
import type { Handlers } from './router.ts';
import { savedHandlers } from './savedHandlers.ts';
import type { SavedParts } from './savedParts.ts';
import { selfTestHandlers } from './selfTestHandlers.ts';
import { windowHandlers } from './windowHandlers.ts';

export type Emit = <E extends EventName>(event: E, data: EventData<E>) => void;

/** What the calls of the contract are carried out with. */
interface Parts {
  clock: Clock;
  settings: SettingStore;
  keystore: Keystore;
  certificates: Certificates;
  autoLock: AutoLock;
  modes: Modes;
  alerts: Alerts;
  queue: Queue;
  training: Training;
  companies: CompanyFeature;
  firstStart: FirstStart;
  invoices: InvoiceStore;
  issuing: Issuing;
  afterRefusal: AfterRefusal;
  choices: UserChoices;
  corrections: Corrections;
  numbering: Numbering;
  carryOut: CarryOut;
  views: InvoiceViews;
  documents: Documents;
  pages: DocumentPages;
  looks: PrintLooks;
  exports: Exports;
  handingOver: HandingOver;
  importing: ImportParts;
  journal: JournalStore;
  journalFeature: JournalFeature;
  book: BookParts;
  saved: SavedParts;
  mailing: MailParts;
  keeping: KeepingParts;
  home: Home;
  listViews: ListViews;
  queueView: QueueView;
  correctionPreviews: CorrectionPreviews;
  effects: EffectStore;
  certificateLife: CertificateLife;
  selfTest: SelfTest;
  drill: Drill;
  company(): CompanyProfile | null;
  /** @throws AppError `company.missing` */
  requireCompany(): CompanyProfile;
  keystoreChanged(): void;
  tendCertificates(): void;
  emit: Emit;
  /** The companies of the program; null where this one was opened alone. */
  beside: Companies | null;
  /** Something of the queue is new: everyone hears of it, and it goes when it can. */
  toBeSent(record: InvoiceRecord): InvoiceRecord;
}

/** One line or a few for every call of the contract: which part does it, and who has to hear of it. */
export function createHandlers({
  clock,
  settings,
  keystore,
  certificates,
  autoLock,
  modes,
  alerts,
  queue,
  training,
  companies,
  firstStart,
  invoices,
  issuing,
  afterRefusal,
  choices,
  corrections,
  numbering,
  carryOut,
  views,
  documents,
  pages,
  looks,
  exports,
  handingOver,
  importing,
  journal,
  journalFeature,
  book,
  saved,
  mailing,
  keeping,
  home,
  listViews,
  queueView,
  correctionPreviews,
  effects,
  certificateLife,
  selfTest,
  drill,
  company,
  requireCompany,
  keystoreChanged,
  tendCertificates,
  emit,
  beside,
  toBeSent,
}: Parts): Handlers {
  return {
    'app.status': () =>
      appStatus({
        ...{ version: packageJson.version, clock, modes, queue, certificates },
        companyId: beside?.id ?? '1',
        company: company(),
        firstStart: firstStart.step(),
        training: training.status(),
      }),

    'company.create': async (input) => {
      await refuseTwice(beside, input);
      return companies.create(input);
    },
    'company.update': (change) => companies.update(change),
    'company.createTraining': () => training.createCompany(),
    'company.setLogin': ({ ksefToken }) => {
      keystore.putSecret('ksefToken', ksefToken);
      firstStart.forgetTest();
      journal.add('company.loginChanged');
      keystoreChanged();
      return certificates.status();
    },

    'keystore.status': () => certificates.status(),
    'keystore.inspect': ({ files, password }) => keystore.inspect(files, password, requireCompany().nip),
    'keystore.import': (input) => {
      const info = keystore.importFiles({ ...input, companyNip: requireCompany().nip });
      if (info.slot === 'authentication') firstStart.forgetTest();
      journal.add('keystore.imported', { slot: info.slot, serial: info.serial });
      keystoreChanged();
      tendCertificates();
      return info;
    },
    'keystore.check': async () => {
      await certificates.check();
      return certificates.status();
    },
    'keystore.order': async ({ name }) => {
      await certificates.order(name);
      return certificates.status();
    },
    'keystore.dropOrder': () => {
      certificates.dropOrder();
      return certificates.status();
    },
    'keystore.unlock': async ({ passphrase }) => {
      await keystore.unlock(passphrase);
      keystoreChanged();
      tendCertificates();
      return certificates.status();
    },
    'keystore.lock': () => {
      keystore.lock();
      keystoreChanged();
      return certificates.status();
    },
    'keystore.changePassphrase': async ({ current, next }) => {
      await keystore.changePassphrase(current, next);
      journal.add('keystore.passphraseChanged');
      keystoreChanged();
      return certificates.status();
    },
    'keystore.setAutoLock': ({ minutes }) => {
      settings.set('autoLockMinutes', minutes);
      autoLock.start();
      keystoreChanged();
      return certificates.status();
    },
    'keystore.export': async ({ slot, passphrase, filePassword }) => {
      const { name, bytes } = await keystore.exportFile(slot, passphrase, filePassword);
      journal.add('keystore.exported', { slot });
      return documents.handOut(name, 'application/x-pkcs12', bytes);
    },

    'mode.status': () => modes.fresh(),
    'mode.set': (input) => modes.setManual(input),
    'mode.auto': (input) => modes.setAuto(input?.announcementEnd),
    'mode.answer': (input) => modes.answer(input),
    'announcement.list': () => modes.announcements(),
    'announcement.enter': (input) => modes.enterAnnouncement(input),
    'announcement.change': (input) => modes.changeAnnouncement(input),
    'announcement.takeBack': ({ id }) => modes.takeBackAnnouncement(id),

    'alert.list': () => alerts.list(),
    'alert.acknowledge': ({ keys }) => alerts.acknowledge(keys),
    'alert.snooze': ({ keys, until }) => alerts.snooze(keys, until),
    'alert.shown': ({ keys }) => {
      alerts.shown(keys);
      return null;
    },

    'invoice.issue': async ({ madeOf, ...draft }) => {
      const { mode } = await modes.fresh();
      const settle = (id: string) => saved.settleSource(madeOf, id);
      return views.details(toBeSent(issuing.issue(draft, requireCompany(), mode, settle)));
    },
    'invoice.get': ({ id }) => views.details(invoices.get(id)),
    'invoice.draft': ({ id }) => invoices.get(id).draft,
    'invoice.readXml': ({ xml }) => importXml(Buffer.from(xml, 'base64'), requireCompany()),
    'invoice.hold': ({ id, held }) => views.summary(toBeSent(choices.hold(id, held))),
    'invoice.sendAnyway': ({ id }) => views.summary(toBeSent(choices.sendAnyway(id))),
    'invoice.sendAgain': ({ id }) => views.summary(toBeSent(afterRefusal.sendAgain(id))),
    'invoice.correctTechnically': ({ id }) =>
      views.summary(toBeSent(afterRefusal.correctTechnically(id, requireCompany()))),
    'invoice.reissue': async ({ id, draft }) => {
      const { mode } = await modes.fresh();
      return views.details(toBeSent(afterRefusal.reissue(id, draft, requireCompany(), mode)));
    },
    'invoice.document': async (wanted) => {
      const { ref } = await documents.document(wanted);
      if (wanted.kind === 'pdfDuplicate') journal.add('invoice.duplicateMade', {}, wanted.id);
      return ref;
    },

    'queue.status': () => queue.status(),
    'queue.list': () => queue.list().map(views.summary),
    'queue.sendNow': () => queue.sendNow(),
    'queue.pause': () => queue.pause(true),
    'queue.resume': () => queue.pause(false),

    'series.list': () => numbering.list(),
    'series.set': async ({ kind, template, restart, last }) => {
      await numbering.set(kind, { template, restart }, last);
      return numbering.list().series;
    },
    'series.setDesk': ({ desk }) => {
      numbering.setDesk(desk);
      return numbering.list().series;
    },

    'correction.enter': async ({ originalId, draft, madeOf }) => {
      await modes.fresh();
      const entered = corrections.enter(originalId, draft, (id) => saved.settleSource(madeOf, id));
      return 'issued' in entered ? { issued: views.details(toBeSent(entered.issued)) } : entered;
    },
    'correction.list': () => corrections.list(),
    'correction.issue': async ({ id }) => {
      await modes.fresh();
      return views.details(toBeSent(corrections.issueWaiting(id)));
    },
    'correction.drop': ({ id }) => {
      corrections.drop(id);
      return null;
    },
    'correction.setAsking': ({ ask }) => {
      settings.set('askBeforeCorrections', ask);
      corrections.look();
      return null;
    },

    ...bookHandlers(book),
    ...lookHandlers({ clock, looks, documents, requireCompany }),

    'carry.export': async ({ password }) => {
      const file = await carryOut.export(password);
      emit('queue.changed', queue.status());
      return file;
    },
    'carry.takeIn': async ({ file, password }) => {
      const taken = await carryOut.takeIn(Buffer.from(file, 'base64'), password);
      emit('queue.changed', queue.status());
      queue.wake();
      return taken;
    },
    'carry.results': ({ id }) => carryOut.results(id),
    'carry.takeResults': ({ file }) => {
      const result = carryOut.takeResults(Buffer.from(file, 'base64'));
      emit('queue.changed', queue.status());
      return result;
    },
    'carry.list': () => carryOut.list(),

    ...savedHandlers({ ...saved, modes, views, toBeSent }),
    ...importHandlers({ ...importing, modes, views }),
    ...exportHandlers(exports),
    ...printHandlers(handingOver),
    ...documentHandlers(pages),
    ...mailHandlers(mailing),
    ...backupHandlers(keeping),
    ...homeHandlers(home),
    ...invoiceListHandlers({ invoices, views, listViews }),
    ...helpHandlers({ clock, certificates, documents, settings, requireCompany }),
    ...journalHandlers(journalFeature),
    ...certificateHandlers({ certificates, certificateLife }),
    ...announcementHandlers(effects),
    ...refusalHandlers({ correctionPreviews, requireCompany }),
    ...queueHandlers({ queue, queueView, choices, emit }),
    ...windowHandlers({ settings, journal }),
    ...selfTestHandlers(selfTest),
    ...drillHandlers(drill),
    ...companiesHandlers(beside),
    ...firstStartHandlers({ companies, firstStart, beside, lookUp: book.lookUp }),

    'journal.list': (filter) => journalFeature.list(filter),
    'journal.export': (filter) => journalFeature.export(filter),

    'training.trainerPage': () => training.trainerPage(),
    'training.setOutage': async ({ down }) => {
      const status = await training.setOutage(down);
      void modes.refresh();
      return status;
    },
  };
}
