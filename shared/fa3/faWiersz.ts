import type { InvoiceLine } from '../domain/invoice.ts';
import { groszeToDecimal } from '../domain/money.ts';
import { leaf, node, optionalLeaf, type Xml } from './xml.ts';

/** One line; `index` counts from 0, `NrWierszaFa` from 1. */
export const faWiersz = (line: InvoiceLine, index: number): Xml =>
  node(
    'FaWiersz',
    leaf('NrWierszaFa', String(index + 1)),
    leaf('P_7', line.name),
    optionalLeaf('P_8A', line.unit),
    leaf('P_8B', line.quantity),
    leaf('P_9A', line.netPrice),
    leaf('P_11', groszeToDecimal(line.netGrosze)),
    leaf('P_12', line.vatRate),
  );
