import { type XmlDocument as Document, XmlDocument, XmlElement } from 'libxml2-wasm';
import { AppError } from '../../shared/errors/appError.ts';
import type { XmlNode } from '../../shared/fa3/xmlNode.ts';

/**
 * Reads XML bytes into plain objects and frees the parser's memory at once.
 * @throws AppError `pdf.unreadableXml` when the bytes are not well-formed XML.
 */
export function parseXml(xml: Uint8Array): XmlNode {
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

function toNode(element: XmlElement): XmlNode {
  const children: XmlNode[] = [];
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlElement) children.push(toNode(child));
  }
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  return { name: element.name, text: children.length === 0 ? element.content : '', attributes, children };
}
