import type { Address, BuyerId } from '../domain/draft.ts';
import type { Invoice } from '../domain/invoice.ts';
import { leaf, marker, node, optionalLeaf, yesNo, type Xml } from './xml.ts';

const adres = ({ country, line1, line2 }: Address): Xml =>
  node('Adres', leaf('KodKraju', country), leaf('AdresL1', line1), optionalLeaf('AdresL2', line2));

const daneKontaktowe = (email: string | undefined): Xml =>
  email === undefined ? [] : node('DaneKontaktowe', leaf('Email', email));

/** Art. 97 ust. 10: in trade with the EU the seller's NIP carries the prefix PL. */
const needsPrefix = ({ lines }: Invoice): boolean =>
  lines.some((line) => line.vatRate === '0 WDT' || line.vatRate === 'np II');

/** The seller. */
export function podmiot1(invoice: Invoice): Xml {
  const { nip, name, address, email } = invoice.seller;
  return node(
    'Podmiot1',
    needsPrefix(invoice) ? leaf('PrefiksPodatnika', 'PL') : [],
    node('DaneIdentyfikacyjne', leaf('NIP', nip), leaf('Nazwa', name)),
    adres(address),
    daneKontaktowe(email),
  );
}

function identyfikator(id: BuyerId): Xml {
  switch (id.kind) {
    case 'nip':
      return leaf('NIP', id.nip);
    case 'eu':
      return [...leaf('KodUE', id.country), ...leaf('NrVatUE', id.vatNumber)];
    case 'other':
      return [...optionalLeaf('KodKraju', id.country), ...leaf('NrID', id.number)];
    case 'none':
      return marker('BrakID');
  }
}

/** The buyer: neither a unit of local government nor a member of a VAT group in this version. */
export function podmiot2({ draft: { buyer } }: Invoice): Xml {
  return node(
    'Podmiot2',
    node('DaneIdentyfikacyjne', identyfikator(buyer.id), leaf('Nazwa', buyer.name)),
    buyer.address ? adres(buyer.address) : [],
    daneKontaktowe(buyer.email),
    yesNo('JST', false),
    yesNo('GV', false),
  );
}
