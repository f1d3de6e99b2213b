import { type XmlNode, child, isMarked, text } from '../../../shared/fa3/xmlNode.ts';
import type { Annotation } from './view.ts';

/** Elements under `Fa` whose value 1 says something, by the annotation they mean, in the order of printing. */
const marks: { path: string[]; kind: Exclude<Annotation['kind'], 'exempt'> }[] = [
  { path: ['Adnotacje', 'P_18A'], kind: 'splitPayment' },
  { path: ['Adnotacje', 'P_18'], kind: 'reverseCharge' },
  { path: ['Adnotacje', 'P_16'], kind: 'cashMethod' },
  { path: ['Adnotacje', 'P_17'], kind: 'selfInvoicing' },
  { path: ['Adnotacje', 'NoweSrodkiTransportu', 'P_22'], kind: 'newVehicles' },
  { path: ['Adnotacje', 'NoweSrodkiTransportu', 'P_42_5'], kind: 'vehicleDuty' },
  { path: ['Adnotacje', 'P_23'], kind: 'triangular' },
  { path: ['Adnotacje', 'PMarzy', 'P_PMarzy_2'], kind: 'marginTravel' },
  { path: ['Adnotacje', 'PMarzy', 'P_PMarzy_3_1'], kind: 'marginUsed' },
  { path: ['Adnotacje', 'PMarzy', 'P_PMarzy_3_2'], kind: 'marginArt' },
  { path: ['Adnotacje', 'PMarzy', 'P_PMarzy_3_3'], kind: 'marginAntiques' },
  { path: ['FP'], kind: 'toReceipt' },
  { path: ['TP'], kind: 'related' },
  { path: ['ZwrotAkcyzy'], kind: 'exciseRefund' },
];

/** What the invoice must say in words: the marks of `Adnotacje` and `FP`, `TP`, `ZwrotAkcyzy`. */
export function readAnnotations(fa: XmlNode): Annotation[] {
  const found: Annotation[] = marks
    .filter(({ path }) => isMarked(fa, ...path))
    .map(({ kind }): Annotation => ({ kind }));
  const exemption = child(fa, 'Adnotacje', 'Zwolnienie');
  if (isMarked(exemption, 'P_19')) {
    found.push({ kind: 'exempt', ...exemptionBasis(exemption) });
  }
  const margins = child(fa, 'Adnotacje', 'PMarzy');
  const isNamed = found.some(({ kind }) => kind.startsWith('margin'));
  if (isMarked(margins, 'P_PMarzy') && !isNamed) found.push({ kind: 'margin' });
  return found;
}

type Exemption = Extract<Annotation, { kind: 'exempt' }>;

function exemptionBasis(node: XmlNode | null): Pick<Exemption, 'basis' | 'of'> {
  const [directive, other] = [text(node, 'P_19B'), text(node, 'P_19C')];
  if (directive !== null) return { basis: directive, of: 'directive' };
  return other === null ? { basis: text(node, 'P_19A'), of: 'act' } : { basis: other, of: 'other' };
}
