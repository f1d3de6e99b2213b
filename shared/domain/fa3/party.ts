import { z } from 'zod';
import { code, country, email, exactCode, group, nip, oneOf, percent, token } from './fields.ts';

/** `TAdres` of FA(3): two free lines and an ISO 3166 country code. */
const address = (element: string) =>
  group(element, {
    country: country('KodKraju').default('PL'),
    line1: token('AdresL1', 512),
    line2: token('AdresL2', 512).optional(),
    gln: code('GLN', /^[0-9A-Z]{1,13}$/).optional(),
  });
export const Address = address('Adres');
export type Address = z.infer<typeof Address>;
export const CorrespondenceAddress = address('AdresKoresp');
export const CarrierAddress = address('AdresPrzewoznika');

/** Exactly one way of naming the buyer, as `Podmiot2/DaneIdentyfikacyjne` demands. */
export const BuyerId = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nip'), nip: z.string() }),
  z.strictObject({ kind: z.literal('eu'), country: z.string(), vatNumber: z.string() }),
  z.strictObject({ kind: z.literal('other'), country: z.string().optional(), number: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
]);
export type BuyerId = z.infer<typeof BuyerId>;
/** The number a buyer goes by, with its country where it is a foreign one; empty for a consumer. */
export function buyerNumber(id: BuyerId): string {
  switch (id.kind) {
    case 'nip':
      return id.nip;
    case 'eu':
      return `${id.country}${id.vatNumber}`;
    case 'other':
      return [id.country, id.number].filter(Boolean).join(' ');
    case 'none':
      return '';
  }
}
/** `Podmiot3` may also be an internal unit, `NIP-ddddd`. */
export const ThirdPartyId = z.discriminatedUnion('kind', [
  ...BuyerId.options,
  z.strictObject({ kind: z.literal('unit'), number: z.string() }),
]);
export type ThirdPartyId = z.infer<typeof ThirdPartyId>;

export const Contact = group('DaneKontaktowe', {
  email: email('Email').optional(),
  phone: token('Telefon', 16).optional(),
});

/** Common to buyers and third parties, besides their names. `email` and `phone` are the first contact's. */
const partyParts = {
  eori: token('NrEORI', 256).optional(),
  address: Address.optional(),
  correspondence: CorrespondenceAddress.optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  contacts: z.array(Contact).max(2).optional(),
};

export const Buyer = z.strictObject({
  id: BuyerId,
  name: z.string(),
  ...partyParts,
  customerNumber: token('NrKlienta', 256).optional(),
  /** Ties the buyer to its data before a correction. */
  buyerKey: token('IDNabywcy', 32).optional(),
  /** The invoice concerns a subordinate unit of local government, or a member of a VAT group. */
  localGovernmentUnit: z.literal(true).optional(),
  vatGroupMember: z.literal(true).optional(),
});
export type Buyer = z.infer<typeof Buyer>;

/** `Rola` of `Podmiot3`. */
export const thirdPartyRoles = {
  factor: '1',
  recipient: '2',
  originalParty: '3',
  additionalBuyer: '4',
  issuer: '5',
  payer: '6',
  localGovernmentIssuer: '7',
  localGovernmentRecipient: '8',
  vatGroupIssuer: '9',
  vatGroupRecipient: '10',
  employee: '11',
} as const;

export const ThirdParty = z.strictObject({
  id: ThirdPartyId,
  name: z.string(),
  ...partyParts,
  buyerKey: token('IDNabywcy', 32).optional(),
  /** One of the roles of FA(3), or another one in words. */
  role: oneOf('Rola', thirdPartyRoles).optional(),
  otherRole: token('OpisRoli', 256).optional(),
  /** An additional buyer's part; the rest is the buyer's. */
  share: percent('Udzial').optional(),
  customerNumber: token('NrKlienta', 256).optional(),
});
export type ThirdParty = z.infer<typeof ThirdParty>;

/** A tax representative, a bailiff or an enforcement authority. */
export const AuthorisedParty = z.strictObject({
  eori: token('NrEORI', 256).optional(),
  nip: nip('NIP'),
  name: token('Nazwa', 512),
  address: Address,
  correspondence: CorrespondenceAddress.optional(),
  email: email('EmailPU').optional(),
  phone: token('TelefonPU', 16).optional(),
  role: oneOf('RolaPU', { enforcementAuthority: '1', bailiff: '2', taxRepresentative: '3' }),
});
export type AuthorisedParty = z.infer<typeof AuthorisedParty>;

/** `NIP-ddddd`. */
export const unitPattern = /^[1-9]((\d[1-9])|([1-9]\d))\d{7}-\d{5}$/;
/** A number of KSeF, of version 2.0 or the longer one of 1.0. */
export const ksefNumber = (element: string) =>
  exactCode(
    element,
    /^([1-9]((\d[1-9])|([1-9]\d))\d{7}|M\d{9}|[A-Z]{3}\d{7})-20(2[0-9]|[3-9]\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])-([0-9A-F]{6})-?([0-9A-F]{6})-([0-9A-F]{2})$/,
  );
