import type { InvoiceKind } from '../domain/draft.ts';
import type { OrderLine } from '../domain/fa3/line.ts';
import type { Invoice } from '../domain/invoice.ts';
import { orderLineGrosze } from '../domain/lineValue.ts';
import { sumGrosze } from '../domain/money.ts';
import { totalsByRate } from '../domain/vat.ts';
import { leaf, node, type Xml } from '../fa3/xml.ts';
import { amountLeaf, priceLeaf, quantityLeaf, rateLeaf, textLeaf } from './fields.ts';

/** What an advance was paid for stands in `Zamowienie`; such invoices have no lines here. */
const isOfAdvance = (kind: InvoiceKind): boolean => kind === 'ZAL' || kind === 'KOR_ZAL';

/** A line of an invoice, with what it adds to the control sum: `P_11`, in grosze. */
export interface JpkLine {
  xml: Xml;
  netGrosze: number;
}

/** `FakturaWiersz`. A line as it was before a correction is taken back: it stands there with a minus. */
export function fakturaWiersze({ draft, number, lines }: Invoice): JpkLine[] {
  if (isOfAdvance(draft.kind)) return [];
  return lines.map((line) => {
    const isBefore = line.before === true;
    const valueGrosze = isBefore ? 0 - line.valueGrosze : line.valueGrosze;
    const isNet = draft.pricing === 'net';
    const xml = node(
      'FakturaWiersz',
      leaf('P_2B', number),
      textLeaf('P_7', line.name),
      textLeaf('P_8A', line.unit),
      quantityLeaf('P_8B', line.quantity, isBefore),
      priceLeaf('P_9A', line.netPrice),
      priceLeaf('P_9B', line.grossPrice),
      priceLeaf('P_10', line.discount),
      amountLeaf(isNet ? 'P_11' : 'P_11A', valueGrosze),
      rateLeaf('P_12', line.vatRate, line.ossRate),
    );
    return { xml, netGrosze: isNet ? valueGrosze : 0 };
  });
}

/** `Zamowienie` of an advance invoice, with its value with tax; null where there is none. */
export function zamowienie({ draft, number }: Invoice): { xml: Xml; grossGrosze: number } | null {
  const { kind, order = [] } = draft;
  if (!isOfAdvance(kind) || order.length === 0) return null;
  const sign = ({ before }: OrderLine) => (before === true ? -1 : 1);
  const gross = (some: readonly OrderLine[]) => sumGrosze(totalsByRate(some).map((it) => it.grossGrosze));
  const grossGrosze =
    gross(order.filter((line) => sign(line) > 0)) - gross(order.filter((line) => sign(line) < 0));
  const xml = node(
    'Zamowienie',
    leaf('P_2AZ', number),
    amountLeaf('WartoscZamowienia', grossGrosze),
    ...order.map((line) =>
      node(
        'ZamowienieWiersz',
        textLeaf('P_7Z', line.name),
        textLeaf('P_8AZ', line.unit),
        quantityLeaf('P_8BZ', line.quantity, sign(line) < 0),
        priceLeaf('P_9AZ', line.netPrice),
        amountLeaf('P_11NettoZ', sign(line) * orderLineGrosze(line)),
        amountLeaf('P_11VatZ', sign(line) * sumGrosze(totalsByRate([line]).map((it) => it.vatGrosze))),
        rateLeaf('P_12Z', line.vatRate, line.ossRate),
      ),
    ),
  );
  return { xml, grossGrosze };
}
