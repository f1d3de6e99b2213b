import type { CustomerField } from '../../domain/book/customerRow.ts';
import type { GoodField } from '../../domain/book/goodRow.ts';

// How columns are recognised is a matter of the files, which other Polish programs wrote, and so is what files hold.
export * from '../bookTable.ts';

const customerHeading: Record<CustomerField, string> = {
  name: 'Name',
  nip: 'NIP',
  vatNumber: 'EU VAT number',
  idNumber: 'Other number',
  idCountry: 'Country of the number',
  line1: 'Address 1',
  line2: 'Address 2',
  country: 'Country',
  gln: 'GLN',
  email: 'E-mail',
  phone: 'Phone',
  customerNumber: 'Customer number',
  paymentForm: 'Form of payment',
  paymentDays: 'Days to pay',
  currency: 'Currency',
  note: 'Note',
  eori: 'EORI',
  corrLine1: 'Address for correspondence 1',
  corrLine2: 'Address for correspondence 2',
  corrCountry: 'Country of the address for correspondence',
  corrGln: 'GLN of the address for correspondence',
  email2: 'E-mail 2',
  phone2: 'Phone 2',
  email3: 'E-mail 3',
  phone3: 'Phone 3',
  localGovernmentUnit: 'Local government unit (JST)',
  vatGroupMember: 'VAT group member (GV)',
  name2: 'Name 2',
  firstName: 'First name',
  lastName: 'Last name',
  street: 'Street',
  house: 'House number',
  flat: 'Flat number',
  postcode: 'Postcode',
  city: 'Town',
};
const goodHeading: Record<GoodField, string> = {
  name: 'Name',
  index: 'Code',
  unit: 'Unit',
  netPrice: 'Net price',
  grossPrice: 'Gross price',
  vatRate: 'VAT rate',
  ossRate: 'OSS rate',
  gtin: 'GTIN',
  pkwiu: 'PKWiU',
  cn: 'CN',
  pkob: 'PKOB',
  gtu: 'GTU',
  procedure: 'Procedure',
  annex15: 'Annex 15',
  excise: 'Excise',
};

/** The name of a field where a column is matched with it. */
export const bookHeading = (kind: 'customers' | 'goods', field: string): string => {
  const headings: Readonly<Record<string, string>> = { customers: customerHeading, goods: goodHeading }[kind];
  return headings[field] ?? field;
};
