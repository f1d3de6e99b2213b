import type { CustomerData, PaymentHabit } from '../../shared/contract/bookTypes.ts';
import { customerKeys, customerProblems, mostPaymentDays } from '../../shared/domain/book/customer.ts';
import { GoodLine, goodProblems } from '../../shared/domain/book/good.ts';
import { isCorrection, type InvoiceDraft } from '../../shared/domain/draft.ts';
import type { Buyer } from '../../shared/domain/fa3/party.ts';
import { daysBetween, isDay } from '../../shared/domain/warsawTime.ts';
import type { Log } from '../core/ports.ts';
import type { BookEntry, BookStore } from '../db/bookStore.ts';
import { dataProblem } from '../db/dataProblem.ts';
import type { Db } from '../db/openDatabase.ts';
import type { SettingStore } from '../db/settingStore.ts';
import { sameGoods } from './goods.ts';

interface RememberPorts {
  db: Db;
  log: Log;
  settings: SettingStore;
  customers: BookStore<CustomerData>;
  goods: BookStore<GoodLine>;
}

/** An issued invoice: its normalised draft, and when. */
export interface IssuedDraft {
  draft: InvoiceDraft;
  /** Warsaw day. */
  issueDate: string;
  /** Instant. */
  issuedAt: number;
}

/** Called within the transaction that issues; keeps what the next invoice for this customer can begin with. */
export type Remember = (issued: IssuedDraft) => void;

/**
 * Remembers buyers and goods of invoices as they are issued. An invoice must never fail because of a list: whatever
 * goes wrong here is logged and undone alone, unless the disk or the database itself refuses.
 */
export function createRemember({ db, log, settings, customers, goods }: RememberPorts): Remember {
  const mayAdd = (): boolean => settings.get('bookRemembering') ?? true;

  const rememberBuyer = ({ draft, issueDate, issuedAt }: IssuedDraft): void => {
    const { buyerKey: _, ...buyer } = draft.buyer;
    const known = sameCustomer(customers, buyer);
    const data: CustomerData = {
      ...(known?.data ?? { buyer, note: null, payment: null, currency: null }),
      // A correction says nothing of how the customer will pay the next time.
      ...(isCorrection(draft.kind) ? {} : habits(draft, issueDate, known?.data.payment ?? null)),
    };
    if (known) {
      customers.put(known.id, data);
      customers.setUsed(known.id, issuedAt);
    } else if (mayAdd() && customerProblems(buyer, null).length === 0) {
      customers.add(data, issuedAt);
    }
  };

  const rememberGoods = ({ draft, issuedAt }: IssuedDraft): void => {
    if (isCorrection(draft.kind)) return;
    // A price in another currency would be taken for one in zl.
    const isPriced = draft.currency === 'PLN';
    for (const line of [...draft.lines, ...(draft.order ?? [])]) {
      const sold = goodOf(line);
      const { netPrice, grossPrice, ...rest } = sold;
      const price = isPriced && (netPrice ?? grossPrice) !== undefined ? priceOf(sold) : null;
      const known = sameGoods(goods, sold)[0];
      if (known) {
        if (price !== null) goods.put(known.id, { ...withoutPrice(known.data), ...price });
        goods.setUsed(known.id, issuedAt);
      } else if (mayAdd()) {
        const added = { ...rest, ...price };
        if (goodProblems(added).length === 0) goods.add(added, issuedAt);
      }
    }
  };

  return (issued) => {
    try {
      db.transaction(() => {
        rememberBuyer(issued);
        rememberGoods(issued);
      });
    } catch (error) {
      if (dataProblem(error)) throw error;
      log.error('not remembered', { problem: error instanceof Error ? error.name : 'unknown' });
    }
  };
}

/** The customer that a buyer is: by its number, else – a consumer – by its name and address. */
export function sameCustomer(
  store: BookStore<CustomerData>,
  buyer: Buyer,
): BookEntry<CustomerData> | undefined {
  const { number, name } = customerKeys(buyer, null);
  if (number === null) {
    return store.withName(name).find(({ data }) => data.buyer.id.kind === 'none');
  }
  const all = store.withNumber(number);
  // Units of one firm may be kept apart under its number.
  return all.find(({ data }) => customerKeys(data.buyer, null).name === name) ?? all[0];
}

function habits(
  { currency, payment }: InvoiceDraft,
  issueDate: string,
  before: PaymentHabit | null,
): Pick<CustomerData, 'payment' | 'currency'> {
  if (payment === undefined || payment.otherForm !== undefined) return { currency, payment: before };
  const { form, dueDate = '' } = payment;
  const days = isDay(dueDate) ? daysBetween(issueDate, dueDate) : -1;
  return { currency, payment: { form, days: days >= 0 && days <= mostPaymentDays ? days : null } };
}

const goodFields = Object.keys(GoodLine.shape);
const goodOf = (line: object): GoodLine =>
  GoodLine.parse(Object.fromEntries(Object.entries(line).filter(([key]) => goodFields.includes(key))));
const priceOf = ({ netPrice, grossPrice }: GoodLine): Pick<GoodLine, 'netPrice' | 'grossPrice'> => ({
  ...(netPrice !== undefined && { netPrice }),
  ...(grossPrice !== undefined && { grossPrice }),
});
const withoutPrice = ({ netPrice: _, grossPrice: __, ...rest }: GoodLine): GoodLine => rest;
