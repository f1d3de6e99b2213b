/** A number as Poles type it → a decimal string with a dot: `1 234,50` → `1234.50`. Other text is returned trimmed. */
export function parsePolishDecimal(text: string): string {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(?:\.\d*)?$|^-?\.\d+$/.test(compact)
    ? compact
        .replace(/\.$/, '')
        .replace(/^(-?)\./, '$10.')
        .replace(/^(-?)0+(?=\d)/, '$1')
    : text.trim();
}

/** An amount without the currency that stands behind it: `189,00 zł` → `189,00`. */
export const withoutCurrency = (text: string): string => text.replace(/\s*(zł|PLN|EUR|USD|€|\$)$/i, '');

/**
 * A day as Poles type it → `YYYY-MM-DD`: `20.11.2026`, `20.11` (the year of `today`), `2026-11-20`.
 * Text that is no day is returned trimmed, so that the rules can name it.
 */
export function parsePolishDay(text: string, today: string): string {
  const trimmed = text.trim();
  const parts = /^(\d{1,2})[.\-/ ](\d{1,2})(?:[.\-/ ](\d{4}|\d{2}))?\.?$/.exec(trimmed);
  if (parts === null) return trimmed;
  const [, day = '', month = '', year = today.slice(0, 4)] = parts;
  const fullYear = year.length === 2 ? `20${year}` : year;
  return `${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** An hour as people type it → minutes after midnight: `5:00`, `05.00`, `5`; undefined when it is no hour. */
export function parseHour(text: string): number | undefined {
  const parts = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim());
  if (parts === null) return undefined;
  const minutes = Number(parts[1]) * 60 + Number(parts[2] ?? 0);
  return Number(parts[1]) <= 23 && Number(parts[2] ?? 0) <= 59 ? minutes : undefined;
}
