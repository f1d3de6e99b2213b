/** C1 controls are what Windows-1250 is read as by programs that take it for ISO-8859: the letters that were meant. */
const windows1250 =
  '\u20ac\0\u201a\0\u201e\u2026\u2020\u2021\0\u2030\u0160\u2039\u015a\u0164\u017d\u0179' +
  '\0\u2018\u2019\u201c\u201d\u2022\u2013\u2014\0\u2122\u0161\u203a\u015b\u0165\u017e\u017a';

/** What a character becomes: itself, a letter, a blank, or nothing. */
function clean(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x09 || code === 0x0a) return character;
  if (code < 0x20 || code === 0x7f) return '';
  if (code >= 0x80 && code <= 0x9f) return (windows1250[code - 0x80] ?? '').replace('\0', '');
  if (code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e)) return '';
  if ((code >= 0x2060 && code <= 0x206f) || code === 0xfeff || code === 0xfffd || code === 0x180e) return '';
  if (code >= 0xd800 && code <= 0xdfff) return '';
  if ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return '';
  if (code === 0x2028 || code === 0x2029) return '\n';
  return /^\p{Zs}$/u.test(character) ? ' ' : character;
}

/**
 * A text from another program without what nobody sees and KSeF refuses: controls, soft hyphens, zero-width and odd
 * characters go, no-break blanks become plain ones, line ends become LF. `removed` counts the characters that went or
 * were replaced; ends of lines do not count. Running it twice changes nothing.
 */
export function cleanPasted(text: string): { text: string; removed: number } {
  let removed = 0;
  const cleaned = [...text.replace(/\r\n?/g, '\n')].map((character) => {
    const kept = clean(character);
    if (kept !== character) removed += 1;
    return kept;
  });
  return { text: cleaned.join(''), removed };
}
