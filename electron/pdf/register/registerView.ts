import type { Deadline } from '../../../shared/domain/deadline.ts';
import type { VatRate } from '../../../shared/domain/fa3/line.ts';
import type { InvoiceState } from '../../../shared/domain/lifecycle.ts';
import type { Mode } from '../../../shared/domain/mode.ts';

/** An invoice as a line of the register. Amounts in grosze of its currency, days as `YYYY-MM-DD`. */
export interface RegisterEntry {
  number: string;
  /** Name of its kind; `null` for an ordinary invoice. */
  kind: string | null;
  issueDate: string;
  saleDate: string;
  buyer: string;
  buyerId: string | null;
  /** `vatGrosze` is null where the rate has no VAT at all. */
  rates: RegisterAmounts[];
  netGrosze: number;
  vatGrosze: number;
  grossGrosze: number;
  currency: string;
  exchangeRate: string | null;
  /** VAT in złoty grosze; null where the rate is not known. */
  vatPlnGrosze: number | null;
  mode: Mode;
  state: InvoiceState;
  ksefNumber: string | null;
  /** Until when KSeF must get it; null when it has it. */
  deadline: Deadline | null;
  isOverdue: boolean;
}

export interface RegisterAmounts {
  rate: VatRate;
  netGrosze: number;
  vatGrosze: number | null;
}

/** What invoices of one currency come to. */
export interface CurrencySums {
  currency: string;
  count: number;
  rates: RegisterAmounts[];
  netGrosze: number;
  vatGrosze: number;
  grossGrosze: number;
  /** Null for złoty, and where a rate of exchange is missing. */
  vatPlnGrosze: number | null;
}

/** Sums by currency and, in each, by rate in the order of `rates`: amounts of different currencies are never added. */
export function sumsOf(entries: readonly RegisterEntry[], rates: readonly VatRate[]): CurrencySums[] {
  return [...Map.groupBy(entries, ({ currency }) => currency)].map(([currency, some]) => ({
    currency,
    count: some.length,
    rates: rates.flatMap((rate) => {
      const amounts = some.flatMap((one) => one.rates.filter((it) => it.rate === rate));
      if (amounts.length === 0) return [];
      const hasVat = amounts.some(({ vatGrosze }) => vatGrosze !== null);
      return {
        rate,
        netGrosze: sum(amounts.map(({ netGrosze }) => netGrosze)),
        vatGrosze: hasVat ? sum(amounts.map(({ vatGrosze }) => vatGrosze ?? 0)) : null,
      };
    }),
    netGrosze: sum(some.map((one) => one.netGrosze)),
    vatGrosze: sum(some.map((one) => one.vatGrosze)),
    grossGrosze: sum(some.map((one) => one.grossGrosze)),
    vatPlnGrosze:
      currency === 'PLN' || some.some((one) => one.vatPlnGrosze === null)
        ? null
        : sum(some.map((one) => one.vatPlnGrosze ?? 0)),
  }));
}

/** What an accountant must still watch. */
export interface Outside {
  /** Invoices without a KSeF number that should have one. */
  count: number;
  overdue: number;
  exempt: number;
  /** The first day by which one must be there. */
  nearest: string | null;
  hasOpen: boolean;
}

export function outsideOf(entries: readonly RegisterEntry[]): Outside {
  const without = entries.filter(({ ksefNumber }) => ksefNumber === null);
  const waiting = without.filter(({ state }) => state !== 'exempt');
  const days = waiting.flatMap(({ deadline }) => (deadline?.kind === 'day' ? [deadline.day] : []));
  return {
    count: waiting.length,
    overdue: waiting.filter(({ isOverdue }) => isOverdue).length,
    exempt: without.length - waiting.length,
    nearest: days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null),
    hasOpen: waiting.some(({ deadline }) => deadline?.kind === 'open'),
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);
