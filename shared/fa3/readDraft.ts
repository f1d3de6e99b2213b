import { InvoiceDraft, type InvoiceDraftInput } from '../domain/draft.ts';
import {
  marginFields,
  NewTransport,
  type Annotations,
  type ExemptionBasis,
} from '../domain/fa3/annotations.ts';
import { columnTypes, type AttachmentBlock } from '../domain/fa3/attachment.ts';
import {
  AdvancePayment,
  Correction,
  Corrected,
  PartyBefore,
  Period,
  SettledAdvance,
} from '../domain/fa3/correction.ts';
import { DraftLine, OrderLine, vatRates, type VatRate } from '../domain/fa3/line.ts';
import {
  Address,
  AuthorisedParty,
  Buyer,
  CarrierAddress,
  CorrespondenceAddress,
  ThirdParty,
  type ThirdPartyId,
} from '../domain/fa3/party.ts';
import { Description, Payment, paymentForms, Register } from '../domain/fa3/payment.ts';
import { Terms, Transport } from '../domain/fa3/terms.ts';
import { decimalToGrosze, groszeToDecimal } from '../domain/money.ts';
import { normaliseDraft } from '../domain/normaliseDraft.ts';
import type { Seller } from '../domain/seller.ts';
import { readFields } from './readGroup.ts';
import { child, childrenOf, isMarked, text, type XmlNode } from './xmlNode.ts';

/** What FA(3) XML says, as a draft and what the draft does not hold. */
export interface ReadInvoice {
  draft: InvoiceDraft;
  seller: Seller;
  number: string;
  /** Warsaw day. */
  issueDate: string;
  /** Instant; NaN when it says none. */
  createdAt: number;
  /** `P_15` as it stands there. */
  grossGrosze: number;
}

/** Without what is absent. */
const given = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined | null> } =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  ) as { [K in keyof T]?: Exclude<T[K], undefined | null> };
/** The group, unless there is nothing in it. */
const orNothing = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length === 0 ? undefined : value;

const addressAt = (node: XmlNode | null, name = 'Adres'): Address | undefined => {
  const found = child(node, name);
  return found ? { country: '', line1: '', ...readFields(Address, found) } : undefined;
};

function idOf(node: XmlNode | null): ThirdPartyId {
  const at = (name: string) => text(node, 'DaneIdentyfikacyjne', name);
  const [nip, country, vatNumber, number, unit] = ['NIP', 'KodUE', 'NrVatUE', 'NrID', 'IDWew'].map(at);
  if (nip) return { kind: 'nip', nip };
  if (unit) return { kind: 'unit', number: unit };
  if (country && vatNumber) return { kind: 'eu', country, vatNumber };
  if (number) return { kind: 'other', number, ...given({ country: at('KodKraju') }) };
  return { kind: 'none' };
}
const buyerIdOf = (node: XmlNode | null) => {
  const id = idOf(node);
  return id.kind === 'unit' ? ({ kind: 'none' } as const) : id;
};

/** What buyers and third parties have in common; the first contact has a place of its own. */
function partyAt(node: XmlNode | null) {
  const [first, ...others] = childrenOf(node, 'DaneKontaktowe');
  const contactOf = (it: XmlNode) => given({ email: text(it, 'Email'), phone: text(it, 'Telefon') });
  const correspondence = child(node, 'AdresKoresp');
  return {
    name: text(node, 'DaneIdentyfikacyjne', 'Nazwa') ?? '',
    ...given({
      eori: text(node, 'NrEORI'),
      address: addressAt(node),
      correspondence: correspondence && {
        ...{ country: '', line1: '', ...readFields(CorrespondenceAddress, correspondence) },
      },
      contacts: others.map(contactOf),
    }),
    ...(first && contactOf(first)),
  };
}

/** They are told apart by `partyAt`. */
const withoutContacts = <T extends { contacts?: unknown }>({ contacts: _, ...rest }: T) => rest;

