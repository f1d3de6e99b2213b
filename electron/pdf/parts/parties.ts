import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { nip, quantity } from '../layout/amounts.ts';
import type { Piece } from '../layout/flow.ts';
import { formatted, joined, labelled } from '../layout/joined.ts';
import { TextStack } from '../layout/stack.ts';
import { contentWidth, page, text } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import type { AddressView, Party, PartyRole, TaxId } from '../read/view.ts';

const COLUMN_GAP = 20;
const COLUMN = (contentWidth - COLUMN_GAP) / 2;

/** Higher than this a party is cut, so that the end of a page may part it. */
const MAX_HEIGHT = 330;

/** Seller and buyer side by side, then everyone else in pairs. */
export const parties = ({ invoice, words }: Paper): Piece[] =>
  partyRows([invoice.seller, invoice.buyer, ...invoice.otherParties], words);

/** Parties in pairs, side by side. */
export function partyRows(all: Party[], words: PrintWords): Piece[] {
  const rows: Party[][] = [];
  for (let index = 0; index < all.length; index += 2) rows.push(all.slice(index, index + 2));
  return rows.flatMap((row, index) => partyRow(row, index === 0 ? 0 : 10, words));
}

function partyRow(row: Party[], gapAbove: number, words: PrintWords): Piece[] {
  const cuts = row.map((party) => partyStack(party, words).cut(MAX_HEIGHT));
  const count = Math.max(...cuts.map((stacks) => stacks.length));
  return Array.from({ length: count }, (_, part) => {
    const gap = part === 0 ? gapAbove : 0;
    return {
      height: gap + Math.max(...cuts.map((stacks) => stacks[part]?.height ?? 0)),
      draw: (sheet, top) => {
        cuts.forEach((stacks, index) => {
          stacks[part]?.draw(sheet, page.left + index * (COLUMN + COLUMN_GAP), top + gap);
        });
      },
    };
  });
}

function partyStack(party: Party, words: PrintWords): TextStack {
  const stack = new TextStack(COLUMN)
    .add(roleLabel(party.role, words), text.labelStrong)
    .add(party.name, text.party, 2)
    .add(party.id === null ? null : taxIdLine(party.id, words), text.bodyStrong, 1)
    .add(party.hasNoId ? words.noTaxId : null, text.small, 1)
    .add(formatted(party.status, words.sellerStatus), text.bodyStrong, 1);
  if (party.address !== null) addAddress(stack, party.address, words);
  if (party.correspondence !== null) {
    stack.add(words.correspondence, text.small, 2);
    addAddress(stack, party.correspondence, words);
  }
  for (const { email, phone } of party.contacts) {
    stack.add(joined([email, phone === null ? null : `${words.phone} ${phone}`]), text.small, 1);
  }
  const extras = [
    labelled(words.eori, party.eori),
    labelled(words.customerNumber, party.customerNumber),
    labelled(words.buyerKey, party.buyerKey),
    formatted(formatted(party.share, quantity), words.share),
  ];
  return stack
    .add(joined(extras), text.small, 1)
    .add(party.isLocalGovernmentUnit ? words.localGovernmentUnit : null, text.small, 1)
    .add(party.isVatGroupMember ? words.vatGroupMember : null, text.small, 1);
}

function addAddress(stack: TextStack, address: AddressView, words: PrintWords): void {
  for (const line of addressLines(address, words)) stack.add(line, text.body);
  stack.add(labelled(words.gln, address.gln), text.small, 1);
}

/** The lines of an address; Poland stands in the last one, other countries in a line of their own. */
function addressLines({ lines, country }: AddressView, words: PrintWords): string[] {
  if (country === null) return lines;
  if (country !== 'PL' || lines.length === 0) return [...lines, words.countryName(country)];
  return [...lines.slice(0, -1), `${lines.at(-1)}, ${words.poland}`];
}

/** An address in one line. */
export const addressLine = (address: AddressView, words: PrintWords): string =>
  joined([addressLines(address, words).join(', '), labelled(words.gln, address.gln)]);

/** A party in one line, without its role. */
export const partyLine = (party: Party, words: PrintWords): string =>
  joined([
    party.name,
    party.id === null ? null : taxIdLine(party.id, words),
    party.hasNoId ? words.noTaxId : null,
    party.address === null ? null : addressLine(party.address, words),
  ]);

export function roleLabel(role: PartyRole, words: PrintWords): string {
  switch (role.kind) {
    case 'seller':
      return words.seller;
    case 'buyer':
      return words.buyer;
    case 'sellerBefore':
      return words.sellerBefore;
    case 'buyerBefore':
      return words.buyerBefore;
    case 'carrier':
      return words.carrier;
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
