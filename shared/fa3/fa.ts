import { Big } from 'big.js';
import { InvoiceDraft } from '../domain/draft.ts';
import type { Corrected, PartyBefore } from '../domain/fa3/correction.ts';
import { Correction } from '../domain/fa3/correction.ts';
import { Period } from '../domain/fa3/correction.ts';
import { Description } from '../domain/fa3/payment.ts';
import type { Invoice } from '../domain/invoice.ts';
import { groszeToDecimal, roundGrosze } from '../domain/money.ts';
import { rateRules } from '../domain/vat.ts';
import { exchangeNote } from '../i18n/invoiceXml.ts';
import { adnotacje } from './adnotacje.ts';
import { faWiersz, zamowienie } from './faWiersz.ts';
import { fieldsXml, partsOf } from './groupXml.ts';
import { platnosc, rozliczenie } from './platnosc.ts';
import { adres, daneIdentyfikacyjne } from './podmiot.ts';
import { warunkiTransakcji } from './warunki.ts';
import { leaf, marker, node, optionalLeaf, type Xml } from './xml.ts';

/** Sums in the order of the schema. */
const sumFields = [
  ...['P_13_1', 'P_13_2', 'P_13_3', 'P_13_4', 'P_13_5', 'P_13_6_1', 'P_13_6_2', 'P_13_6_3', 'P_13_7'],
  ...['P_13_8', 'P_13_9', 'P_13_10', 'P_13_11'],
];

/** `P_13_x`/`P_14_x`: rates that share a field add up in it; tax in another currency stands in zl too. */
function sumy({ rates, draft: { exchange } }: Invoice): Xml {
  return sumFields.flatMap((field) => {
    const some = rates.filter(({ rate }) => rateRules[rate].netField === field);
    const [first] = some;
    if (!first) return [];
    const { vatField, vatInPlnField } = rateRules[first.rate];
    const sum = (of: 'netGrosze' | 'vatGrosze') => some.reduce((total, it) => total + it[of], 0);
    const net = leaf(field, groszeToDecimal(sum('netGrosze')));
    if (vatField === undefined) return net;
    const vatGrosze = sum('vatGrosze');
    const inPln = exchange && vatInPlnField ? roundGrosze(new Big(vatGrosze).times(exchange.rate)) : null;
    return [
      ...net,
      ...leaf(vatField, groszeToDecimal(vatGrosze)),
      ...(inPln === null || vatInPlnField === undefined ? [] : leaf(vatInPlnField, groszeToDecimal(inPln))),
    ];
  });
}

/** `P_6`, where it differs from `P_1`: the sale, or the one payment of an advance. */
function saleDay({ draft, issueDate }: Invoice): string | undefined {
  const { advances = [], kind, saleDate } = draft;
  const day = kind === 'ZAL' && advances.length === 1 ? advances[0]?.day : saleDate;
  return day === issueDate ? undefined : day;
}

/** Several payments of one advance invoice, each with its day (art. 106f ust. 1a). */
const zaliczkaCzesciowa = ({ draft: { advances = [] } }: Invoice): Xml =>
  advances.length < 2
    ? []
    : advances.flatMap(({ day, gross, exchangeRate }) =>
        node(
          'ZaliczkaCzesciowa',
          leaf('P_6Z', day),
          leaf('P_15Z', gross),
          optionalLeaf('KursWalutyZW', exchangeRate),
        ),
      );

function korekta({ draft: { correction } }: Invoice): Xml {
  if (!correction) return [];
  const fields = new Map(partsOf(Correction, correction));
  const of = (element: string): Xml => fields.get(element) ?? [];
  const { originals, sellerBefore, buyersBefore = [] } = correction;
  return [
    ...of('PrzyczynaKorekty'),
    ...of('TypKorekty'),
    ...originals.flatMap(({ issueDate, number, ksefNumber }: Corrected) =>
      node(
        'DaneFaKorygowanej',
        leaf('DataWystFaKorygowanej', issueDate),
        leaf('NrFaKorygowanej', number),
        ksefNumber === undefined
          ? marker('NrKSeFN')
          : [...marker('NrKSeF'), ...leaf('NrKSeFFaKorygowanej', ksefNumber)],
      ),
    ),
    ...of('OkresFaKorygowanej'),
    ...of('NrFaKorygowany'),
    ...(sellerBefore
      ? node(
          'Podmiot1K',
          node('DaneIdentyfikacyjne', leaf('NIP', sellerBefore.nip), leaf('Nazwa', sellerBefore.name)),
          adres(sellerBefore.address),
        )
      : []),
    ...buyersBefore.flatMap(({ id, name, address, buyerKey }: PartyBefore) =>
      node('Podmiot2K', daneIdentyfikacyjne(id, name), adres(address), optionalLeaf('IDNabywcy', buyerKey)),
    ),
    ...of('P_15ZK'),
    ...of('KursWalutyZK'),
  ];
}

/** FA(3) has no place for the day and table of a rate: they are told in words. */
function dodatkowyOpis({ draft: { descriptions = [], exchange, currency } }: Invoice): Xml {
  const all = exchange?.day
    ? [
        exchangeNote({ currency, rate: exchange.rate, day: exchange.day, table: exchange.table }),
        ...descriptions,
      ]
    : descriptions;
  return all.flatMap((it) => node('DodatkowyOpis', fieldsXml(Description, it)));
}

const fakturaZaliczkowa = ({ draft: { settled = [] } }: Invoice): Xml =>
  settled.flatMap(({ ksefNumber, number }) =>
    node(
      'FakturaZaliczkowa',
      ksefNumber === undefined
        ? [...marker('NrKSeFZN'), ...optionalLeaf('NrFaZaliczkowej', number)]
        : leaf('NrKSeFFaZaliczkowej', ksefNumber),
    ),
  );

export function fa(invoice: Invoice): Xml {
  const { draft, number, issueDate, grossGrosze, lines } = invoice;
  const { kind, currency, exchange, period } = draft;
  const fields = new Map(partsOf(InvoiceDraft, draft));
  const of = (element: string): Xml => fields.get(element) ?? [];
  const isAdvance = kind === 'ZAL' || kind === 'KOR_ZAL';
  return node(
    'Fa',
    leaf('KodWaluty', currency),
    leaf('P_1', issueDate),
    of('P_1M'),
    leaf('P_2', number),
    of('WZ'),
    optionalLeaf('P_6', period ? undefined : saleDay(invoice)),
    period ? node('OkresFa', fieldsXml(Period, period)) : [],
    sumy(invoice),
    leaf('P_15', groszeToDecimal(grossGrosze)),
    exchange && isAdvance ? leaf('KursWalutyZ', exchange.rate) : [],
    adnotacje(invoice),
    leaf('RodzajFaktury', kind),
    korekta(invoice),
    zaliczkaCzesciowa(invoice),
    of('FP'),
    of('TP'),
    dodatkowyOpis(invoice),
    fakturaZaliczkowa(invoice),
    of('ZwrotAkcyzy'),
    lines.flatMap((line, index) => faWiersz(invoice, line, index)),
    rozliczenie(invoice),
    platnosc(invoice),
    warunkiTransakcji(invoice),
    zamowienie(invoice),
  );
}