const buyerAt = (node: XmlNode | null): Buyer => ({
  ...withoutContacts(readFields(Buyer, node)),
  ...partyAt(node),
  id: buyerIdOf(node),
  ...(isMarked(node, 'JST') && { localGovernmentUnit: true }),
  ...(isMarked(node, 'GV') && { vatGroupMember: true }),
});
const thirdPartyAt = (node: XmlNode): ThirdParty => ({
  ...withoutContacts(readFields(ThirdParty, node)),
  ...partyAt(node),
  id: idOf(node),
});

function authorisedAt(node: XmlNode | null): AuthorisedParty | undefined {
  if (!node) return undefined;
  const identity = child(node, 'DaneIdentyfikacyjne');
  const contact = child(node, 'DaneKontaktowe');
  return {
    ...{ nip: '', name: '', address: { country: '', line1: '' }, role: 'taxRepresentative' },
    ...readFields(AuthorisedParty, node),
    ...given({ nip: text(identity, 'NIP'), name: text(identity, 'Nazwa') }),
    ...given({ email: text(contact, 'EmailPU'), phone: text(contact, 'TelefonPU') }),
  };
}

function sellerAt(node: XmlNode | null): Seller {
  const { name, address, email, phone, eori, correspondence } = partyAt(node);
  return {
    nip: text(node, 'DaneIdentyfikacyjne', 'NIP') ?? '',
    ...{ name, address: address ?? { country: '', line1: '' } },
    ...given({ email, phone, eori, correspondence }),
  };
}

/** A foreign rate has a field of its own, and a margin has none. */
const rateAt = (node: XmlNode, field: string): VatRate => {
  const said = text(node, field);
  return vatRates.find((it) => it === said) ?? (child(node, `${field}_XII`) ? 'OSS' : 'margin');
};

function lineAt(node: XmlNode, pricing: 'net' | 'gross'): DraftLine {
  const line = { name: '', unit: '', ...readFields(DraftLine, node) };
  const price = pricing === 'net' ? line.netPrice : line.grossPrice;
  const isWhole = line.quantity !== undefined && price !== undefined;
  const value = text(node, pricing === 'net' ? 'P_11' : 'P_11A');
  return {
    ...line,
    vatRate: rateAt(node, 'P_12'),
    ...(!isWhole && value !== null && { value }),
  };
}

const orderLineAt = (node: XmlNode): OrderLine => ({
  ...{ name: '', unit: '', quantity: '', netPrice: '' },
  ...readFields(OrderLine, node),
  vatRate: rateAt(node, 'P_12Z'),
});

function annotationsAt(node: XmlNode | null): Annotations | undefined {
  const margin = (Object.keys(marginFields) as (keyof typeof marginFields)[]).find((kind) =>
    isMarked(node, 'PMarzy', marginFields[kind]),
  );
  const transports = childrenOf(child(node, 'NoweSrodkiTransportu'), 'NowySrodekTransportu');
  const yes = (name: string) => (isMarked(node, name) ? (true as const) : undefined);
  return orNothing(
    given({
      ...{ cashMethod: yes('P_16'), selfInvoicing: yes('P_17'), triangular: yes('P_23'), margin },
      newTransports: transports.map((it) => ({ firstUsed: '', line: '', ...readFields(NewTransport, it) })),
    }),
  );
}

function exemptionAt(node: XmlNode | null): ExemptionBasis | undefined {
  const kinds = [
    ['act', 'P_19A'],
    ['directive', 'P_19B'],
    ['other', 'P_19C'],
  ] as const;
  for (const [kind, field] of kinds) {
    const basis = text(node, 'Zwolnienie', field);
    if (basis !== null) return { kind, text: basis };
  }
  return undefined;
}

function correctionAt(fa: XmlNode | null): Correction | undefined {
  const originals = childrenOf(fa, 'DaneFaKorygowanej').map((it) => ({
    ...{ issueDate: '', number: '' },
    ...readFields(Corrected, it),
  }));
  const fields = readFields(Correction, fa);
  const seller = child(fa, 'Podmiot1K');
  const buyers = childrenOf(fa, 'Podmiot2K').map((it): PartyBefore => ({
    ...readFields(PartyBefore, it),
    id: buyerIdOf(it),
    name: text(it, 'DaneIdentyfikacyjne', 'Nazwa') ?? '',
    ...given({ address: addressAt(it) }),
  }));
  if (originals.length === 0 && Object.keys(fields).length === 0) return undefined;
  return {
    ...fields,
    originals,
    ...(seller && {
      sellerBefore: {
        nip: text(seller, 'DaneIdentyfikacyjne', 'NIP') ?? '',
        name: text(seller, 'DaneIdentyfikacyjne', 'Nazwa') ?? '',
        address: addressAt(seller) ?? { country: '', line1: '' },
      },
    }),
    ...given({ buyersBefore: buyers }),
  };
}

