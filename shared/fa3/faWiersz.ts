import type { Invoice, InvoiceLine } from '../domain/invoice.ts';
import { DraftLine, OrderLine, type VatRate } from '../domain/fa3/line.ts';
import { orderLineGrosze } from '../domain/lineValue.ts';
import { groszeToDecimal } from '../domain/money.ts';
import { totalsByRate } from '../domain/vat.ts';
import { inOrder, partsOf, type Part } from './groupXml.ts';
import { leaf, node, type Xml } from './xml.ts';

const lineSequence = [
  ...['NrWierszaFa', 'UU_ID', 'P_6A', 'P_7', 'Indeks', 'GTIN', 'PKWiU', 'CN', 'PKOB', 'P_8A', 'P_8B', 'P_9A'],
  ...['P_9B', 'P_10', 'P_11', 'P_11A', 'P_11Vat', 'P_12', 'P_12_XII', 'P_12_Zal_15', 'KwotaAkcyzy', 'GTU'],
  ...['Procedura', 'KursWaluty', 'StanPrzed'],
];
const orderSequence = [
  ...[
    'NrWierszaZam',
    'UU_IDZ',
    'P_7Z',
    'IndeksZ',
    'GTINZ',
    'PKWiUZ',
    'CNZ',
    'PKOBZ',
    'P_8AZ',
    'P_8BZ',
    'P_9AZ',
  ],
  ...['P_11NettoZ', 'P_11VatZ', 'P_12Z', 'P_12Z_XII', 'P_12Z_Zal_15', 'GTUZ', 'ProceduraZ', 'KwotaAkcyzyZ'],
  'StanPrzedZ',
];

const part = (element: string, text: string): Part => [element, leaf(element, text)];
/** A foreign rate stands in a field of its own, and a margin has none. */
const rate = (element: string, vatRate: VatRate): Part[] =>
  vatRate === 'OSS' || vatRate === 'margin' ? [] : [part(element, vatRate)];

/** One line; `index` counts from 0, `NrWierszaFa` from 1. */
export function faWiersz({ draft }: Invoice, line: InvoiceLine, index: number): Xml {
  const value = part(draft.pricing === 'net' ? 'P_11' : 'P_11A', groszeToDecimal(line.valueGrosze));
  const { exchange } = draft;
  return node(
    'FaWiersz',
    inOrder(lineSequence, [
      part('NrWierszaFa', String(index + 1)),
      ...partsOf(DraftLine, line),
      value,
      ...rate('P_12', line.vatRate),
      ...(exchange && line.exchangeRate === undefined ? [part('KursWaluty', exchange.rate)] : []),
    ]),
  );
}

/** What an advance was paid for: the order with tax, and its lines. */
export function zamowienie({ draft: { order = [] } }: Invoice): Xml {
  if (order.length === 0) return [];
  const sum = (some: readonly OrderLine[]) =>
    totalsByRate(some).reduce((total, { grossGrosze }) => total + grossGrosze, 0);
  const after = order.filter(({ before }) => before === undefined);
  return node(
    'Zamowienie',
    leaf('WartoscZamowienia', groszeToDecimal(sum(after))),
    order.flatMap((line, index) => {
      const [total] = totalsByRate([line]);
      return node(
        'ZamowienieWiersz',
        inOrder(orderSequence, [
          part('NrWierszaZam', String(index + 1)),
          ...partsOf(OrderLine, line),
          part('P_11NettoZ', groszeToDecimal(orderLineGrosze(line))),
          part('P_11VatZ', groszeToDecimal(total?.vatGrosze ?? 0)),
          ...rate('P_12Z', line.vatRate),
        ]),
      );
    }),
  );
}
