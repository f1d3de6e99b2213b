import type { Recovery, RecoveryView } from '../../../shared/contract/recoveryTypes.ts';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { afterPage, placeFrom, standing, type RecoveryPlace } from '../../../shared/domain/recovery.ts';
import { isAppError, type AppError } from '../../../shared/errors/appError.ts';
import type { Clock, KsefGateway, Log, StoredInvoice, StoredPage } from '../../core/ports.ts';
import type { InvoiceStore } from '../../db/invoiceStore.ts';
import type { JournalStore } from '../../db/journalStore.ts';
import type { Db } from '../../db/openDatabase.ts';
import type { OwnInvoice, RecoveryStore } from '../../db/recoveryStore.ts';
import type { SettingStore } from '../../db/settingStore.ts';
import type { Numbering } from '../numbering.ts';
import type { Remember } from '../rememberInvoice.ts';
import { recoveredInvoice } from './recoveredInvoice.ts';

/** KSeF is still storing, or something failed that may pass. */
const laterMs = 10 * 60_000;
/** So many that need a person are told by name. */
const mostLeft = 20;
/** 21165: accepted, and can't be read yet (ksef-protocol.md 16). */
const notYetReadable = 21165;

export interface RecoveryPorts {
  clock: Clock;
  log: Log;
  db: Db;
  invoices: InvoiceStore;
  recovery: RecoveryStore;
  settings: SettingStore;
  journal: JournalStore;
  numbering: Pick<Numbering, 'movePast'>;
  remember: Remember;
  gateway(): KsefGateway | null;
  company(): CompanyProfile | null;
  /** Whether KSeF answers at the moment. */
  isOnline(): boolean;
  invoiceChanged(id: string): void;
  /** The queue has something to follow. */
  found(): void;
  changed(): void;
}

export type RecoveryFeature = ReturnType<typeof createRecovery>;
type Tally = Pick<Recovery, 'checked' | 'adopted' | 'taken' | 'unread' | 'left'>;

/**
 * After a restore KSeF is asked for the firm's own invoices that this copy does not have: they are fetched, kept as
 * accepted, and the numbering goes on behind them. What was done is in the database after every step, so that whenever
 * the program dies it goes on; doing a step again does nothing.
 */
