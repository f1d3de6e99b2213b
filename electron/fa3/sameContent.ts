import Big from 'big.js';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { collapse, dropForbidden } from '../../shared/domain/text.ts';

/** When the XML was made, and by which program: says nothing of the sale (fa3.md, Naglowek). */
const ofTheFile = new Set(['/Faktura/Naglowek/DataWytworzeniaFa', '/Faktura/Naglowek/SystemInfo']);
const amount = /^-?(0|[1-9]\d*)(\.\d+)?$/;
/** A value of a document; `text` is what it says, `raw` how it is written. */
interface Leaf {
  path: string;
  text: string;
  raw: string;
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

/** A value that two documents have not alike: `file` of who made it and when, `writing` the same value in other signs. */
export interface Difference {
  path: string;
  before: string | null;
  after: string | null;
  kind: 'file' | 'writing' | 'content';
}

/** What stands before the root element, as a path. */
export const beforeRoot = '/';

/**
 * What is different in two FA(3) documents, value by value, and what is the same. Beside the values it tells what
 * stands before the first element: declarations and instructions are no content, but KSeF may refuse them.
 */
export function compareContent(
  one: Uint8Array,
  other: Uint8Array,
): { differences: Difference[]; same: { path: string; text: string }[] } | null {
  const before = leaves(one, false);
  const after = leaves(other, false);
  if (!before || !after) return null;
  const later = byPlace(after);
  const differences: Difference[] = [];
  const same: { path: string; text: string }[] = [];
  const heads = [prologOf(one), prologOf(other)] as const;
  if (heads[0] !== heads[1]) {
    differences.push({ path: beforeRoot, before: heads[0], after: heads[1], kind: 'file' });
  }
  for (const [place, was] of byPlace(before)) {
    const is = later.get(place);
    later.delete(place);
    if (is?.raw === was.raw) same.push({ path: was.path, text: was.text });
    else differences.push(differenceOf(was.path, was, is));
  }
  for (const is of later.values()) differences.push(differenceOf(is.path, undefined, is));
  return { differences, same };
}

function differenceOf(path: string, was: Leaf | undefined, is: Leaf | undefined): Difference {
  const isWriting = was !== undefined && is !== undefined && isSameText(was.text, is.text);
  const kind = ofTheFile.has(path) ? 'file' : isWriting ? 'writing' : 'content';
  return { path, before: was?.raw ?? null, after: is?.raw ?? null, kind };
}

/** Each value by its path and how often that path came before. */
function byPlace(some: readonly Leaf[]): Map<string, Leaf> {
  const seen = new Map<string, number>();
  return new Map(
    some.map((leaf) => {
      const nr = (seen.get(leaf.path) ?? 0) + 1;
      seen.set(leaf.path, nr);
      return [`${leaf.path}#${nr}`, leaf] as const;
    }),
  );
}

/** Everything before the first element, a mark of the encoding too, with white space made one blank. */
function prologOf(xml: Uint8Array): string {
  const text = Buffer.from(xml).toString('utf8');
  const start = text.search(/<[A-Za-z_]/);
  return text.slice(0, Math.max(0, start)).replace(/\s+/g, ' ').trim();
}

const isSameText = (a: string, b: string): boolean =>
  a === b || (amount.test(a) && amount.test(b) && new Big(a).eq(b));

function leaves(xml: Uint8Array, contentOnly = true): Leaf[] | null {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(xml);
  } catch {
    return null;
  }
  try {
    const all: Leaf[] = [];
    collect(document.root, '', all);
    return contentOnly ? all.filter(({ path }) => !ofTheFile.has(path)) : all;
  } finally {
    document.dispose();
  }
}

function collect(element: XmlElement, above: string, into: Leaf[]): void {
  const path = `${above}/${element.name}`;
  for (const { name, value } of element.attrs)
    into.push({ path: `${path}/@${name}`, text: value, raw: value });
  let hasChildren = false;
  for (let node = element.firstChild; node; node = node.next) {
    if (!(node instanceof XmlElement)) continue;
    hasChildren = true;
    collect(node, path, into);
  }
  if (hasChildren) return;
  const text = collapse(dropForbidden(element.content)).normalize('NFC');
  into.push({ path, text, raw: element.content });
}
