import type { ExemptionBasis } from '../domain/draft.ts';
import type { Invoice } from '../domain/invoice.ts';
import { leaf, marker, node, yesNo, type Xml } from './xml.ts';

const basisFields: Record<ExemptionBasis['kind'], string> = {
  act: 'P_19A',
  directive: 'P_19B',
  other: 'P_19C',
};

function zwolnienie({ lines, draft: { exemptionBasis } }: Invoice): Xml {
  const exempt = lines.some((line) => line.vatRate === 'zw') && exemptionBasis !== undefined;
  if (!exempt) return node('Zwolnienie', marker('P_19N'));
  return node('Zwolnienie', marker('P_19'), leaf(basisFields[exemptionBasis.kind], exemptionBasis.text));
}

/** The annotations that every invoice must answer (fa3.md 5). */
export function adnotacje(invoice: Invoice): Xml {
  const buyerPaysTax = invoice.lines.some((line) => line.vatRate === 'oo' || line.vatRate === 'np II');
  return node(
    'Adnotacje',
    yesNo('P_16', false),
    yesNo('P_17', false),
    yesNo('P_18', buyerPaysTax),
    yesNo('P_18A', invoice.draft.splitPayment === true),
    zwolnienie(invoice),
    node('NoweSrodkiTransportu', marker('P_22N')),
    yesNo('P_23', false),
    node('PMarzy', marker('P_PMarzyN')),
  );
}
