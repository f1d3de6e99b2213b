import type { Invoice } from '../domain/invoice.ts';
import { CarrierAddress } from '../domain/fa3/party.ts';
import { Terms, Transport } from '../domain/fa3/terms.ts';
import { fieldsXml, partsOf } from './groupXml.ts';
import { daneIdentyfikacyjne } from './podmiot.ts';
import { leaf, marker, node, type Xml } from './xml.ts';

function transport(it: Transport): Xml {
  const fields = new Map(partsOf(Transport, it));
  const of = (element: string): Xml => fields.get(element) ?? [];
  const { carrier } = it;
  return node(
    'Transport',
    it.otherKind === undefined
      ? of('RodzajTransportu')
      : [...marker('TransportInny'), ...of('OpisInnegoTransportu')],
    carrier
      ? node(
          'Przewoznik',
          daneIdentyfikacyjne(carrier.id, carrier.name),
          node('AdresPrzewoznika', fieldsXml(CarrierAddress, carrier.address)),
        )
      : [],
    of('NrZleceniaTransportu'),
    it.otherCargo === undefined ? of('OpisLadunku') : [...marker('LadunekInny'), ...of('OpisInnegoLadunku')],
    ...[
      'JednostkaOpakowania',
      'DataGodzRozpTransportu',
      'DataGodzZakTransportu',
      'WysylkaZ',
      'WysylkaPrzez',
    ].map(of),
    of('WysylkaDo'),
  );
}

/** Contracts, orders, transports: what was agreed. */
export function warunkiTransakcji({ draft: { terms } }: Invoice): Xml {
  if (!terms) return [];
  const fields = new Map(partsOf(Terms, terms));
  const of = (element: string): Xml => fields.get(element) ?? [];
  return node(
    'WarunkiTransakcji',
    ...['Umowy', 'Zamowienia', 'NrPartiiTowaru', 'WarunkiDostawy', 'KursUmowny', 'WalutaUmowna'].map(of),
    (terms.transports ?? []).flatMap(transport),
    of('PodmiotPosredniczacy'),
  );
}

/** Text and tables beside the invoice. */
export function zalacznik({ draft: { attachment = [] } }: Invoice): Xml {
  if (attachment.length === 0) return [];
  return node(
    'Zalacznik',
    attachment.flatMap(({ heading, meta, paragraphs = [], tables = [] }) =>
      node(
        'BlokDanych',
        heading === undefined ? [] : leaf('ZNaglowek', heading),
        meta.flatMap(({ key, value }) => node('MetaDane', leaf('ZKlucz', key), leaf('ZWartosc', value))),
        paragraphs.length === 0 ? [] : node('Tekst', ...paragraphs.map((it) => leaf('Akapit', it))),
        tables.flatMap((table) =>
          node(
            'Tabela',
            (table.meta ?? []).flatMap(({ key, value }) =>
              node('TMetaDane', leaf('TKlucz', key), leaf('TWartosc', value)),
            ),
            table.description === undefined ? [] : leaf('Opis', table.description),
            node(
              'TNaglowek',
              ...table.columns.map(({ name, type }) => [
                `<Kol Typ="${type}">`,
                ...leaf('NKom', name),
                '</Kol>',
              ]),
            ),
            table.rows.flatMap((row) => node('Wiersz', ...row.map((cell) => leaf('WKom', cell)))),
            table.sums ? node('Suma', ...table.sums.map((cell) => leaf('SKom', cell))) : [],
          ),
        ),
      ),
    ),
  );
}
