import { type XmlDocument as Document, XmlDocument, XmlElement } from 'libxml2-wasm';
import { AppError } from '../../../shared/errors/appError.ts';

/** An element without its namespace prefix; `text` is only that of elements without child elements. */
export interface Node {
  name: string;
  text: string;
  children: Node[];
}

/**
 * Reads XML bytes into plain objects and frees the parser's memory at once.
 * @throws AppError `pdf.unreadableXml` when the bytes are not well-formed XML.
 */
export function parseXml(xml: Uint8Array): Node {
  let document: Document;
  try {
    document = XmlDocument.fromBuffer(xml);
  } catch (error) {
    throw new AppError('pdf.unreadableXml', { problem: 'not well-formed' }, error);
  }
  try {
    return toNode(document.root);
  } finally {
    document.dispose();
  }
}

function toNode(element: XmlElement): Node {
  const children: Node[] = [];
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) children.push(toNode(child));
  }
  return { name: element.name, text: children.length === 0 ? element.content : '', children };
}

/** The element at a path of names, the first one at each step. */
export function child(node: Node | null, ...path: string[]): Node | null {
  let found = node;
  for (const name of path) found = found?.children.find((one) => one.name === name) ?? null;
  return found;
}

export const childrenOf = (node: Node | null, name: string): Node[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** Text at a path with white space collapsed (FA(3) types are `xsd:token`); `null` when absent or empty. */
export function text(node: Node | null, ...path: string[]): string | null {
  const value = child(node, ...path)
    ?.text.replace(/\s+/g, ' ')
    .trim();
  return value === undefined || value === '' ? null : value;
}

/** FA(3) markers: `1` means yes, `2` or absence means no. */
export const isMarked = (node: Node | null, ...path: string[]): boolean => text(node, ...path) === '1';
