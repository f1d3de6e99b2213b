import type { CompanyProfile, SeriesView } from '../../shared/contract/types.ts';
import {
  defaultSeries,
  formatNumber,
  isSeries,
  runningNumber,
  seriesKinds,
  seriesPeriod,
  type Series,
  type SeriesKind,
} from '../../shared/domain/series.ts';
import { invoiceKinds } from '../../shared/domain/draft.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import type { Clock, KsefGateway } from '../core/ports.ts';
import type { InvoiceStore } from '../db/invoiceStore.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { ProformaStore } from '../db/proformaStore.ts';
import type { SeriesStore } from '../db/seriesStore.ts';
import type { SettingStore } from '../db/settingStore.ts';
import { drillTemplate } from './drill/drillTemplate.ts';

interface NumberingPorts {
  clock: Clock;
  db: Db;
  invoices: InvoiceStore;
  proformas: ProformaStore;
  series: SeriesStore;
  settings: SettingStore;
  journal: JournalStore;
  gateway(): KsefGateway | null;
  requireCompany(): CompanyProfile;
}

export type Numbering = ReturnType<typeof createNumbering>;

/** Numbers of invoices: a series for each kind, without gaps and never twice, whoever issues at once. */
export function createNumbering(ports: NumberingPorts) {
  const { clock, db, invoices, proformas, series, settings, journal, gateway, requireCompany } = ports;

  const seriesOf = (kind: SeriesKind): Series => settings.get('series')?.[kind] ?? defaultSeries[kind];
  const desk = (): string => settings.get('desk') ?? '';
  const today = (): string => warsawDay(clock.now());

  const view = (kind: SeriesKind): SeriesView => {
    const it = seriesOf(kind);
    const last = series.last(it.template, seriesPeriod(it, today()));
    return { kind, ...it, last, next: formatNumber(it, last + 1, today(), desk()) };
  };

  /** KSeF refuses a number that it has for ten years. @throws AppError `series.taken` */
  const checkInKsef = async (number: string): Promise<void> => {
    const day = today();
    const of = { sellerNip: requireCompany().nip, from: `${day.slice(0, 8)}01`, to: day, number };
    let taken: boolean;
    try {
      taken = ((await gateway()?.archive.find(of)) ?? []).length > 0;
    } catch (error) {
      // Without a connection, or without the right to read, a taken number is told when it is sent (440).
      if (isAppError(error)) return;
      throw error;
    }
    if (taken) throw new AppError('series.taken', { number });
  };

  return {
    /** The next number of a kind's series for a Warsaw day; given back when the transaction around it fails. */
    take: (kind: SeriesKind, issueDate: string): string => {
      const it = seriesOf(kind);
      const period = seriesPeriod(it, issueDate);
      // A template that was changed and changed back may meet numbers of its own.
      for (;;) {
        const number = formatNumber(it, series.take(it.template, period), issueDate, desk());
        if (!invoices.isNumberTaken(number) && !proformas.hasNumber(number)) return number;
      }
    },

    /**
     * KSeF has an invoice of this number and Warsaw day: every series that numbers so goes on behind it. Call it
     * within the transaction that keeps the invoice.
     */
    movePast: (number: string, issueDate: string): void => {
      for (const kind of invoiceKinds) {
        const it = seriesOf(kind);
        const period = seriesPeriod(it, issueDate);
        const last = runningNumber(it, number, issueDate, desk());
        if (last === null || last <= series.last(it.template, period)) continue;
        series.setLast(it.template, period, last);
        journal.add('series.changed', { kind, ...it, last });
      }
    },

    list: (): { series: SeriesView[]; desk: string } => ({ series: seriesKinds.map(view), desk: desk() }),

    /**
     * Changes how a kind is numbered, and where it goes on: `last` is the last number of the present period.
     * @throws AppError `series.badTemplate`, `series.taken`, `series.goesBack`
     */
    set: async (kind: SeriesKind, chosen: Series, last?: number): Promise<void> => {
      const wanted = settings.get('drillOf')
        ? { ...chosen, template: drillTemplate(chosen.template) }
        : chosen;
      if (!isSeries(wanted)) throw new AppError('series.badTemplate', { template: wanted.template });
      const period = seriesPeriod(wanted, today());
      const used = series.last(wanted.template, period);
      if (last !== undefined && last < used) throw new AppError('series.goesBack', { used });
      // KSeF knows nothing of proformas.
      if (last !== undefined && last > used && kind !== 'PROFORMA') {
        await checkInKsef(formatNumber(wanted, last + 1, today(), desk()));
      }
      db.transaction(() => {
        settings.set('series', { ...settings.get('series'), [kind]: wanted });
        if (last !== undefined && last > 0) series.setLast(wanted.template, period, last);
        journal.add('series.changed', { kind, ...wanted, last });
      });
    },

    /** The mark of this desk, `{seria}` in templates. */
    setDesk: (mark: string): void => {
      settings.set('desk', mark);
      journal.add('series.deskChanged', { desk: mark });
    },
  };
}
