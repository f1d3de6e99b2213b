import { Big } from 'big.js';
import type { Invoice } from '../domain/invoice.ts';
import { leaf, node, optionalLeaf, type Xml } from '../fa3/xml.ts';
import { faktura } from './faktura.ts';
import { amountLeaf, cut } from './fields.ts';
import { fakturaWiersze, zamowienie } from './lines.ts';

/** The structure JPK_FA (4), in force since 1 April 2022, and the types it takes from the Ministry's common ones. */
const namespaces = {
  jpk: 'http://jpk.mf.gov.pl/wzor/2022/02/17/02171/',
  etd: 'http://crd.gov.pl/xml/schematy/dziedzinowe/mf/2018/08/24/eD/DefinicjeTypy/',
};

/** The firm as JPK_FA names it; empty parts of the address are left out. */
export interface JpkSubject {
  nip: string;
  name: string;
  taxOffice: string;
  voivodeship: string;
  county: string;
  commune: string;
  street: string;
  house: string;
  flat: string;
  town: string;
  postCode: string;
}

export interface JpkFaInput {
  subject: JpkSubject;
  /** Issue dates, both inclusive. */
  from: string;
  to: string;
  /** Instant at which the file is made. */
  madeAt: number;
}

const text = (lines: Xml): string => `${lines.join('\n')}\n`;

const naglowek = ({ subject, from, to, madeAt }: JpkFaInput): Xml =>
  node(
    'Naglowek',
    ['<KodFormularza kodSystemowy="JPK_FA (4)" wersjaSchemy="1-0">JPK_FA</KodFormularza>'],
    leaf('WariantFormularza', '4'),
    // A file on demand of the office is never corrected.
    leaf('CelZlozenia', '1'),
    leaf('DataWytworzeniaJPK', new Date(madeAt).toISOString()),
    leaf('DataOd', from),
    leaf('DataDo', to),
    leaf('KodUrzedu', subject.taxOffice),
  );

const podmiot1 = ({ subject: it }: JpkFaInput): Xml =>
  node(
    'Podmiot1',
    node('IdentyfikatorPodmiotu', leaf('NIP', it.nip), leaf('PelnaNazwa', cut(it.name, 240))),
    node(
      'AdresPodmiotu',
      leaf('etd:KodKraju', 'PL'),
      leaf('etd:Wojewodztwo', it.voivodeship),
      leaf('etd:Powiat', it.county),
      leaf('etd:Gmina', it.commune),
      optionalLeaf('etd:Ulica', it.street),
      leaf('etd:NrDomu', it.house),
      optionalLeaf('etd:NrLokalu', it.flat),
      leaf('etd:Miejscowosc', it.town),
      leaf('etd:KodPocztowy', it.postCode),
    ),
  );

/** Adds up exactly, however much it comes to. */
function createControl() {
  let count = 0;
  let grosze = new Big(0);
  return {
    add: (amount: number): void => {
      count += 1;
      grosze = grosze.plus(amount);
    },
    xml: (name: string, counted: string, valued: string): Xml =>
      node(name, leaf(counted, String(count)), amountLeaf(valued, grosze)),
    isEmpty: () => count === 0,
  };
}

/** How many pieces `jpkFa` comes in. */
export const piecesOfJpkFa = (invoices: number): number => 3 * invoices + 4;

/**
 * JPK_FA (4) of sales invoices, piece by piece: one for each invoice in each of the three parts of the structure, so
 * that a year of them is never in memory at once. Control sums are of what was written.
 */
export function* jpkFa(input: JpkFaInput, invoices: () => Iterable<Invoice>): Generator<string> {
  yield [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<JPK xmlns="${namespaces.jpk}" xmlns:etd="${namespaces.etd}">`,
    text([...naglowek(input), ...podmiot1(input)]),
  ].join('\n');

  const all = createControl();
  for (const invoice of invoices()) {
    all.add(invoice.grossGrosze);
    yield text(faktura(invoice));
  }
  yield text(all.xml('FakturaCtrl', 'LiczbaFaktur', 'WartoscFaktur'));

  const lines = createControl();
  for (const invoice of invoices()) {
    const some = fakturaWiersze(invoice);
    for (const { netGrosze } of some) lines.add(netGrosze);
    yield some.map(({ xml }) => text(xml)).join('');
  }
  yield text(lines.xml('FakturaWierszCtrl', 'LiczbaWierszyFaktur', 'WartoscWierszyFaktur'));

  const orders = createControl();
  for (const invoice of invoices()) {
    const order = zamowienie(invoice);
    if (order) orders.add(order.grossGrosze);
    yield order ? text(order.xml) : '';
  }
  const control = orders.isEmpty() ? [] : orders.xml('ZamowienieCtrl', 'LiczbaZamowien', 'WartoscZamowien');
  yield text([...control, '</JPK>']);
}

/** Whether the structure has a line to take from it: JPK_FA (4) without any line is not valid. */
export const hasJpkLines = (invoice: Invoice): boolean => fakturaWiersze(invoice).length > 0;
