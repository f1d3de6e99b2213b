import { type XmlNode, childrenOf, child, isMarked, text } from '../../../shared/fa3/xmlNode.ts';
import type { AddressView, Party, PartyRole, TaxId } from './view.ts';

/** `Podmiot1` and `Podmiot2`; a missing element gives an empty party, so that a foreign file still prints. */
export const readSeller = (invoice: XmlNode): Party =>
  readParty(child(invoice, 'Podmiot1'), { kind: 'seller' });
export const readBuyer = (invoice: XmlNode): Party =>
  readParty(child(invoice, 'Podmiot2'), { kind: 'buyer' });

/** `Podmiot3` in their order, then `PodmiotUpowazniony`. */
export function readOtherParties(invoice: XmlNode): Party[] {
  const third = childrenOf(invoice, 'Podmiot3').map((node) => readParty(node, thirdRole(node)));
  const authorised = childrenOf(invoice, 'PodmiotUpowazniony').map((node) =>
    readParty(node, { kind: 'authorised', code: text(node, 'RolaPU') ?? '' }),
  );
  return [...third, ...authorised];
}

function thirdRole(node: XmlNode): PartyRole {
  const described = text(node, 'OpisRoli');
  return described === null
    ? { kind: 'third', code: text(node, 'Rola') ?? '' }
    : { kind: 'thirdOther', description: described };
}

/** A party of any element that has `DaneIdentyfikacyjne`. */
export function readParty(node: XmlNode | null, role: PartyRole): Party {
  const identity = child(node, 'DaneIdentyfikacyjne');
  return {
    role,
    name: text(identity, 'Nazwa'),
    id: readTaxId(node, identity),
    hasNoId: isMarked(identity, 'BrakID'),
    eori: text(node, 'NrEORI'),
    address: readAddress(child(node, 'Adres') ?? child(node, 'AdresPrzewoznika')),
    correspondence: readAddress(child(node, 'AdresKoresp')),
    contacts: childrenOf(node, 'DaneKontaktowe').map((contact) => ({
      email: text(contact, 'Email') ?? text(contact, 'EmailPU'),
      phone: text(contact, 'Telefon') ?? text(contact, 'TelefonPU'),
    })),
    customerNumber: text(node, 'NrKlienta'),
    share: text(node, 'Udzial'),
    buyerKey: text(node, 'IDNabywcy'),
    status: text(node, 'StatusInfoPodatnika'),
    isLocalGovernmentUnit: isMarked(node, 'JST'),
    isVatGroupMember: isMarked(node, 'GV'),
  };
}

function readTaxId(party: XmlNode | null, identity: XmlNode | null): TaxId | null {
  if (isMarked(identity, 'BrakID')) return null;
  const nip = text(identity, 'NIP');
  if (nip !== null) return { kind: 'nip', country: text(party, 'PrefiksPodatnika'), value: nip };
  const vatNumber = text(identity, 'NrVatUE');
  if (vatNumber !== null) return { kind: 'eu', country: text(identity, 'KodUE'), value: vatNumber };
  const other = text(identity, 'NrID');
  if (other !== null) return { kind: 'other', country: text(identity, 'KodKraju'), value: other };
  const internal = text(identity, 'IDWew');
  return internal === null ? null : { kind: 'internal', country: null, value: internal };
}

/** A `TAdres`. */
export function readAddress(node: XmlNode | null): AddressView | null {
  if (node === null) return null;
  const lines = [text(node, 'AdresL1'), text(node, 'AdresL2')].filter((line) => line !== null);
  return { country: text(node, 'KodKraju'), lines, gln: text(node, 'GLN') };
}
