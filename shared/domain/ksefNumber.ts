/** The API's own pattern; its 36-character form (a hyphen inside the hex part) is of KSeF 1.0 only. */
export const ksefNumberPattern =
  /^([1-9](\d[1-9]|[1-9]\d)\d{7})-(20[2-9]\d|2[1-9]\d{2}|[3-9]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-([0-9A-F]{6})-?([0-9A-F]{6})-([0-9A-F]{2})$/;

const length = 35;
const dataLength = 32;

/** CRC-8 of ASCII text (polynomial 07, start 00, nothing reflected) as two upper-case hex digits. */
export function crc8(text: string): string {
  let crc = 0;
  for (const character of text) {
    crc ^= character.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : crc << 1;
  }
  return crc.toString(16).toUpperCase().padStart(2, '0');
}

/** Is it a number as KSeF 2.0 gives them: 35 characters of the pattern with the right CRC? */
export const isKsefNumber = (text: string): boolean =>
  text.length === length &&
  ksefNumberPattern.test(text) &&
  crc8(text.slice(0, dataLength)) === text.slice(dataLength + 1);

export interface KsefNumberParts {
  nip: string;
  /** Day of acceptance, `YYYY-MM-DD`; not `P_1`. */
  day: string;
  /** 12 upper-case hex digits. */
  technical: string;
}

/** Puts a KSeF number together with its CRC (the sandbox gives numbers this way). */
export function makeKsefNumber({ nip, day, technical }: KsefNumberParts): string {
  const data = `${nip}-${day.replaceAll('-', '')}-${technical}`;
  return `${data}-${crc8(data)}`;
}
