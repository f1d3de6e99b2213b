import { normaliseVatCountry, normaliseVatNumber } from './country.ts';
import { InvoiceDraft } from './draft.ts';
import type { Annotations } from './fa3/annotations.ts';
import { NewTransport } from './fa3/annotations.ts';
import { AttachmentBlock, AttachmentTable } from './fa3/attachment.ts';
import { Correction, Corrected, PartyBefore, SettledAdvance, AdvancePayment } from './fa3/correction.ts';
import { normaliseGroup } from './fa3/groups.ts';
import { DraftLine, OrderLine } from './fa3/line.ts';
import { Address, AuthorisedParty, Buyer, ThirdParty, type BuyerId, type ThirdPartyId } from './fa3/party.ts';
import { Payment, type Settlement } from './fa3/payment.ts';
import { Terms, Transport } from './fa3/terms.ts';
import { normaliseBankAccount } from './iban.ts';
import { normaliseNip } from './nip.ts';
import { collapse, isBlank, normaliseLines } from './text.ts';

const optional = (text: string | undefined): string | undefined =>
  text === undefined || isBlank(text) ? undefined : collapse(text);

type Clean<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Without what is absent or an empty list. */
const given = <T extends object>(values: T): Clean<T> =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Clean<T>;

/** An address in the white space of `xsd:token`. */
export const normaliseAddress = (address: Address): Address => normaliseGroup(Address, address);
const addressOf = (address: Address | undefined): Address | undefined =>
  address && !(isBlank(address.line1) && isBlank(address.line2 ?? ''))
    ? normaliseAddress(address)
    : undefined;

function normaliseId<T extends BuyerId | ThirdPartyId>(id: T): T {
  switch (id.kind) {
    case 'nip':
      return { ...id, nip: normaliseNip(id.nip) };
    case 'eu': {
      const country = normaliseVatCountry(id.country);
      return { ...id, country, vatNumber: normaliseVatNumber(country, id.vatNumber) };
    }
    case 'other': {
      const country = optional(id.country)?.toUpperCase();
      return { kind: 'other', ...(country !== undefined && { country }), number: collapse(id.number) } as T;
    }
    case 'unit':
      return { ...id, number: collapse(id.number) };
    case 'none':
      return id;
  }
}

type Party = Pick<ThirdParty, 'name' | 'address' | 'email' | 'phone'>;
/** The parts of a party that its module handles itself. */
const partyParts = ({ name, address, email, phone }: Party) => ({
  name: collapse(name),
  ...given({ address: addressOf(address), email: optional(email), phone: optional(phone) }),
});

/** A buyer as it will stand on the invoice. */
export function normaliseBuyer({ address, email, phone, ...buyer }: Buyer): Buyer {
  const { name } = buyer;
  return {
    ...normaliseGroup(Buyer, buyer),
    id: normaliseId(buyer.id),
    ...partyParts({ name, address, email, phone }),
  };
}
function normaliseThirdParty({ address, email, phone, ...party }: ThirdParty): ThirdParty {
  const { name } = party;
  return {
    ...normaliseGroup(ThirdParty, party),
    id: normaliseId(party.id),
    ...partyParts({ name, address, email, phone }),
  };
}

function normaliseLine({ value, ...line }: DraftLine): DraftLine {
  return { ...normaliseGroup(DraftLine, line), ...given({ value: optional(value) }) };
}

function normalisePayment({ paidOn, dueDate, account, otherForm, ...payment }: Payment): Payment {
  const number = normaliseBankAccount(account ?? '');
  return {
    ...normaliseGroup(Payment, payment),
    ...given({
      ...{ paidOn: optional(paidOn), dueDate: optional(dueDate), otherForm: optional(otherForm) },
      account: number === '' ? undefined : number,
    }),
  };
}

const normaliseSettlement = ({ charges = [], deductions = [] }: Settlement): Settlement =>
  given({ charges, deductions });

