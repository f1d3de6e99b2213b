/** An element without its namespace prefix; `text` is only that of elements without child elements. */
export interface XmlNode {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

/** The element at a path of names, the first one at each step. */
export function child(node: XmlNode | null, ...path: string[]): XmlNode | null {
  let found = node;
  for (const name of path) found = found?.children.find((one) => one.name === name) ?? null;
  return found;
}

export const childrenOf = (node: XmlNode | null, name: string): XmlNode[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** Text at a path with white space collapsed (FA(3) types are `xsd:token`); `null` when absent or empty. */
export function text(node: XmlNode | null, ...path: string[]): string | null {
  const value = child(node, ...path)
    ?.text.replace(/\s+/g, ' ')
    .trim();
  return value === undefined || value === '' ? null : value;
}

/** FA(3) markers: `1` means yes, `2` or absence means no. */
export const isMarked = (node: XmlNode | null, ...path: string[]): boolean => text(node, ...path) === '1';
