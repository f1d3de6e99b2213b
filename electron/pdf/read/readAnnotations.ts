import { type XmlNode, child, isMarked, text } from '../../../shared/fa3/xmlNode.ts';
import type { Annotation } from './view.ts';

/** Elements under `Fa` whose value 1 says something, by the annotation they mean, in the order of printing. */
const marks: { path: string[]; kind: Exclude<Annotation['kind'], 'exempt'> }[] = [
  { path: ['Adnotacje', 'P_18A'], kind: 'splitPayment' },
  { path: ['Adnotacje', 'P_18'], kind: 'reverseCharge' },
  { path: ['Adnotacje', 'P_16'], kind: 'cashMethod' },
  { path: ['Adnotacje', 'P_17'], kind: 'selfInvoicing' },
  { path: ['Adnotacje', 'NoweSrodkiTransportu', 'P_22'], kind: 'newVehicles' },
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
    const basis = text(exemption, 'P_19A') ?? text(exemption, 'P_19B') ?? text(exemption, 'P_19C');
    found.push({ kind: 'exempt', basis });
  }
  return found;
}
