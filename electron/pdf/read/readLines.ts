import { type XmlNode, child, childrenOf, isMarked, text } from '../../../shared/fa3/xmlNode.ts';
import type { Line, Order, RateGroup, RateTotal } from './view.ts';

/** `FaWiersz` in their order. */
export const readLines = (fa: XmlNode): Line[] =>
  childrenOf(fa, 'FaWiersz').map((row, index) => ({
    ...readCodes(row, ''),
    ordinal: text(row, 'NrWierszaFa') ?? String(index + 1),
    saleDate: text(row, 'P_6A'),
    grossPrice: text(row, 'P_9B'),
    discount: text(row, 'P_10'),
    netValue: text(row, 'P_11'),
    grossValue: text(row, 'P_11A'),
    ossRate: text(row, 'P_12_XII'),
    isAnnex15: isMarked(row, 'P_12_Zal_15'),
    exchangeRate: text(row, 'KursWaluty'),
  }));

/** `Zamowienie`: what an advance was paid for. */
export function readOrder(fa: XmlNode): Order | null {
  const node = child(fa, 'Zamowienie');
  if (node === null) return null;
  const lines = childrenOf(node, 'ZamowienieWiersz').map((row, index) => ({
    ...readCodes(row, 'Z'),
    ordinal: text(row, 'NrWierszaZam') ?? String(index + 1),
    saleDate: null,
    grossPrice: null,
    discount: null,
    netValue: text(row, 'P_11NettoZ'),
    grossValue: null,
    ossRate: text(row, 'P_12Z_XII'),
    isAnnex15: isMarked(row, 'P_12Z_Zal_15'),
    exchangeRate: null,
  }));
  return { value: text(node, 'WartoscZamowienia'), lines };
}

/** What both kinds of rows have; the names of an order's elements end in `Z`. */
const readCodes = (row: XmlNode, end: '' | 'Z') => ({
  uuid: text(row, `UU_ID${end}`),
  name: text(row, `P_7${end}`),
  index: text(row, `Indeks${end}`),
  gtin: text(row, `GTIN${end}`),
  pkwiu: text(row, `PKWiU${end}`),
  cn: text(row, `CN${end}`),
  pkob: text(row, `PKOB${end}`),
  unit: text(row, `P_8A${end}`),
  quantity: text(row, `P_8B${end}`),
  netPrice: text(row, `P_9A${end}`),
  vat: text(row, `P_11Vat${end}`),
  rate: text(row, `P_12${end}`),
  gtu: text(row, `GTU${end}`),
  procedure: text(row, `Procedura${end}`),
  excise: text(row, `KwotaAkcyzy${end}`),
  isBefore: isMarked(row, `StanPrzed${end}`),
});

/** Number of the `P_13_x` field, its group, and the `P_12` values summed there (fa3.md 7). */
const groups: { field: string; group: RateGroup; codes: string[] }[] = [
  { field: '1', group: 'rate', codes: ['23', '22'] },
  { field: '2', group: 'rate', codes: ['8', '7'] },
  { field: '3', group: 'rate', codes: ['5'] },
  { field: '4', group: 'rate', codes: ['4', '3'] },
  { field: '5', group: 'oss', codes: [] },
  { field: '6_1', group: 'rate', codes: ['0 KR'] },
  { field: '6_2', group: 'rate', codes: ['0 WDT'] },
  { field: '6_3', group: 'rate', codes: ['0 EX'] },
  { field: '7', group: 'exempt', codes: ['zw'] },
  { field: '8', group: 'abroad', codes: ['np I'] },
  { field: '9', group: 'servicesAbroad', codes: ['np II'] },
  { field: '10', group: 'reverseCharge', codes: ['oo'] },
  { field: '11', group: 'margin', codes: [] },
];

/**
 * Totals by rate that the XML holds. A field that sums two rates (23 and 22) keeps only those of `lines`,
 * when they tell which one was meant.
 */
export function readRates(fa: XmlNode, lines: Line[]): RateTotal[] {
  const used = new Set(lines.map((line) => line.rate));
  return groups.flatMap(({ field, group, codes }) => {
    const net = text(child(fa, `P_13_${field}`));
    if (net === null) return [];
    const named = codes.filter((code) => used.has(code));
    return {
      group,
      codes: named.length > 0 ? named : codes,
      net,
      vat: text(fa, `P_14_${field}`),
      vatPln: text(fa, `P_14_${field}W`),
    };
  });
}