export function createRecovery(ports: RecoveryPorts) {
  const { clock, log, db, invoices, recovery, settings, journal, numbering, remember, changed } = ports;
  let run: Promise<void> | null = null;
  let cancel = (): void => undefined;
  let open: { key: string; page: StoredPage } | null = null;
  let started = false;
  let closed = false;

  const stored = (): Recovery | null => settings.get('recovery') ?? null;
  const keep = (change: Partial<Recovery>): void => {
    const it = stored();
    if (it) settings.set('recovery', { ...it, ...change });
  };
  const isPending = (): boolean => stored()?.finishedAt === null;

  const ownOf = (it: StoredInvoice): { own: OwnInvoice | null; is: ReturnType<typeof standing> } => {
    const own = recovery.byNumber(it.number);
    const isSame = own?.sha256 === Buffer.from(it.invoiceHash, 'base64').toString('base64url');
    const is = standing(recovery.hasKsefNumber(it.ksefNumber), own && { state: own.state, isSame });
    return { own, is };
  };

  /** KSeF has it all the same: the queue asks for its number before anything is sent once more. */
  const adopt = ({ id, state }: OwnInvoice, ksefNumber: string): void => {
    if (state !== 'rejected' && state !== 'exempt') return;
    db.transaction(() => {
      invoices.move(id, state === 'rejected' ? 'sentAgain' : 'sentAnyway', { nextTryAt: clock.now() });
      invoices.move(id, 'carriedOut', { problem: null });
      journal.add('invoice.foundInKsef', { ksefNumber }, id);
    });
    ports.invoiceChanged(id);
  };

  /** Keeps a missing one. @returns what became of it meanwhile; @throws AppError `ksef.*` */
  const fetchOne = async (
    gateway: KsefGateway,
    company: CompanyProfile,
    it: StoredInvoice,
  ): Promise<'done' | 'taken'> => {
    const xml = await gateway.archive.xml(it.ksefNumber);
    const record = recoveredInvoice(xml, it, company, clock.now());
    const { id, number, issueDate, issuedAt, draft, mode, sha256, ksefNumber } = record;
    const became = db.transaction(() => {
      const { is } = ownOf(it);
      if (is !== 'missing') return is === 'taken' ? 'taken' : 'done';
      invoices.insert(record, xml);
      journal.add('invoice.recovered', { number, ksefNumber, mode, sha256 }, id);
      numbering.movePast(number, issueDate);
      remember({ draft, issueDate, issuedAt });
      keep({ recovered: (stored()?.recovered ?? 0) + 1, problem: null });
      return 'kept';
    });
    if (became !== 'kept') return became;
    ports.invoiceChanged(id);
    ports.found();
    changed();
    return 'done';
  };

  /** Sees to one document of a page. @throws AppError `ksef.*` when KSeF has to be asked later */
  const seeTo = async (
    gateway: KsefGateway,
    company: CompanyProfile,
    restoredAt: number,
    it: StoredInvoice,
    tally: Tally,
  ): Promise<void> => {
    const { number, ksefNumber } = it;
    const leave = (why: 'taken' | 'unread') => {
      tally[why] += 1;
      tally.left.push({ number, ksefNumber });
    };
    const { own, is } = ownOf(it);
    tally.checked += 1;
    // What was issued here since is not from the old computer; of what was, the queue may know already.
    const isOld = own !== null && it.acquiredAt < restoredAt;
    if (isOld && (is === 'adopt' || (is === 'known' && recovery.wasAcceptedSince(own.id, restoredAt))))
      tally.adopted += 1;
    if (own && is === 'adopt') adopt(own, ksefNumber);
    if (is === 'taken') leave('taken');
    if (is !== 'missing') return;
    try {
      if ((await fetchOne(gateway, company, it)) === 'taken') leave('taken');
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      log.info('not recovered', { ksefNumber, code: error.code });
      leave('unread');
      db.transaction(() => numbering.movePast(number, it.issueDate));
    }
  };

  /** Its invoices may take hours by KSeF's limits: it is not asked for anew after every pause. */
  const pageAt = async (gateway: KsefGateway, { nip }: CompanyProfile, place: RecoveryPlace) => {
    const key = JSON.stringify([nip, place]);
    if (open?.key !== key) open = { key, page: await gateway.archive.page({ sellerNip: nip, ...place }) };
    return open.page;
  };

  /** One page. @returns whether to go on at once */
  const onePage = async (it: Recovery, gateway: KsefGateway, company: CompanyProfile): Promise<boolean> => {
    const wanted = it.wanted ?? clock.now();
    const place = it.place ?? placeFrom(it.since, wanted);
    const page = await pageAt(gateway, company, place);
    const tally: Tally = { checked: 0, adopted: 0, taken: 0, unread: 0, left: [] };
    for (const document of page.stored) {
      if (closed) return false;
      await seeTo(gateway, company, it.at, document, tally);
    }
    const lastAt = page.stored.at(-1)?.storedAt ?? null;
    open = null;
    const next = afterPage(place, { ...page, lastAt }, wanted, clock.now());
    db.transaction(() => {
      const before = stored();
      if (!before) return;
      keep({
        ...{ wanted, place: next?.place ?? null, problem: null },
        ...{ checked: before.checked + tally.checked, adopted: before.adopted + tally.adopted },
        ...{ taken: before.taken + tally.taken, unread: before.unread + tally.unread },
        left: [...before.left, ...tally.left].slice(0, mostLeft),
        ...(next === null && { finishedAt: clock.now() }),
      });
      const after = stored();
      if (next !== null || !after) return;
      const { checked, recovered, adopted, taken, unread, left } = after;
      journal.add('backup.ksefAsked', { checked, recovered, adopted, taken, unread, left });
    });
    if (tally.adopted > 0) ports.found();
    changed();
    if (next?.isLater) wakeIn(laterMs);
    return next !== null && !next.isLater;
  };

  const wakeIn = (ms: number): void => {
    cancel();
    if (started && !closed) cancel = clock.schedule(ms, look);
  };

  const failed = (error: AppError): void => {
    if (isAppError(error, 'ksef.paced') || isAppError(error, 'ksef.tooManyRequests'))
      return wakeIn(error.details.retryAfterMs);
    const problem = { code: error.code, details: error.details };
    if (JSON.stringify(stored()?.problem) !== JSON.stringify(problem)) {
      keep({ problem });
      changed();
    }
    wakeIn(laterMs);
  };

  const ask = async (): Promise<void> => {
    try {
      for (;;) {
        const [it, gateway, company] = [stored(), ports.gateway(), ports.company()];
        if (closed || it?.finishedAt !== null || !gateway || !company) return;
        if (!(await onePage(it, gateway, company))) return;
      }
    } catch (error) {
      // Ended by us: what was kept is kept.
      if (closed) return;
      if (isAppError(error)) return failed(error);
      log.error('recovery', { error: String(error) });
      wakeIn(laterMs);
    }
  };

  const once = (): Promise<void> => {
    cancel();
    run ??= ask().finally(() => {
      run = null;
    });
    return run;
  };
  /** KSeF may be there now, or open to this login. */
  function look(): void {
    if (started && !closed && isPending() && ports.isOnline()) void once();
  }

  return {
    /** Null of a firm that was never restored. */
    view: (): RecoveryView | null => {
      const it = stored();
      if (!it) return null;
      const { at: _, place: _place, wanted: _wanted, ...view } = it;
      return view;
    },
    isPending,
    look,
    start: (): void => {
      started = true;
      look();
    },
    /** Asks now, for a program without a background. */
    askNow: async (): Promise<void> => {
      if (isPending() && !closed) await once();
    },
    /** Begins anew: what had no place the first time may have one now. What is here is not fetched again. */
    again: async (): Promise<void> => {
      await run;
      keep({
        ...{ finishedAt: null, place: null, wanted: null, problem: null, left: [] },
        ...{ checked: 0, adopted: 0, taken: 0, unread: 0 },
      });
      changed();
      await once();
    },
    close: async (): Promise<void> => {
      closed = true;
      cancel();
      await run;
    },
  };
}

/** A failure of this one document for good; others say that KSeF can't be asked now. */
const isUnreadable = (error: unknown): error is AppError =>
  isAppError(error, 'ksef.malformedAnswer') ||
  isAppError(error, 'pdf.unreadableXml') ||
  isAppError(error, 'import.otherSeller') ||
  (isAppError(error, 'ksef.refused') && error.details.ksefCode !== notYetReadable);
