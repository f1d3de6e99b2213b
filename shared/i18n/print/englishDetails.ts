import type { polishDetails } from './polishDetails.ts';
import type { Words } from './words.ts';

const named =
  (names: Record<string, string>) =>
  (code: string): string =>
    names[code] ?? code;

const effects: Record<string, string> = {
  '1': 'on the date of the original invoice',
  '2': 'on the date of the correction',
  '3': 'on another date, or on different dates for different items',
};

const sellerStatuses: Record<string, string> = {
  '1': 'in liquidation',
  '2': 'in restructuring proceedings',
  '3': 'in bankruptcy',
  '4': 'enterprise in inheritance',
};

const procedures: Record<string, string> = {
  WSTO_EE: 'distance sale within the EU',
  IED: 'supply facilitated by an interface',
  TT_D: 'triangular transaction',
  I_42: 'import, procedure 42',
  I_63: 'import, procedure 63',
  B_SPV: 'single-purpose voucher',
  B_SPV_DOSTAWA: 'supply for a single-purpose voucher',
  B_MPV_PROWIZJA: 'commission on a multi-purpose voucher',
};

const transports: Record<string, string> = {
  '1': 'sea',
  '2': 'rail',
  '3': 'road',
  '4': 'air',
  '5': 'postal consignment',
  '7': 'fixed installations',
  '8': 'inland waterway',
};

const cargo: Record<string, string> = {
  '1': 'can',
  '2': 'barrel',
  '3': 'cylinder',
  '4': 'carton',
  '5': 'canister',
  '6': 'cage',
  '7': 'container',
  '8': 'basket',
  '9': 'punnet',
  '10': 'bulk package',
  '11': 'parcel',
  '12': 'packet',
  '13': 'pallet',
  '14': 'bin',
  '15': 'container for solid bulk cargo',
  '16': 'container for liquid bulk cargo',
  '17': 'box',
  '18': 'tin',
  '19': 'crate',
  '20': 'sack',
};

const ownBankAccounts: Record<string, string> = {
  '1': "bank's account for settling acquired receivables",
  '2': "bank's account for collecting payments from the buyer",
  '3': "bank's account for its own operations",
};

const vehicle = {
  P_22BMK: 'make',
  P_22BMD: 'model',
  P_22BK: 'colour',
  P_22BNR: 'registration no.',
  P_22BRP: 'year of production',
  P_22B: 'mileage',
  P_22B1: 'VIN',
  P_22B2: 'body no.',
  P_22B3: 'chassis no.',
  P_22B4: 'frame no.',
  P_22BT: 'type',
  P_22C: 'working hours of the vessel',
  P_22C1: 'hull no.',
  P_22D: 'working hours of the aircraft',
  P_22D1: 'serial no.',
};

/** The English twins of `polishDetails`. */
export const englishDetails: Words<typeof polishDetails> = {
  poland: 'Poland',
  gln: 'GLN',
  noTaxId: 'no tax identifier',
  buyerKey: 'Buyer ID',
  localGovernmentUnit: 'invoice concerns a subordinate unit of local government',
  vatGroupMember: 'invoice concerns a member of a VAT group',
  sellerStatus: named(sellerStatuses),
  sellerBefore: 'Seller before the correction',
  buyerBefore: 'Buyer before the correction',
  carrier: 'Carrier',

  correction: 'Correction',
  correctionEffect: (code) => `Effect of the correction: ${effects[code] ?? code}`,
  correctedPeriod: 'Period that the correction concerns',
  rightNumber: 'Right number of the corrected invoice',
  totalBefore: (kind) =>
    kind === 'KOR_ROZ' ? 'Balance due before the correction' : 'Payment before the correction',
  taxRateBefore: 'Exchange rate before the correction',
  outsideKsef: 'issued outside KSeF',
  correctedInvoices: 'Corrected invoices',
  correctedNumber: 'Number of the corrected invoice',
  correctedKsefNumber: 'KSeF number',

  linesBefore: 'Before the correction',
  linesAfter: 'After the correction',
  linesPaired: 'Before and after the correction',
  linesDifference: 'Difference',
  lineState: 'State',
  lineBefore: 'before',
  lineAfter: 'after',
  lineUnchanged: 'unchanged',
  orderTitle: 'Order or contract',
  orderBefore: 'Order or contract – before the correction',
  orderAfter: 'Order or contract – after the correction',
  orderPaired: 'Order or contract – before and after the correction',
  orderDifference: 'Order or contract – difference',
  orderValue: 'Value of the order including tax',
  uuid: 'Row ID',
  ossRate: 'OSS rate',
  procedureName: (code) => (procedures[code] === undefined ? code : `${code} – ${procedures[code]}`),

  taxRate: 'Exchange rate for the tax',
  advances: 'Payments received',
  advanceDay: 'Date received',
  advanceAmount: 'Amount',
  advanceRate: 'Exchange rate',

  exemptionBasis: {
    act: (basis) => basis,
    directive: (basis) => `Directive 2006/112/EC: ${basis}`,
    other: (basis) => `other legal basis: ${basis}`,
  },
  vehicleDuty: 'duty under art. 42(5) of the VAT Act',
  vehicles: 'New means of transport',
  vehicleFirstUsed: (day) => `first admitted for use ${day}`,
  vehicle,

  chargesTotal: 'Total charges',
  deductionsTotal: 'Total deductions',
  ownBankAccount: named(ownBankAccounts),

  conditions: 'Terms of the transaction',
  batches: 'Batch numbers',
  delivery: 'Delivery terms',
  agreedRate: 'Agreed exchange rate',
  agreedCurrency: 'Agreed currency',
  intermediary: 'supply through an intermediary (art. 22(2d) of the VAT Act)',
  transport: 'Transport',
  transportName: named(transports),
  transportOrder: 'Transport order no.',
  cargo: 'Cargo',
  cargoName: named(cargo),
  packageUnit: 'Packaging unit',
  transportStart: 'Start',
  transportEnd: 'End',
  shippedFrom: 'Shipped from',
  shippedVia: 'Shipped via',
  shippedTo: 'Shipped to',

  attachment: 'Attachment',
  columnsOf: (from, to, of) => `columns ${from}–${to} of ${of}`,
};
