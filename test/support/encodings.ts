/** Text in a code page of one byte that `TextDecoder` knows; what the page lacks becomes a question mark. */
export function encodeAs(label: 'windows-1250' | 'iso-8859-2', text: string): Buffer {
  const letters = new TextDecoder(label).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Buffer.from(
    [...text].map((letter) => Math.max(letters.indexOf(letter), -1)).map((at) => (at < 0 ? 63 : at)),
  );
}

/** A few letters of the code page 852, as far as the tests need them. */
const cp852: Readonly<Record<string, number>> = {
  ...{ ą: 0xa5, ć: 0x86, ę: 0xa9, ł: 0x88, ń: 0xe4, ó: 0xa2, ś: 0x98, ź: 0xab, ż: 0xbe },
  ...{ Ą: 0xa4, Ć: 0x8f, Ę: 0xa8, Ł: 0x9d, Ń: 0xe3, Ó: 0xe0, Ś: 0x97, Ź: 0x8d, Ż: 0xbd },
};
export const encodeCp852 = (text: string): Buffer =>
  Buffer.from([...text].map((letter) => cp852[letter] ?? letter.charCodeAt(0)));

export const encodeUtf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
