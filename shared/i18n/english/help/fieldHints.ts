import type { FieldHint, HintName } from '../../help/fieldHints.ts';

export { hintOf } from '../../help/fieldHints.ts';

/** What a field means, for who was never told. */
export const fieldHints = {
  id: {
    name: 'Kind of identifier',
    text: 'What the buyer is known by: a Polish firm by its NIP, a firm of the Union by its EU VAT number, a firm from elsewhere by another number. A consumer has none.',
  },
  rate: {
    name: 'Exchange rate',
    text: 'What one unit of the currency costs in PLN. Usually the middle rate of the NBP of the last working day before the tax became due, with its day and the number of its table. The VAT is then also told in PLN.',
  },
  exchangeRate: {
    name: 'Rate of the line',
    text: 'Only where this line has another rate than the whole invoice.',
  },
  gtu: {
    name: 'GTU',
    text: 'A mark for the JPK of some goods and services, e.g. GTU_01 alcohol, GTU_02 fuels, GTU_12 advisory services. Most sales have none. Not sure? Ask the accountants once and keep the code with the good.',
  },
  procedure: {
    name: 'Procedure',
    text: 'The mark of a special procedure, e.g. WSTO_EE: sent to consumers in the Union, TT_D: triangular transaction, B_SPV: voucher. An ordinary sale has none.',
  },
  pkwiu: {
    name: 'PKWiU',
    text: 'The symbol of the Polish classification of goods and services. Needed only where the VAT rate or an exemption depends on it.',
  },
  cn: {
    name: 'CN code',
    text: 'The code of the goods in the Combined Nomenclature of the Union. Needed where the VAT rate depends on it, and for some exports.',
  },
  pkob: {
    name: 'PKOB',
    text: 'The symbol of a building in the Polish classification of buildings. Needed where the VAT rate depends on it.',
  },
  gtin: { name: 'GTIN', text: 'The number under the bar code on the package. Not required.' },
  annex15: {
    name: 'Annex 15',
    text: 'Goods or services of Annex 15 to the VAT act, e.g. steel, fuels, building works, computers. Where the invoice is over 15,000 PLN gross, the program adds the words about split payment that the act requires.',
  },
  excise: { name: 'Excise', text: 'The excise duty that the price of the goods holds.' },
  ossRate: {
    name: 'OSS rate',
    text: 'The VAT rate of the country to which goods are sent to a consumer under OSS, e.g. 19 for Germany.',
  },
  discount: {
    name: 'Discount',
    text: 'What is taken off the unit price, where the price typed does not hold it already.',
  },
  localGovernmentUnit: {
    name: 'JST mark',
    text: 'Tick it where a commune, a county or a voivodeship buys and the invoice is for a unit under it, e.g. a school. Put the school among the other parties then.',
  },
  vatGroupMember: {
    name: 'VAT group mark',
    text: 'Tick it where the buyer is a VAT group and the invoice is for one of its members. Put the member among the other parties then.',
  },
  buyerKey: {
    name: 'Buyer key',
    text: 'Any mark that joins the buyer’s data before a correction and after it. Needed only in a correction of the buyer’s data where there are several buyers.',
  },
  customerNumber: {
    name: 'Customer number',
    text: 'The number that the buyer uses in a contract or an order. Not required.',
  },
  eori: {
    name: 'EORI number',
    text: 'The number of a firm in the customs system of the Union. Of use in trade with countries outside it.',
  },
  gln: {
    name: 'GLN',
    text: 'The number of a place, thirteen digits, that retail chains use. Not required.',
  },
  role: {
    name: 'Role of the party',
    text: 'What the party is in the sale: the recipient, the payer, a further buyer, a factor or a unit of a commune.',
  },
  cashMethod: {
    name: 'Cash method',
    text: 'The firm owes the VAT only once it has been paid. Tick it only where your firm has chosen this method at its tax office.',
  },
  selfInvoicing: {
    name: 'Self-invoicing',
    text: 'The buyer itself issues the invoice on behalf of the seller, by a contract.',
  },
  triangular: {
    name: 'Triangular transaction',
    text: 'The goods go from the first firm straight to the third, each is from another country of the Union, and you are the second. Tick it only in the simplified procedure.',
  },
  toReceipt: {
    name: 'Invoice to a receipt',
    text: 'This sale is in the cash register already. By this mark the accountants do not count it twice.',
  },
  relatedParties: {
    name: 'Related parties',
    text: 'Seller and buyer are related, e.g. by family or by capital. The accountants decide on the mark.',
  },
  exciseReturn: {
    name: 'Return of excise',
    text: 'For a farmer who gets the excise on diesel oil back by this invoice.',
  },
  splitPayment: {
    name: 'Split payment',
    text: 'The buyer pays the VAT to a separate VAT account of the seller. Leave it at “when the Act requires it”: the program sees when it is required.',
  },
  margin: {
    name: 'Margin scheme',
    text: 'VAT is counted from the margin and not from the whole price. Only for travel agencies, second-hand goods, works of art and antiques.',
  },
  effect: {
    name: 'Effect of the correction',
    text: 'The month in which the correction changes the VAT account: that of the first invoice, that of the correction, or another. A mistake from the beginning usually belongs to the first invoice, a later discount or return to the correction.',
  },
  exemptionKind: {
    name: 'Basis of the exemption',
    text: 'The provision that exempts this sale from VAT. Without it no invoice with the rate “zw” can be issued.',
  },
} as const satisfies Record<HintName, FieldHint>;