/** The usual single day and account have places of their own; further ones follow as lists. */
function paymentAt(node: XmlNode | null): Payment | undefined {
  if (!node) return undefined;
  const code = text(node, 'FormaPlatnosci');
  const { terms = [], accounts = [], ...fields } = readFields(Payment, node);
  const [term, ...otherTerms] = terms;
  const dueDate = term?.after === undefined ? term?.day : undefined;
  const [first, ...otherAccounts] = accounts;
  const isPlain = first !== undefined && Object.keys(first).length === 1;
  return {
    ...fields,
    form: paymentForms.find((_, index) => String(index + 1) === code) ?? 'transfer',
    ...given({
      otherForm: text(node, 'OpisPlatnosci'),
      paidOn: text(node, 'DataZaplaty'),
      dueDate,
      terms: dueDate === undefined ? terms : otherTerms,
      account: isPlain ? first.number : undefined,
      accounts: isPlain ? otherAccounts : accounts,
    }),
    ...(text(node, 'ZnacznikZaplatyCzesciowej') === '2' && { paidInFull: true }),
  };
}

function termsAt(node: XmlNode | null): Terms | undefined {
  if (!node) return undefined;
  const transports = childrenOf(node, 'Transport').map((it): Transport => {
    const carrier = child(it, 'Przewoznik');
    return {
      ...readFields(Transport, it),
      ...(carrier && {
        carrier: {
          id: buyerIdOf(carrier),
          name: text(carrier, 'DaneIdentyfikacyjne', 'Nazwa') ?? '',
          address: {
            country: '',
            line1: '',
            ...readFields(CarrierAddress, child(carrier, 'AdresPrzewoznika')),
          },
        },
      }),
    };
  });
  return { ...readFields(Terms, node), ...given({ transports }) };
}

function settlementAt(node: XmlNode | null) {
  const items = (name: string) =>
    childrenOf(node, name).map((it) => ({
      amount: text(it, 'Kwota') ?? '',
      reason: text(it, 'Powod') ?? '',
    }));
  return orNothing(given({ charges: items('Obciazenia'), deductions: items('Odliczenia') }));
}

const attachmentAt = (node: XmlNode | null): AttachmentBlock[] =>
  childrenOf(node, 'BlokDanych').map((block) => ({
    meta: childrenOf(block, 'MetaDane').map((it) => ({
      key: text(it, 'ZKlucz') ?? '',
      value: text(it, 'ZWartosc') ?? '',
    })),
    ...given({
      heading: text(block, 'ZNaglowek'),
      paragraphs: childrenOf(child(block, 'Tekst'), 'Akapit').map((it) => it.text),
      tables: childrenOf(block, 'Tabela').map((table) => ({
        columns: childrenOf(child(table, 'TNaglowek'), 'Kol').map((column) => ({
          name: text(column, 'NKom') ?? '',
          type: columnTypes.find((it) => it === column.attributes['Typ']) ?? 'txt',
        })),
        rows: childrenOf(table, 'Wiersz').map((row) => childrenOf(row, 'WKom').map((cell) => cell.text)),
        ...given({
          meta: childrenOf(table, 'TMetaDane').map((it) => ({
            key: text(it, 'TKlucz') ?? '',
            value: text(it, 'TWartosc') ?? '',
          })),
          description: text(table, 'Opis'),
          sums: childrenOf(child(table, 'Suma'), 'SKom').map((cell) => cell.text),
        }),
      })),
    }),
  }));

