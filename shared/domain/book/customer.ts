import { currencyProblems, missing, type DraftProblem } from '../fieldProblems.ts';
import type { Buyer } from '../fa3/party.ts';
import { buyerProblems } from '../fa3/partyProblems.ts';
import { foldForSearch } from '../searchText.ts';
import { isBlank } from '../text.ts';
import type { BookKeys } from './keys.ts';

/** How many days after the issue a customer may usually pay, at most. */
export const mostPaymentDays = 3650;

/**
 * What keeps a normalised customer from standing on an invoice, at the paths of a draft (`buyer.name`). The address may
 * be missing here: the invoice will ask for it.
 */
export function customerProblems(buyer: Buyer, currency: string | null): DraftProblem[] {
  return [
    ...(isBlank(buyer.name) ? [missing('buyer.name')] : []),
    ...buyerProblems(buyer, true),
    ...(currency === null ? [] : currencyProblems('currency', currency)),
  ];
}

const addressOf = ({ address }: Buyer): string =>
  address ? foldForSearch(`${address.line1} ${address.line2 ?? ''} ${address.country}`) : '';

/** Every number of a buyer that its invoices may be told by; null for consumers. */
function numberKey({ id }: Buyer): string | null {
  switch (id.kind) {
    case 'nip':
      return `nip:${id.nip}`;
    case 'eu':
      return `eu:${id.country}:${id.vatNumber}`;
    case 'other':
      return `other:${id.country ?? ''}:${id.number.toUpperCase()}`;
    case 'none':
      return null;
  }
}

const numberOf = ({ id }: Buyer): string => {
  if (id.kind === 'nip') return id.nip;
  if (id.kind === 'eu') return `${id.vatNumber} ${id.country}${id.vatNumber}`;
  return id.kind === 'other' ? id.number : '';
};

/** What a normalised buyer is found and told apart by. */
export function customerKeys(buyer: Buyer, note: string | null): BookKeys {
  const { name, customerNumber = '', address, email = '', phone = '' } = buyer;
  const place = address ? `${address.line1} ${address.line2 ?? ''}` : '';
  return {
    number: numberKey(buyer),
    name: `${foldForSearch(name)}|${addressOf(buyer)}`,
    words: {
      name: foldForSearch(name),
      numbers: foldForSearch(numberOf(buyer)),
      codes: foldForSearch(customerNumber),
      other: foldForSearch(`${place} ${email} ${phone} ${note ?? ''}`),
    },
  };
}
