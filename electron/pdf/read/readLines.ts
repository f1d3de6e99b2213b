import { type XmlNode, child, childrenOf, isMarked, text } from '../../../shared/fa3/xmlNode.ts';
import type { Line, RateGroup, RateTotal } from './view.ts';

/** `FaWiersz` in their order. */
export const readLines = (fa: XmlNode): Line[] =>
  childrenOf(fa, 'FaWiersz').map((row, index) => ({
    ordinal: text(row, 'NrWierszaFa') ?? String(index + 1),
    name: text(row, 'P_7'),
    saleDate: text(row, 'P_6A'),
    index: text(row, 'Indeks'),
    gtin: text(row, 'GTIN'),
    pkwiu: text(row, 'PKWiU'),
    cn: text(row, 'CN'),
    pkob: text(row, 'PKOB'),
    unit: text(row, 'P_8A'),
    quantity: text(row, 'P_8B'),
    netPrice: text(row, 'P_9A'),
    grossPrice: text(row, 'P_9B'),
    discount: text(row, 'P_10'),
    netValue: text(row, 'P_11'),
    grossValue: text(row, 'P_11A'),
    vat: text(row, 'P_11Vat'),
    rate: text(row, 'P_12') ?? text(row, 'P_12_XII'),
    isAnnex15: isMarked(row, 'P_12_Zal_15'),
    gtu: text(row, 'GTU'),
    procedure: text(row, 'Procedura'),
    excise: text(row, 'KwotaAkcyzy'),
    exchangeRate: text(row, 'KursWaluty'),
    isBefore: isMarked(row, 'StanPrzed'),
  }));

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