/** One rate for all lines is the invoice's; where they differ, each line keeps its own. */
function withExchange(lines: DraftLine[], advanceRate: string | null) {
  const rates = new Set(lines.map(({ exchangeRate }) => exchangeRate));
  const [rate] = rates;
  const common = rates.size === 1 && rate !== undefined ? rate : (advanceRate ?? undefined);
  if (common === undefined) return { lines };
  return { exchange: { rate: common }, lines: lines.map(({ exchangeRate: _, ...line }) => line) };
}

/**
 * Reads FA(3) XML, ours or anyone's, back into the draft that it could be made of. What follows by rule from the rest
 * (sums, values of lines) is not read; amounts of settled advances are not in the XML.
 * @param invoice the root element, `Faktura`
 */
export function readDraft(invoice: XmlNode): ReadInvoice {
  const fa = child(invoice, 'Fa');
  const pricing = childrenOf(fa, 'FaWiersz').some((it) => child(it, 'P_11A') !== null) ? 'gross' : 'net';
  const period = child(fa, 'OkresFa');
  const footers = childrenOf(child(invoice, 'Stopka'), 'Informacje');
  const order = childrenOf(child(fa, 'Zamowienie'), 'ZamowienieWiersz').map(orderLineAt);
  const kind = InvoiceDraft.shape.kind.catch('VAT').parse(text(fa, 'RodzajFaktury'));
  const annotations = child(fa, 'Adnotacje');
  const parts = childrenOf(fa, 'ZaliczkaCzesciowa').map((it) => ({
    ...{ day: '', gross: '' },
    ...readFields(AdvancePayment, it),
  }));
  const issueDate = text(fa, 'P_1') ?? '';
  const { saleDate, ...fields } = readFields(InvoiceDraft, fa);
  const isAdvance = kind === 'ZAL' || kind === 'KOR_ZAL';
  // A correction says what was paid before and by how much that changed.
  const paid = decimalToGrosze(text(fa, 'P_15') ?? '') + decimalToGrosze(text(fa, 'P_15ZK') ?? '');
  const single = { day: saleDate ?? issueDate, gross: groszeToDecimal(paid) };
  const draft: InvoiceDraftInput = {
    ...fields,
    ...{ kind, pricing, buyer: buyerAt(child(invoice, 'Podmiot2')) },
    ...withExchange(
      childrenOf(fa, 'FaWiersz').map((it) => lineAt(it, pricing)),
      text(fa, 'KursWalutyZ'),
    ),
    splitPayment: isMarked(annotations, 'P_18A'),
    ...given({
      thirdParties: childrenOf(invoice, 'Podmiot3').map(thirdPartyAt),
      authorised: authorisedAt(child(invoice, 'PodmiotUpowazniony')),
      saleDate: isAdvance && parts.length === 0 ? undefined : saleDate,
      period: period ? { from: '', to: '', ...readFields(Period, period) } : undefined,
      order,
      advances: isAdvance && parts.length === 0 ? [single] : parts,
      settled: childrenOf(fa, 'FakturaZaliczkowa').map((it) => ({
        ...readFields(SettledAdvance, it),
        rates: [],
      })),
      correction: correctionAt(fa),
      annotations: annotationsAt(annotations),
      exemptionBasis: exemptionAt(annotations),
      descriptions: childrenOf(fa, 'DodatkowyOpis').map((it) => ({
        ...{ key: '', value: '' },
        ...readFields(Description, it),
      })),
      settlement: settlementAt(child(fa, 'Rozliczenie')),
      payment: paymentAt(child(fa, 'Platnosc')),
      terms: termsAt(child(fa, 'WarunkiTransakcji')),
      note: footers.map((it) => child(it, 'StopkaFaktury')?.text ?? '').join('\n') || undefined,
      registers: childrenOf(child(invoice, 'Stopka'), 'Rejestry').map((it) => readFields(Register, it)),
      attachment: attachmentAt(child(invoice, 'Zalacznik')),
    }),
  };
  return {
    draft: normaliseDraft(InvoiceDraft.parse(draft)),
    seller: sellerAt(child(invoice, 'Podmiot1')),
    number: text(fa, 'P_2') ?? '',
    issueDate,
    createdAt: Date.parse(text(invoice, 'Naglowek', 'DataWytworzeniaFa') ?? ''),
    grossGrosze: decimalToGrosze(text(fa, 'P_15') ?? ''),
  };
}
