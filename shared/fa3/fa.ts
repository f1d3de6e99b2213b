import type { Invoice } from '../domain/invoice.ts';
import { groszeToDecimal } from '../domain/money.ts';
import { rateRules } from '../domain/vat.ts';
import { adnotacje } from './adnotacje.ts';
import { faWiersz } from './faWiersz.ts';
import { platnosc } from './platnosc.ts';
import { leaf, node, optionalLeaf, type Xml } from './xml.ts';

/** `P_13_x`/`P_14_x`: `rates` come in the schema's order. */
const sumy = ({ rates }: Invoice): Xml =>
  rates.flatMap(({ rate, netGrosze, vatGrosze }) => {
    const { netField, vatField } = rateRules[rate];
    const net = leaf(netField, groszeToDecimal(netGrosze));
    return vatField === undefined ? net : [...net, ...leaf(vatField, groszeToDecimal(vatGrosze))];
  });

export function fa(invoice: Invoice): Xml {
  const { draft, number, issueDate, currency, grossGrosze, lines } = invoice;
  // `P_6` is the date of supply only where it differs from `P_1`.
  const saleDate = draft.saleDate === issueDate ? undefined : draft.saleDate;
  return node(
    'Fa',
    leaf('KodWaluty', currency),
    leaf('P_1', issueDate),
    optionalLeaf('P_1M', draft.placeOfIssue),
    leaf('P_2', number),
    optionalLeaf('P_6', saleDate),
    sumy(invoice),
    leaf('P_15', groszeToDecimal(grossGrosze)),
    adnotacje(invoice),
    leaf('RodzajFaktury', 'VAT'),
    lines.flatMap(faWiersz),
    platnosc(draft.payment),
  );
}
