/** Characters as XSD counts them: code points, not UTF-16 units. */
export const lengthOf = (text: string): number => [...text].length;

/** White space of `xsd:token`: collapsed once here, before anything is hashed. */
export const collapse = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

/** Text that keeps its lines (`xsd:string`): line ends become LF, blanks around it go. */
export const normaliseLines = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');

/** A number without what people and PDF files put between its digits: blanks, dashes, invisible characters. */
export const dropSeparators = (text: string): string =>
  text.replace(/[\s\u00ad\u200b-\u200d\u2010-\u2015\u2060-]/g, '');

/** Is there nothing that a reader could see? Zero-width characters and soft hyphens alone are nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Cf}]*$/u.test(text);

/** Outside XML 1.0 (controls, lone surrogates, U+FFFE/FFFF) or refused by KSeF since 16 July 2026. */
function isForbidden(code: number): boolean {
  if (code < 0x20) return code !== 0x09 && code !== 0x0a && code !== 0x0d;
  if (code >= 0x7f && code <= 0x9f) return code !== 0x85;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  if (code >= 0xfdd0 && code <= 0xfdef) return true;
  return (code & 0xfffe) === 0xfffe;
}

/** Without the characters that KSeF does not take: none of them says anything. */
export const dropForbidden = (text: string): string =>
  [...text].filter((character) => !isForbidden(character.codePointAt(0) ?? 0)).join('');

/** The first character that KSeF does not take (ksef-protocol.md 14), as `U+0007`; null when all are fine. */
export function forbiddenCharacter(text: string): string | null {
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isForbidden(code)) return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return null;
}
