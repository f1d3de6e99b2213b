import type { Invoice } from '../domain/invoice.ts';
import { marginFields, NewTransport, type ExemptionBasis } from '../domain/fa3/annotations.ts';
import { fieldsXml } from './groupXml.ts';
import { leaf, marker, node, yesNo, type Xml } from './xml.ts';

const basisFields: Record<ExemptionBasis['kind'], string> = {
  act: 'P_19A',
  directive: 'P_19B',
  other: 'P_19C',
};

const ratesOf = ({ draft: { lines, order = [] } }: Invoice) =>
  new Set([...lines, ...order].map(({ vatRate }) => vatRate));

function zwolnienie(invoice: Invoice): Xml {
  const { exemptionBasis } = invoice.draft;
  if (!ratesOf(invoice).has('zw') || exemptionBasis === undefined) return node('Zwolnienie', marker('P_19N'));
  return node('Zwolnienie', marker('P_19'), leaf(basisFields[exemptionBasis.kind], exemptionBasis.text));
}

function noweSrodkiTransportu({ draft: { annotations } }: Invoice): Xml {
  const { newTransports = [] } = annotations ?? {};
  if (newTransports.length === 0) return node('NoweSrodkiTransportu', marker('P_22N'));
  return node(
    'NoweSrodkiTransportu',
    marker('P_22'),
    // Art. 42 ust. 5: sold by this very invoice within the EU.
    yesNo('P_42_5', false),
    newTransports.flatMap((it) => node('NowySrodekTransportu', fieldsXml(NewTransport, it))),
  );
}

function pMarzy({ draft: { annotations } }: Invoice): Xml {
  const margin = annotations?.margin;
  if (margin === undefined) return node('PMarzy', marker('P_PMarzyN'));
  return node('PMarzy', marker('P_PMarzy'), marker(marginFields[margin]));
}

/** The annotations that every invoice must answer (fa3.md 5). */
export function adnotacje(invoice: Invoice): Xml {
  const rates = ratesOf(invoice);
  const { annotations } = invoice.draft;
  return node(
    'Adnotacje',
    yesNo('P_16', annotations?.cashMethod === true),
    yesNo('P_17', annotations?.selfInvoicing === true),
    // The buyer accounts for the tax.
    yesNo('P_18', rates.has('oo') || rates.has('np II')),
    yesNo('P_18A', invoice.splitPayment),
    zwolnienie(invoice),
    noweSrodkiTransportu(invoice),
    yesNo('P_23', annotations?.triangular === true),
    pMarzy(invoice),
  );
}
