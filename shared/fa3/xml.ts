const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Text as it stands between tags; a bare CR would be read back as LF. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character);

/** One element as lines of XML: no indentation, as KSeF counts bytes. */
export type Xml = string[];

/** An element that holds text. */
export const leaf = (name: string, text: string): Xml => [`<${name}>${escapeText(text)}</${name}>`];

/** An element that holds text, or nothing at all: FA(3) allows no empty elements. */
export const optionalLeaf = (name: string, text: string | undefined): Xml =>
  text === undefined || text === '' ? [] : leaf(name, text);

/** An element that holds other elements. */
export const node = (name: string, ...children: Xml[]): Xml => [
  `<${name}>`,
  ...children.flat(),
  `</${name}>`,
];

/** `1` yes, `2` no. */
export const yesNo = (name: string, value: boolean): Xml => leaf(name, value ? '1' : '2');

/** A marker: it stands there with the value 1 or is absent. */
export const marker = (name: string): Xml => leaf(name, '1');
