import type { Invoice } from '../domain/invoice.ts';
import type { Buyer } from '../domain/fa3/party.ts';
import {
  Address,
  AuthorisedParty,
  Contact,
  CorrespondenceAddress,
  ThirdParty,
  type BuyerId,
  type ThirdPartyId,
} from '../domain/fa3/party.ts';
import { fieldsXml, partsOf } from './groupXml.ts';
import { leaf, marker, node, optionalLeaf, yesNo, type Xml } from './xml.ts';

export const adres = (address: Address | undefined): Xml =>
  address ? node('Adres', fieldsXml(Address, address)) : [];

type Contacts = Pick<Buyer, 'email' | 'phone' | 'contacts'>;
/** The first contact has a place of its own in a draft. */
const daneKontaktowe = ({ email, phone, contacts = [] }: Contacts): Xml => [
  ...(email === undefined && phone === undefined
    ? []
    : node('DaneKontaktowe', optionalLeaf('Email', email), optionalLeaf('Telefon', phone))),
  ...contacts.flatMap((it) => node('DaneKontaktowe', fieldsXml(Contact, it))),
];
const adresKoresp = ({ correspondence }: Pick<Buyer, 'correspondence'>): Xml =>
  correspondence ? node('AdresKoresp', fieldsXml(CorrespondenceAddress, correspondence)) : [];

/** Art. 97 ust. 10: in trade with the EU the seller's NIP carries the prefix PL. */
const needsPrefix = ({ lines }: Invoice): boolean =>
  lines.some((line) => line.vatRate === '0 WDT' || line.vatRate === 'np II');

/** The seller. */
export function podmiot1(invoice: Invoice): Xml {
  const { nip, name, address, email, phone, eori, correspondence } = invoice.seller;
  return node(
    'Podmiot1',
    needsPrefix(invoice) ? leaf('PrefiksPodatnika', 'PL') : [],
    optionalLeaf('NrEORI', eori),
    node('DaneIdentyfikacyjne', leaf('NIP', nip), leaf('Nazwa', name)),
    adres(address),
    adresKoresp({ correspondence }),
    daneKontaktowe({ email, phone }),
  );
}

function identyfikator(id: BuyerId | ThirdPartyId): Xml {
  switch (id.kind) {
    case 'nip':
      return leaf('NIP', id.nip);
    case 'eu':
      return [...leaf('KodUE', id.country), ...leaf('NrVatUE', id.vatNumber)];
    case 'other':
      return [...optionalLeaf('KodKraju', id.country), ...leaf('NrID', id.number)];
    case 'unit':
      return leaf('IDWew', id.number);
    case 'none':
      return marker('BrakID');
  }
}

export const daneIdentyfikacyjne = (id: BuyerId | ThirdPartyId, name: string): Xml =>
  node('DaneIdentyfikacyjne', identyfikator(id), optionalLeaf('Nazwa', name));

export function podmiot2({ draft: { buyer } }: Invoice): Xml {
  return node(
    'Podmiot2',
    optionalLeaf('NrEORI', buyer.eori),
    daneIdentyfikacyjne(buyer.id, buyer.name),
    adres(buyer.address),
    adresKoresp(buyer),
    daneKontaktowe(buyer),
    optionalLeaf('NrKlienta', buyer.customerNumber),
    optionalLeaf('IDNabywcy', buyer.buyerKey),
    yesNo('JST', buyer.localGovernmentUnit === true),
    yesNo('GV', buyer.vatGroupMember === true),
  );
}

export const podmiot3 = ({ draft: { thirdParties = [] } }: Invoice): Xml =>
  thirdParties.flatMap((party) => {
    const role = partsOf(ThirdParty, party).find(([element]) => element === 'Rola')?.[1];
    return node(
      'Podmiot3',
      optionalLeaf('IDNabywcy', party.buyerKey),
      optionalLeaf('NrEORI', party.eori),
      daneIdentyfikacyjne(party.id, party.name),
      adres(party.address),
      adresKoresp(party),
      daneKontaktowe(party),
      role ?? [...marker('RolaInna'), ...optionalLeaf('OpisRoli', party.otherRole)],
      optionalLeaf('Udzial', party.share),
      optionalLeaf('NrKlienta', party.customerNumber),
    );
  });

export function podmiotUpowazniony({ draft: { authorised } }: Invoice): Xml {
  if (!authorised) return [];
  const { eori, nip, name, address, email, phone } = authorised;
  const role = partsOf(AuthorisedParty, authorised).find(([element]) => element === 'RolaPU')?.[1] ?? [];
  const contact = [...optionalLeaf('EmailPU', email), ...optionalLeaf('TelefonPU', phone)];
  return node(
    'PodmiotUpowazniony',
    optionalLeaf('NrEORI', eori),
    node('DaneIdentyfikacyjne', leaf('NIP', nip), leaf('Nazwa', name)),
    adres(address),
    adresKoresp(authorised),
    contact.length === 0 ? [] : node('DaneKontaktowe', contact),
    role,
  );
}
