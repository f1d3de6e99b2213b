import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createCaller } from '../../../shared/contract/caller.ts';
import { DrillRecord, type DrillStatus } from '../../../shared/contract/drillTypes.ts';
import type { CompanyProfile, FileRef } from '../../../shared/contract/types.ts';
import { isOfflineMode } from '../../../shared/domain/mode.ts';
import { doneSteps, drillSteps } from '../../../shared/domain/drill/steps.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { drillFileName } from '../../../shared/i18n/drill.ts';
import type { Clock, Companies } from '../../core/ports.ts';
import type { InvoiceStore } from '../../db/invoiceStore.ts';
import type { JournalStore } from '../../db/journalStore.ts';
import type { Db } from '../../db/openDatabase.ts';
import type { SettingStore } from '../../db/settingStore.ts';
import { renderDrillPdf } from '../../pdf/drill/renderDrillPdf.ts';
import type { Training } from '../training.ts';
import { seedDrill } from './seedDrill.ts';

/** More invoices than anybody issues in a drill. */
const mostInvoices = 1000;
const mostRecords = 100;

export interface DrillPorts {
  /** The firm's folder; the drill has one in it while it goes on. */
  dataDir: string;
  clock: Clock;
  db: Db;
  settings: SettingStore;
  journal: JournalStore;
  invoices: Pick<InvoiceStore, 'list'>;
  training: Pick<Training, 'status' | 'announceFailure' | 'failureAnnounced'>;
  userName: string | null;
  /** The companies beside this one; null where it was opened alone. */
  beside: Companies | null;
  /** @throws AppError `company.missing` */
  company(): CompanyProfile;
  /** Asks KSeF and Latarnia at once. */
  askNow(): Promise<unknown>;
  handOut(name: string, mediaType: string, bytes: Uint8Array): FileRef;
}

export type Drill = ReturnType<typeof createDrill>;

/** The outage drill, seen from the firm that practises, and from the company that it practises in. */
export function createDrill(ports: DrillPorts) {
  const { clock, settings, journal, invoices, training, beside } = ports;
  const home = join(ports.dataDir, 'drill');
  let running: { id: string; folder: string } | null = null;
  let beginning: Promise<void> | null = null;
  // What a drill that nobody ended has left.
  rmSync(home, { recursive: true, force: true });

  const companies = (): Companies => {
    if (!beside) throw new AppError('companies.alone', {});
    return beside;
  };
  const happened = (kind: Parameters<JournalStore['add']>[0]): boolean =>
    journal.list({ kinds: [kind], limit: 1, offset: 0 }).length > 0;

  /** Of this company, if it is one of a drill. */
  const status = (): DrillStatus | null => {
    const of = settings.get('drillOf');
    if (!of) return null;
    const issued = invoices.list({ limit: mostInvoices, offset: 0 }).heads;
    const offline = new Set(issued.filter(({ mode }) => isOfflineMode(mode)).map(({ id }) => id));
    const prints = journal.list({ kinds: ['print.checked'], limit: mostInvoices, offset: 0 });
    const done = doneSteps({
      invoices: issued,
      handedOver: prints.some(({ invoiceId }) => invoiceId !== null && offline.has(invoiceId)),
      disconnected: happened('training.outageStarted'),
      failureAnnounced: happened('training.failureAnnounced'),
      failureEnded: happened('training.failureEnded'),
      reconnected: happened('training.outageEnded'),
    });
    return {
      ...{ owner: of.owner, startedAt: of.startedAt },
      steps: drillSteps.map((step) => ({ step, done: done[step] })),
      ...{ ksefDown: training.status()?.ksefDown ?? false, failureAnnounced: training.failureAnnounced() },
    };
  };
  const records = (): DrillRecord[] =>
    journal
      .list({ kinds: ['drill.finished'], limit: mostRecords, offset: 0 })
      .flatMap(({ data }) => DrillRecord.safeParse(data).data ?? []);

  /** Whether it is this drill that goes on: somebody else may have ended it meanwhile. */
  const happening = (id: string): boolean => running?.id === id;

  /** @throws AppError `data.*` */
  const begin = async (all: Companies, company: CompanyProfile): Promise<void> => {
    const now = clock.now();
    const folder = join(home, String(now));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      seedDrill(folder, { ...ports, company, owner: all.id, now });
      const id = await all.openApart(folder, {
        drill: true,
        seed: async (call) => void (await call('company.createTraining')),
      });
      running = { id, folder };
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
    journal.add('drill.started', { by: ports.userName });
  };

  return {
    status,
    list: records,

    /** @throws AppError `companies.alone`, `company.missing`, `drill.inDrill`, `data.*` */
    start: async (): Promise<{ company: string }> => {
      const all = companies();
      const company = ports.company();
      if (company.drill === true) throw new AppError('drill.inDrill', {});
      // Asked for twice, by a hand that is too quick or another window: it is one drill.
      if (!running) await (beginning ??= begin(all, company).finally(() => (beginning = null)));
      if (!running) throw new AppError('drill.notRunning', {});
      await all.show(running.id);
      return { company: running.id };
    },

    /** @throws AppError `drill.notRunning` */
    finish: async (): Promise<DrillRecord> => {
      if (!running) throw new AppError('drill.notRunning', {});
      const { id, folder } = running;
      const all = companies();
      const call = createCaller((text) => all.doorOf(id)(text));
      const its = await call('drill.status');
      const { total } = await call('invoice.list', { limit: 1 });
      const record: DrillRecord = {
        ...{ startedAt: its?.startedAt ?? clock.now(), finishedAt: clock.now(), by: ports.userName },
        done: (its?.steps ?? []).filter(({ done }) => done).map(({ step }) => step),
        invoices: total,
      };
      if (!happening(id)) throw new AppError('drill.notRunning', {});
      // From here on it is over, whatever becomes of its folder: what is left of it the next start removes.
      journal.add('drill.finished', record);
      running = null;
      await all.closeApart(id);
      rmSync(folder, { recursive: true, force: true });
      return record;
    },

    /** @throws AppError `training.notTraining` */
    announceFailure: async (announced: boolean): Promise<DrillStatus> => {
      const of = status();
      if (!of) throw new AppError('training.notTraining', {});
      await training.announceFailure(announced);
      await ports.askNow();
      return status() ?? of;
    },

    /** @throws AppError `drill.notFound` */
    report: async (startedAt: number): Promise<FileRef> => {
      const record = records().find((it) => it.startedAt === startedAt);
      if (!record) throw new AppError('drill.notFound', {});
      const bytes = await renderDrillPdf(record, ports.company());
      return ports.handOut(drillFileName(startedAt), 'application/pdf', bytes);
    },
  };
}
