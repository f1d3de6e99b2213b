/** No-break space: keeps an amount and its currency on one line. */
const NBSP = '\u00a0';

/** Polish plural by rule: 1 faktura; 2–4 (but not 12–14) faktury; otherwise faktur. */
export function plural(count: number, one: string, few: string, many: string): string {
  const tens = Math.abs(count) % 100;
  const units = tens % 10;
  if (Math.abs(count) === 1) return one;
  return units >= 2 && units <= 4 && (tens < 12 || tens > 14) ? few : many;
}

/** `123456` grosze → `1 234,56` with no-break spaces between thousands. */
export function formatGrosze(grosze: number): string {
  const sign = grosze < 0 ? '-' : '';
  const whole = Math.trunc(Math.abs(grosze) / 100).toString();
  const cents = (Math.abs(grosze) % 100).toString().padStart(2, '0');
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, NBSP)},${cents}`;
}

/** What stands behind an amount: `zł`, or the currency's code. */
export const currencySymbol = (currency: string): string => (currency === 'PLN' ? 'zł' : currency);

/** `1 234,56 zł`, or the currency's code for other currencies. */
export const formatAmount = (grosze: number, currency = 'PLN'): string =>
  `${formatGrosze(grosze)}${NBSP}${currencySymbol(currency)}`;

/** A decimal string with a dot → Polish writing with a comma and grouped thousands. */
export function formatDecimal(value: string): string {
  const [whole = '0', fraction] = value.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NBSP);
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** `100000` → `100 000`. */
export const formatCount = (count: number): string => formatDecimal(String(count));

/** `2026-11-20` → `20.11.2026`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}

/** A day without the year when it is the year of another day: `20.11`, `20.11.2026`. */
export const shortDay = (day: string, today: string): string =>
  formatDay(day).slice(0, day.slice(0, 4) === today.slice(0, 4) ? 5 : undefined);

const warsawTime = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** An instant (UTC milliseconds) → `20.11.2026, 23:59:00` in Warsaw. */
export const formatInstant = (instant: number): string => warsawTime.format(instant);

/** The size of a file: `0,4 MB`, `1 234,5 MB`. */
export const formatSize = (bytes: number): string =>
  `${formatDecimal((bytes / 1_000_000).toFixed(1))}\u00a0MB`;

/** An account number in the usual groups: `61 1090 1014 …`, with its country's letters if it has them. */
export function formatAccount(value: string, space = NBSP): string {
  const plain = value.replace(/\s/g, '');
  const groupsOfFour = (digits: string): string => digits.replace(/(.{4})(?=.)/g, `$1${space}`);
  if (/^\d{26}$/.test(plain)) return `${plain.slice(0, 2)}${space}${groupsOfFour(plain.slice(2))}`;
  return /^[A-Z]{2}\d{2}/.test(plain) ? groupsOfFour(plain) : plain;
}
