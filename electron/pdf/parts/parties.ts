import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { nip } from '../layout/amounts.ts';
import type { Piece } from '../layout/flow.ts';
import { TextStack } from '../layout/stack.ts';
import { contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { AddressView, Party, PartyRole, TaxId } from '../read/view.ts';

const COLUMN_GAP = 20;
const COLUMN = (contentWidth - COLUMN_GAP) / 2;

/** Seller and buyer side by side, then everyone else in pairs. */
export function parties({ invoice, words }: Paper): Piece[] {
  const all = [invoice.seller, invoice.buyer, ...invoice.otherParties];
  const rows: Party[][] = [];
  for (let index = 0; index < all.length; index += 2) rows.push(all.slice(index, index + 2));
  return rows.map((row, index) => partyRow(row, index === 0 ? 0 : 10, words));
}

function partyRow(row: Party[], gapAbove: number, words: PrintWords): Piece {
  const stacks = row.map((party) => partyStack(party, words));
  return {
    height: gapAbove + Math.max(...stacks.map((stack) => stack.height)),
    draw: (sheet, top) => {
      stacks.forEach((stack, index) => {
        stack.draw(sheet, page.left + index * (COLUMN + COLUMN_GAP), top + gapAbove);
      });
    },
  };
}

function partyStack(party: Party, words: PrintWords): TextStack {
  const stack = new TextStack(COLUMN)
    .add(roleLabel(party.role, words), text.labelStrong)
    .add(party.name, text.party, 2)
    .add(party.id === null ? null : taxIdLine(party.id, words), text.bodyStrong, 1);
  if (party.address !== null) addAddress(stack, party.address, words);
  if (party.correspondence !== null) {
    stack.add(words.correspondence, text.small, 2);
    addAddress(stack, party.correspondence, words);
  }
  for (const { email, phone } of party.contacts) {
    const contact = [email, phone === null ? null : `${words.phone} ${phone}`].filter((one) => one !== null);
    stack.add(contact.join(' · '), text.small, 1);
  }
  const extras = [
    party.eori === null ? null : `${words.eori}: ${party.eori}`,
    party.customerNumber === null ? null : `${words.customerNumber}: ${party.customerNumber}`,
    party.share === null ? null : words.share(party.share.replace('.', ',')),
  ].filter((one) => one !== null);
  return stack.add(extras.join(' · '), text.small, 1);
}

function addAddress(stack: TextStack, address: AddressView, words: PrintWords): void {
  for (const line of address.lines) stack.add(line, text.body);
  if (address.country !== null && address.country !== 'PL')
    stack.add(words.countryName(address.country), text.body);
}

export function roleLabel(role: PartyRole, words: PrintWords): string {
  switch (role.kind) {
    case 'seller':
      return words.seller;
    case 'buyer':
      return words.buyer;
    case 'third':
      return words.roleName(role.code);
    case 'thirdOther':
      return role.description;
    case 'authorised':
      return words.authorisedRoleName(role.code);
  }
}

export function taxIdLine({ kind, country, value }: TaxId, words: PrintWords): string {
  switch (kind) {
    case 'nip':
      return `${words.nip} ${country ?? ''}${nip(value)}`;
    case 'eu':
      return `${words.vatNumber} ${country ?? ''}${value}`;
    case 'other':
      return `${words.otherTaxId} ${country === null ? value : `${value} (${country})`}`;
    case 'internal':
      return `${words.internalId} ${value}`;
  }
}
