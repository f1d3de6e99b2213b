import { type XmlNode, child, childrenOf, isMarked, text } from '../../../shared/fa3/xmlNode.ts';
import type { Reference } from './view.ts';

/** Documents that the invoice names: advances, contracts, orders, warehouse releases. */
export function readReferences(fa: XmlNode): Reference[] {
  const terms = child(fa, 'WarunkiTransakcji');
  return [
    ...childrenOf(fa, 'FakturaZaliczkowa').map((node): Reference => ({
      kind: 'advance',
      number: text(node, 'NrFaZaliczkowej'),
      ksefNumber: text(node, 'NrKSeFFaZaliczkowej'),
      isOutsideKsef: isMarked(node, 'NrKSeFZN'),
    })),
    ...childrenOf(terms, 'Umowy').map((node): Reference => ({
      kind: 'contract',
      number: text(node, 'NrUmowy'),
      day: text(node, 'DataUmowy'),
    })),
    ...childrenOf(terms, 'Zamowienia').map((node): Reference => ({
      kind: 'order',
      number: text(node, 'NrZamowienia'),
      day: text(node, 'DataZamowienia'),
    })),
    ...childrenOf(fa, 'WZ').map((node): Reference => ({
      kind: 'warehouseRelease',
      number: text(node) ?? '',
    })),
  ];
}
