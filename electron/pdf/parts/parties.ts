import { authorisedRoleName, countryName, print, roleName } from '../../../shared/i18n/print.ts';
import { nip } from '../layout/amounts.ts';
import type { Piece } from '../layout/flow.ts';
import { TextStack } from '../layout/stack.ts';
import { contentWidth, page, text } from '../layout/theme.ts';
import type { AddressView, InvoiceView, Party, PartyRole, TaxId } from '../read/view.ts';

const COLUMN_GAP = 20;
const COLUMN = (contentWidth - COLUMN_GAP) / 2;

/** Seller and buyer side by side, then everyone else in pairs. */
export function parties(invoice: InvoiceView): Piece[] {
  const all = [invoice.seller, invoice.buyer, ...invoice.otherParties];
  const rows: Party[][] = [];
  for (let index = 0; index < all.length; index += 2) rows.push(all.slice(index, index + 2));
  return rows.map((row, index) => partyRow(row, index === 0 ? 0 : 10));
}

function partyRow(row: Party[], gapAbove: number): Piece {
  const stacks = row.map(partyStack);
  return {
    height: gapAbove + Math.max(...stacks.map((stack) => stack.height)),
    draw: (sheet, top) => {
      stacks.forEach((stack, index) => {
        stack.draw(sheet, page.left + index * (COLUMN + COLUMN_GAP), top + gapAbove);
      });
    },
  };
}

function partyStack(party: Party): TextStack {
  const stack = new TextStack(COLUMN)
    .add(roleLabel(party.role), text.labelStrong)
    .add(party.name, text.party, 2)
    .add(party.id === null ? null : taxIdLine(party.id), text.bodyStrong, 1);
  if (party.address !== null) addAddress(stack, party.address);
  if (party.correspondence !== null) {
    stack.add(print.correspondence, text.small, 2);
    addAddress(stack, party.correspondence);
  }
  for (const { email, phone } of party.contacts) {
    const contact = [email, phone === null ? null : `${print.phone} ${phone}`].filter((one) => one !== null);
    stack.add(contact.join(' · '), text.small, 1);
  }
  const extras = [
    party.eori === null ? null : `${print.eori}: ${party.eori}`,
    party.customerNumber === null ? null : `${print.customerNumber}: ${party.customerNumber}`,
    party.share === null ? null : print.share(party.share.replace('.', ',')),
  ].filter((one) => one !== null);
  return stack.add(extras.join(' · '), text.small, 1);
}

function addAddress(stack: TextStack, address: AddressView): void {
  for (const line of address.lines) stack.add(line, text.body);
  if (address.country !== null && address.country !== 'PL')
    stack.add(countryName(address.country), text.body);
}

function roleLabel(role: PartyRole): string {
  switch (role.kind) {
    case 'seller':
      return print.seller;
    case 'buyer':
      return print.buyer;
    case 'third':
      return roleName(role.code);
    case 'thirdOther':
      return role.description;
    case 'authorised':
      return authorisedRoleName(role.code);
  }
}

function taxIdLine({ kind, country, value }: TaxId): string {
  switch (kind) {
    case 'nip':
      return `${print.nip} ${country ?? ''}${nip(value)}`;
    case 'eu':
      return `${print.vatNumber} ${country ?? ''}${value}`;
    case 'other':
      return `${print.otherTaxId} ${country === null ? value : `${value} (${country})`}`;
    case 'internal':
      return `${print.internalId} ${value}`;
  }
}
