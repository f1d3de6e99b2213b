import { type XmlNode, child, childrenOf, isMarked, text } from '../../../shared/fa3/xmlNode.ts';
import { readAddress, readParty } from './readParties.ts';
import type { AddressView, Party } from './view.ts';

/** `WarunkiTransakcji`, but for contracts and orders, which are references. */
export interface Conditions {
  batches: string[];
  delivery: string | null;
  agreedRate: string | null;
  agreedCurrency: string | null;
  hasIntermediary: boolean;
  transports: Transport[];
}

export interface Transport {
  /** `RodzajTransportu`. */
  kind: string | null;
  otherKind: string | null;
  carrier: Party | null;
  orderNumber: string | null;
  /** `OpisLadunku`. */
  cargo: string | null;
  otherCargo: string | null;
  packageUnit: string | null;
  /** Date and time as in the XML. */
  startsAt: string | null;
  endsAt: string | null;
  from: AddressView | null;
  via: AddressView[];
  to: AddressView | null;
}

export function readConditions(fa: XmlNode): Conditions | null {
  const node = child(fa, 'WarunkiTransakcji');
  if (node === null) return null;
  return {
    batches: childrenOf(node, 'NrPartiiTowaru').flatMap((one) => text(one) ?? []),
    delivery: text(node, 'WarunkiDostawy'),
    agreedRate: text(node, 'KursUmowny'),
    agreedCurrency: text(node, 'WalutaUmowna'),
    hasIntermediary: isMarked(node, 'PodmiotPosredniczacy'),
    transports: childrenOf(node, 'Transport').map(readTransport),
  };
}

function readTransport(node: XmlNode): Transport {
  const carrier = child(node, 'Przewoznik');
  return {
    kind: text(node, 'RodzajTransportu'),
    otherKind: text(node, 'OpisInnegoTransportu'),
    carrier: carrier === null ? null : readParty(carrier, { kind: 'carrier' }),
    orderNumber: text(node, 'NrZleceniaTransportu'),
    cargo: text(node, 'OpisLadunku'),
    otherCargo: text(node, 'OpisInnegoLadunku'),
    packageUnit: text(node, 'JednostkaOpakowania'),
    startsAt: text(node, 'DataGodzRozpTransportu'),
    endsAt: text(node, 'DataGodzZakTransportu'),
    from: readAddress(child(node, 'WysylkaZ')),
    via: childrenOf(node, 'WysylkaPrzez').flatMap((one) => readAddress(one) ?? []),
    to: readAddress(child(node, 'WysylkaDo')),
  };
}
