import { isEuVatCountry, isEuVatNumber } from '../country.ts';
import {
  addressProblems,
  countryProblems,
  emailProblems,
  lengths,
  missing,
  nipProblems,
  requiredTextProblems,
  textProblems,
  type DraftProblem,
} from '../fieldProblems.ts';
import { groupProblems } from './groups.ts';
import { Address, Buyer, ThirdParty, unitPattern, type BuyerId, type ThirdPartyId } from './party.ts';

/** What is wrong with the way a party is named. */
export function idProblems(path: string, id: BuyerId | ThirdPartyId): DraftProblem[] {
  switch (id.kind) {
    case 'nip':
      return id.nip === '' ? [missing(`${path}.nip`)] : nipProblems(`${path}.nip`, id.nip);
    case 'eu': {
      const { country, vatNumber: value } = id;
      const at = `${path}.vatNumber`;
      if (!isEuVatCountry(country)) {
        return [{ code: 'draft.badVatNumber', details: { path: `${path}.country`, value: country } }];
      }
      if (value === '') return [missing(at)];
      return isEuVatNumber(country, value)
        ? []
        : [{ code: 'draft.badVatNumber', details: { path: at, value } }];
    }
    case 'other':
      return [
        ...(id.country === undefined ? [] : countryProblems(`${path}.country`, id.country)),
        ...requiredTextProblems(`${path}.number`, id.number, lengths.otherNumber),
      ];
    case 'unit': {
      const at = `${path}.number`;
      return unitPattern.test(id.number)
        ? []
        : [{ code: 'draft.badCode', details: { path: at, value: id.number } }];
    }
    case 'none':
      return [];
  }
}

/** A buyer of a simplified invoice is known by its NIP alone (art. 106e ust. 5 pkt 3). */
export function buyerProblems(buyer: Buyer, isSimplified: boolean): DraftProblem[] {
  const { id, name, address, email, phone, ...rest } = buyer;
  const needsAll = !isSimplified;
  return [
    ...idProblems('buyer.id', id),
    ...(needsAll || name !== '' ? requiredTextProblems('buyer.name', name, lengths.name) : []),
    ...(needsAll || address ? addressProblems('buyer.address', address) : []),
    ...emailProblems('buyer.email', email),
    ...textProblems('buyer.phone', phone ?? '', lengths.phone),
    ...groupProblems(Buyer, { id, name, ...rest }, 'buyer'),
  ];
}

/** Another party of the invoice: a role of FA(3), or one in words; a share only of an additional buyer. */
export function thirdPartyProblems(party: ThirdParty, index: number): DraftProblem[] {
  const path = `thirdParties.${index}`;
  const { id, name, address, email, phone, ...rest } = party;
  const problems = [
    ...idProblems(`${path}.id`, id),
    ...requiredTextProblems(`${path}.name`, name, lengths.name),
    ...(address ? groupProblems(Address, address, `${path}.address`) : []),
    ...emailProblems(`${path}.email`, email),
    ...textProblems(`${path}.phone`, phone ?? '', lengths.phone),
    ...groupProblems(ThirdParty, { id, name, ...rest }, path),
  ];
  if (party.role === undefined && party.otherRole === undefined) problems.push(missing(`${path}.role`));
  if (party.role !== undefined && party.otherRole !== undefined) {
    problems.push({ code: 'draft.eitherOr', details: { path: `${path}.otherRole` } });
  }
  if (party.share !== undefined && party.role !== 'additionalBuyer') {
    problems.push({ code: 'draft.notHere', details: { path: `${path}.share` } });
  }
  return problems;
}
