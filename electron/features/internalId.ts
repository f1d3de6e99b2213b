import { randomInt } from 'node:crypto';

/** No letters or digits that are mistaken for one another when read aloud over the phone. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** A temporary internal ID, e.g. `LAT-20261120-7KQ4MX2P`, unique without asking anybody. */
export function newInternalId(day: string): string {
  const random = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `LAT-${day.replaceAll('-', '')}-${random}`;
}
