import type { AttachedBlock } from './readAttachment.ts';
import type { Conditions } from './readConditions.ts';
import type { Correction } from './readCorrection.ts';
import type { Vehicle } from './readVehicles.ts';

/**
 * An FA(3) invoice as the print needs it: texts exactly as in the XML (white space collapsed), amounts as
 * decimal strings, days as `YYYY-MM-DD`. `null` means that the XML has no such element.
 */
export interface InvoiceView {
  /** `RodzajFaktury`. */
  kind: string;
  number: string;
  currency: string;
  issueDate: string;
  placeOfIssue: string | null;
  saleDate: string | null;
  salePeriod: { from: string; to: string } | null;
  program: string | null;
  createdAt: string | null;
  seller: Party;
  buyer: Party;
  otherParties: Party[];
  correction: Correction | null;
  references: Reference[];
  lines: Line[];
  order: Order | null;
  rates: RateTotal[];
  /** `P_15`. */
  total: string;
  /** `KursWalutyZ`: the rate of the tax of an advance. */
  taxRate: string | null;
  /** `ZaliczkaCzesciowa`. */
  advances: AdvancePayment[];
  settlement: Settlement | null;
  payment: PaymentView | null;
  annotations: Annotation[];
  vehicles: Vehicle[];
  conditions: Conditions | null;
  notes: Note[];
  footer: string[];
  registers: Register[];
  attachment: AttachedBlock[];
}

export interface Party {
  role: PartyRole;
  name: string | null;
  id: TaxId | null;
  /** `BrakID`: the invoice says that there is no identifier. */
  hasNoId: boolean;
  eori: string | null;
  address: AddressView | null;
  correspondence: AddressView | null;
  contacts: { email: string | null; phone: string | null }[];
  customerNumber: string | null;
  /** Percent, `Podmiot3` with role 4 only. */
  share: string | null;
  /** `IDNabywcy`: ties a buyer to the data that a correction replaces. */
  buyerKey: string | null;
  /** `StatusInfoPodatnika`. */
  status: string | null;
  /** `JST` and `GV`. */
  isLocalGovernmentUnit: boolean;
  isVatGroupMember: boolean;
}

export type PartyRole =
  | { kind: 'seller' | 'buyer' | 'sellerBefore' | 'buyerBefore' | 'carrier' }
  | { kind: 'third'; code: string }
  | { kind: 'thirdOther'; description: string }
  | { kind: 'authorised'; code: string };

export interface TaxId {
  kind: 'nip' | 'eu' | 'other' | 'internal';
  /** ISO 3166 code where the identifier has one of its own. */
  country: string | null;
  value: string;
}

export interface AddressView {
  country: string | null;
  lines: string[];
  gln: string | null;
}

export type Reference =
  | { kind: 'advance'; number: string | null; ksefNumber: string | null; isOutsideKsef: boolean }
  | { kind: 'contract' | 'order'; number: string | null; day: string | null }
  | { kind: 'warehouseRelease'; number: string };

/** A row of `FaWiersz` or of `ZamowienieWiersz`. */
export interface Line {
  ordinal: string;
  /** `UU_ID`. */
  uuid: string | null;
  name: string | null;
  saleDate: string | null;
  index: string | null;
  gtin: string | null;
  pkwiu: string | null;
  cn: string | null;
  pkob: string | null;
  unit: string | null;
  quantity: string | null;
  netPrice: string | null;
  grossPrice: string | null;
  discount: string | null;
  netValue: string | null;
  grossValue: string | null;
  vat: string | null;
  /** `P_12`. */
  rate: string | null;
  /** `P_12_XII`, percent. */
  ossRate: string | null;
  isAnnex15: boolean;
  gtu: string | null;
  procedure: string | null;
  excise: string | null;
  exchangeRate: string | null;
  isBefore: boolean;
}

/** `Zamowienie`. */
export interface Order {
  /** `WartoscZamowienia`, with tax. */
  value: string | null;
  lines: Line[];
}

export interface AdvancePayment {
  day: string;
  amount: string;
  rate: string | null;
}

/** One of the groups `P_13_x`/`P_14_x`; `codes` are the values of `P_12` that flow into it. */
export interface RateTotal {
  group: RateGroup;
  codes: string[];
  net: string;
  vat: string | null;
  vatPln: string | null;
}

export type RateGroup = 'rate' | 'oss' | 'exempt' | 'abroad' | 'servicesAbroad' | 'reverseCharge' | 'margin';

export interface Settlement {
  charges: { amount: string; reason: string }[];
  chargesTotal: string | null;
  deductions: { amount: string; reason: string }[];
  deductionsTotal: string | null;
  toPay: string | null;
  toSettle: string | null;
}

export interface PaymentView {
  isPaid: boolean;
  paidOn: string | null;
  /** `1` paid in part, `2` paid whole in parts. */
  partial: string | null;
  parts: { amount: string; day: string | null; form: string | null; otherForm: string | null }[];
  terms: { day: string | null; description: string | null }[];
  /** `FormaPlatnosci`. */
  form: string | null;
  otherForm: string | null;
  accounts: Account[];
  factorAccounts: Account[];
  cashDiscount: { conditions: string; amount: string } | null;
  link: string | null;
  paymentId: string | null;
}

export interface Account {
  number: string;
  swift: string | null;
  /** `RachunekWlasnyBanku`. */
  ownBank: string | null;
  bank: string | null;
  description: string | null;
}

export type Annotation =
  | {
      kind:
        | 'cashMethod'
        | 'selfInvoicing'
        | 'reverseCharge'
        | 'splitPayment'
        | 'newVehicles'
        | 'vehicleDuty'
        | 'triangular'
        | 'marginTravel'
        | 'marginUsed'
        | 'marginArt'
        | 'marginAntiques'
        | 'margin'
        | 'toReceipt'
        | 'related'
        | 'exciseRefund';
    }
  | { kind: 'exempt'; basis: string | null; of: 'act' | 'directive' | 'other' };

export interface Note {
  lineNumber: string | null;
  key: string;
  value: string;
}

export interface Register {
  fullName: string | null;
  krs: string | null;
  regon: string | null;
  bdo: string | null;
}