function normaliseCorrection({ sellerBefore, buyersBefore = [], ...correction }: Correction): Correction {
  return {
    ...normaliseGroup(Correction, correction),
    originals: correction.originals.map((it) => normaliseGroup(Corrected, it)),
    ...given({
      sellerBefore: sellerBefore && {
        nip: normaliseNip(sellerBefore.nip),
        name: collapse(sellerBefore.name),
        address: normaliseAddress(sellerBefore.address),
      },
      buyersBefore: buyersBefore.map(({ address, ...party }): PartyBefore => ({
        ...normaliseGroup(PartyBefore, party),
        id: normaliseId(party.id),
        name: collapse(party.name),
        ...given({ address: addressOf(address) }),
      })),
    }),
  };
}

function normaliseTerms({ transports = [], ...terms }: Terms): Terms {
  return {
    ...normaliseGroup(Terms, terms),
    ...given({
      transports: transports.map(({ carrier, ...transport }): Transport => ({
        ...normaliseGroup(Transport, transport),
        ...given({
          carrier: carrier && {
            ...{ id: normaliseId(carrier.id), name: collapse(carrier.name) },
            address: normaliseAddress(carrier.address),
          },
        }),
      })),
    }),
  };
}

const normaliseBlock = ({ tables = [], ...block }: AttachmentBlock): AttachmentBlock => ({
  ...normaliseGroup(AttachmentBlock, block),
  ...given({
    tables: tables.map((table): AttachmentTable => ({
      ...normaliseGroup(AttachmentTable, table),
      columns: table.columns.map(({ name, type }) => ({ name: collapse(name), type })),
      rows: table.rows.map((row) => row.map(collapse)),
      ...given({ sums: table.sums?.map(collapse) }),
    })),
  }),
});

const normaliseAnnotations = ({
  newTransports = [],
  ...annotations
}: Annotations): Annotations | undefined => {
  const clean = given({
    ...annotations,
    newTransports: newTransports.map((it) => normaliseGroup(NewTransport, it)),
  });
  return Object.keys(clean).length === 0 ? undefined : clean;
};
const orNothing = <T extends object>(value: T | undefined): T | undefined =>
  value && Object.keys(value).length > 0 ? value : undefined;

/**
 * The draft as it will stand on the invoice: white space collapsed once, before anything is hashed, separators
 * dropped from numbers, empty optional fields left out. Running it twice changes nothing.
 */
export function normaliseDraft(draft: InvoiceDraft): InvoiceDraft {
  const { exchange, exemptionBasis, note = '', splitPayment } = draft;
  const own = {
    buyer: normaliseBuyer(draft.buyer),
    thirdParties: draft.thirdParties?.map(normaliseThirdParty),
    authorised: draft.authorised && normaliseGroup(AuthorisedParty, draft.authorised),
    lines: draft.lines.map(normaliseLine),
    order: draft.order?.map((line) => normaliseGroup(OrderLine, line)),
    advances: draft.advances?.map((it) => normaliseGroup(AdvancePayment, it)),
    settled: draft.settled?.map((it) => normaliseGroup(SettledAdvance, it)),
    correction: draft.correction && normaliseCorrection(draft.correction),
    annotations: draft.annotations && normaliseAnnotations(draft.annotations),
    exchange: exchange && {
      rate: collapse(exchange.rate),
      ...given({ day: optional(exchange.day), table: optional(exchange.table) }),
    },
    exemptionBasis: exemptionBasis && { kind: exemptionBasis.kind, text: collapse(exemptionBasis.text) },
    splitPayment,
    settlement: orNothing(draft.settlement && normaliseSettlement(draft.settlement)),
    payment: draft.payment && normalisePayment(draft.payment),
    terms: orNothing(draft.terms && normaliseTerms(draft.terms)),
    note: isBlank(note) ? undefined : normaliseLines(note),
    attachment: draft.attachment?.map(normaliseBlock),
  };
  const { kind, pricing } = draft;
  const plain = Object.fromEntries(Object.entries(draft).filter(([key]) => !(key in own))) as InvoiceDraft;
  return {
    ...normaliseGroup(InvoiceDraft, plain),
    ...given(own),
    kind,
    pricing,
    buyer: own.buyer,
    lines: own.lines,
  };
}
