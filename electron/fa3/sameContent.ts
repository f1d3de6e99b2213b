import Big from 'big.js';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { collapse, dropForbidden } from '../../shared/domain/text.ts';

/** When the XML was made, and by which program: says nothing of the sale (fa3.md, Naglowek). */
const ofTheFile = new Set(['/Faktura/Naglowek/DataWytworzeniaFa', '/Faktura/Naglowek/SystemInfo']);
const amount = /^-?(0|[1-9]\d*)(\.\d+)?$/;
interface Leaf {
  path: string;
  text: string;
}

/**
 * Whether two FA(3) documents say the same: every value, in its order, but for who made the file and when, white space,
 * and how a number is written. A technical correction may change nothing else (ksef-protocol.md 11.2).
 * @returns the path of the first difference, or null; `/` when one of them is no XML
 */
export function firstDifference(one: Uint8Array, other: Uint8Array): string | null {
  const before = leaves(one);
  const after = leaves(other);
  if (!before || !after) return '/';
  const length = Math.max(before.length, after.length);
  for (let index = 0; index < length; index++) {
    const [a, b] = [before[index], after[index]];
    if (a?.path !== b?.path || !isSameText(a?.text ?? '', b?.text ?? '')) return a?.path ?? b?.path ?? '/';
  }
  return null;
}

const isSameText = (a: string, b: string): boolean =>
  a === b || (amount.test(a) && amount.test(b) && new Big(a).eq(b));

function leaves(xml: Uint8Array): Leaf[] | null {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(xml);
  } catch {
    return null;
  }
  try {
    const all: Leaf[] = [];
    collect(document.root, '', all);
    return all.filter(({ path }) => !ofTheFile.has(path));
  } finally {
    document.dispose();
  }
}

function collect(element: XmlElement, above: string, into: Leaf[]): void {
  const path = `${above}/${element.name}`;
  for (const { name, value } of element.attrs) into.push({ path: `${path}/@${name}`, text: value });
  let hasChildren = false;
  for (let node = element.firstChild; node; node = node.next) {
    if (!(node instanceof XmlElement)) continue;
    hasChildren = true;
    collect(node, path, into);
  }
  if (hasChildren) return;
  const text = collapse(dropForbidden(element.content)).normalize('NFC');
  into.push({ path, text });
}
