import { createHash } from 'node:crypto';
import { createInvoiceStore } from '../../electron/db/invoiceStore.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { createRandom } from '../../electron/sandbox/random.ts';
import type { DraftLine } from '../../shared/domain/fa3/line.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller, validDraft } from './drafts.ts';

const dayMs = 86_400_000;
/** So many different invoices; the rest are like one of them under another number. */
const different = 2_000;
const inOneTransaction = 10_000;
const first = ['Przedsiębiorstwo', 'Hurtownia', 'Zakład Usługowy', 'Sklep', 'Gospodarstwo'];
const middle = ['Łódź', 'Żuraw', 'Źródło', 'Kowalski', 'Wiśniewska', 'Nowak', 'Dąb', 'Świt', 'Polana', 'Bór'];
const last = ['sp. z o.o.', 'S.A.', 'sp. j.', 'i Synowie'];
const goods = ['Toner', 'Papier', 'Usługa transportowa', 'Śruba', 'Kabel', 'Deska', 'Farba', 'Naprawa'];

/** NIPs with a right check digit. */
function nipOf(random: () => number): string {
  for (;;) {
    const digits = Array.from({ length: 9 }, () => 1 + Math.floor(random() * 9));
    const check = [6, 5, 7, 2, 3, 4, 5, 6, 7].reduce((sum, weight, at) => sum + weight * digits[at]!, 0) % 11;
    if (check < 10) return [...digits, check].join('');
  }
}

/** Lines of goods as a shop sells them; the same seed gives the same. */
export const linesOf = (random: () => number, count: number): DraftLine[] =>
  Array.from({ length: count }, () => ({
    name: `${goods[Math.floor(random() * goods.length)]} ${Math.floor(random() * 500)}`,
    ...{ unit: 'szt.', quantity: String(1 + Math.floor(random() * 9)), vatRate: '23' },
    netPrice: `${Math.floor(random() * 900)}.${String(Math.floor(random() * 100)).padStart(2, '0')}`,
  }));

/**
 * Puts so many accepted invoices of some years into a closed firm's data, as many a day; one of them names a
 * „Żółw morski”. Returns the milliseconds that storing took.
 */
export function fillInvoices(dataDir: string, count: number, now: number): number {
  const db = openDatabase(dataDir);
  const random = createRandom(20_261_125);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const invoices = createInvoiceStore(db.sqlite);
  const models = Array.from({ length: Math.min(count, different) }, () => {
    const name = `${pick(first)} ${pick(middle)} ${pick(middle)} ${pick(last)}`;
    const address = { line1: 'ul. Długa 1', line2: '00-238 Warszawa' };
    const buyer = { id: { kind: 'nip', nip: nipOf(random) } as const, name, address };
    return validDraft({ buyer, lines: linesOf(random, 1 + Math.floor(random() * 6)) });
  }).map((draft) => {
    const issued = { draft, seller, number: 'NUMBER', issueDate: '2000-01-01', createdAt: now };
    const invoice = issueInvoice(issued);
    return { draft, gross: invoice.grossGrosze, xml: buildFa3(invoice) };
  });
  const store = (index: number) => {
    const model = models[index % models.length]!;
    const issuedAt = now - Math.floor(((count - index) / count) * 1000 * dayMs);
    const issueDate = warsawDay(issuedAt);
    const [year, month] = issueDate.split('-');
    const number = `ST/${index + 1}/${month}/${year}`;
    const odd = index === Math.floor(count / 3);
    const draft = odd ? { ...model.draft, note: 'Żółw morski' } : model.draft;
    const xml = Buffer.from(model.xml.replace('NUMBER', number).replace('2000-01-01', issueDate));
    const hash = createHash('sha256').update(xml).digest();
    const sha256 = hash.toString('base64url');
    const tail = hash.toString('hex').toUpperCase().slice(0, 12);
    invoices.insert(
      {
        ...{ id: `ST-${index + 1}`, number, issueDate, issuedAt, mode: 'online', state: 'archived', draft },
        ...{ buyerName: draft.buyer.name, grossGrosze: model.gross, currency: 'PLN', sha256 },
        kod1Url: `https://qr-test.ksef.mf.gov.pl/invoice/${seller.nip}/${issueDate}/${sha256}`,
        ksefNumber: `${seller.nip}-${issueDate.replaceAll('-', '')}-${tail}-7F`,
        ...{ kod2Url: null, certificateSerial: null, sessionReference: null, invoiceReference: null },
        ...{ acceptedAt: issuedAt, nextTryAt: issuedAt, tries: 0, problem: null, toldDeadline: null },
        ...{ sentAnyway: false, correctsSha256: null, held: false },
      },
      xml,
    );
  };
  const start = performance.now();
  for (let from = 0; from < count; from += inOneTransaction) {
    db.transaction(() => {
      for (let index = from; index < Math.min(count, from + inOneTransaction); index += 1) store(index);
    });
  }
  const took = performance.now() - start;
  db.close();
  return took;
}
