import type { Buyer } from '../../shared/domain/fa3/party.ts';
import type { GoodLine } from '../../shared/domain/book/good.ts';

/** A customer that may stand on an invoice; tests change what they are about. */
export const someBuyer = (change: Partial<Buyer> = {}): Buyer => ({
  id: { kind: 'nip', nip: '5265877635' },
  name: 'Zażółć Gęślą Jaźń sp. z o.o.',
  address: { country: 'PL', line1: 'ul. Świętojańska 1', line2: '81-368 Gdynia' },
  ...change,
});

export const someGood = (change: Partial<GoodLine> = {}): GoodLine => ({
  ...{ name: 'Toner HP 59A', unit: 'szt.', netPrice: '189.00', vatRate: '23' },
  ...change,
});

/** A NIP with a right check digit for every number from 0; some numbers have none and are skipped. */
export function nipOf(index: number): string {
  const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7];
  for (let base = 511_000_000 + index * 11; ; base += 1) {
    const digits = String(base);
    const rest = weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
    if (rest < 10) return `${digits}${rest}`;
  }
}
