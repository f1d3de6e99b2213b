import { forbiddenCharacter } from '../../shared/domain/text.ts';

export interface XmlProblem {
  /** Where in the document, or `/` for the file as a whole. */
  xpath: string;
  /** In the words of the validator (English): for details and logs, not a sentence for users. */
  message: string;
}

/** KSeF's limit for an invoice without an attachment (ksef-protocol.md 8). */
export const maxInvoiceBytes = 1_000_000;
/** And with one. */
export const maxWithAttachmentBytes = 3_000_000;

const problem = (message: string): XmlProblem => ({ xpath: '/', message });

type MarkupKind = 'declaration' | 'instruction' | 'doctype' | 'comment' | 'cdata' | 'tag';
interface Markup {
  kind: MarkupKind;
  text: string;
}

const closings: [string, MarkupKind, string][] = [
  ['<!--', 'comment', '-->'],
  ['<![CDATA[', 'cdata', ']]>'],
  ['<?', 'instruction', '?>'],
  ['<!', 'doctype', '>'],
  ['<', 'tag', '>'],
];

/** Every piece of markup in order. Good enough to find what is forbidden; the parser judges the rest. */
function* markupOf(text: string): Generator<Markup> {
  for (let at = text.indexOf('<'); at >= 0;) {
    const found = closings.find(([opening]) => text.startsWith(opening, at));
    if (!found) return;
    const [opening, kind, closing] = found;
    const close = text.indexOf(closing, at + opening.length);
    const end = close < 0 ? text.length : close + closing.length;
    const piece = text.slice(at, end);
    yield { kind: at === 0 && /^<\?xml\s/.test(piece) ? 'declaration' : kind, text: piece };
    at = text.indexOf('<', end);
  }
}

const decodeLoosely = (xml: Uint8Array): string => {
  const utf16 = (xml[0] === 0xff && xml[1] === 0xfe) || (xml[0] === 0x3c && xml[1] === 0);
  const utf16BigEndian = (xml[0] === 0xfe && xml[1] === 0xff) || (xml[0] === 0 && xml[1] === 0x3c);
  if (utf16BigEndian) return new TextDecoder('utf-16be').decode(xml);
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(xml);
};

/** Is there a DOCTYPE, the only place where entities could be declared? */
export function hasDoctype(xml: Uint8Array): boolean {
  for (const { kind } of markupOf(decodeLoosely(xml))) {
    if (kind === 'doctype') return true;
    // After the root's start tag a DOCTYPE can't be well-formed any more.
    if (kind === 'tag') return false;
  }
  return false;
}

function declarationProblems(declaration: string): XmlProblem[] {
  const encoding = /\sencoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1];
  const version = /\sversion\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1];
  return [
    ...(encoding !== undefined && encoding.toLowerCase() !== 'utf-8'
      ? [problem(`The declared encoding is ${encoding}, not UTF-8.`)]
      : []),
    ...(version !== undefined && version !== '1.0' ? [problem(`XML ${version} is not allowed.`)] : []),
  ];
}

/** Characters written as numbers count too: `&#x7F;` is the same character as the byte. */
const withReferences = (text: string): string =>
  text.replace(/&#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));/g, (reference, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });

/**
 * What KSeF refuses and the XSD does not tell (ksef-protocol.md 14): BOM, other encodings than UTF-8, processing
 * instructions, DOCTYPE, discouraged characters, and more bytes than an invoice may have.
 */
export function fileProblems(xml: Uint8Array, maxBytes = maxInvoiceBytes): XmlProblem[] {
  const problems: XmlProblem[] = [];
  if (xml.length > maxBytes) problems.push(problem(`The file has ${xml.length} bytes, over ${maxBytes}.`));
  if (xml[0] === 0xef && xml[1] === 0xbb && xml[2] === 0xbf) {
    problems.push(problem('The file starts with a byte order mark.'));
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(xml);
  } catch {
    return [...problems, problem('The file is not UTF-8.')];
  }
  for (const { kind, text: markup } of markupOf(text)) {
    if (kind === 'declaration') problems.push(...declarationProblems(markup));
    if (kind === 'instruction') problems.push(problem('Processing instructions are not allowed.'));
    if (kind === 'doctype') problems.push(problem('A document type declaration is not allowed.'));
  }
  const codePoint = forbiddenCharacter(withReferences(text));
  if (codePoint !== null) problems.push(problem(`The character ${codePoint} is not allowed.`));
  return problems;
}
