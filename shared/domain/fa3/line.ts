import { z } from 'zod';
import { amount, day, flag, oneOf, price, quantity, percent, token } from './fields.ts';

/**
 * VAT rates of FA(3)'s `P_12`, written exactly as the schema writes them: `0 KR` domestic, `0 WDT` intra-Community,
 * `0 EX` export, `np I`/`np II` outside Poland, `oo` reverse charge. `OSS` is a foreign rate (`P_12_XII`) and
 * `margin` has none (art. 119 and 120): both are ours.
 */
export const vatRates = [
  ...(['23', '22', '8', '7', '5', '4', '3', 'OSS', '0 KR', '0 WDT', '0 EX', 'zw', 'np I'] as const),
  ...(['np II', 'oo', 'margin'] as const),
] as const;
export const VatRate = z.enum(vatRates);
export type VatRate = z.infer<typeof VatRate>;

const gtuCodes = Object.fromEntries(
  Array.from({ length: 13 }, (_, index) => `GTU_${String(index + 1).padStart(2, '0')}`).map((it) => [it, it]),
) as Record<string, string>;
export const gtu = Object.keys(gtuCodes);
const procedures = {
  ...{ WSTO_EE: 'WSTO_EE', IED: 'IED', TT_D: 'TT_D', I_42: 'I_42', I_63: 'I_63', B_SPV: 'B_SPV' },
  ...{ B_SPV_DOSTAWA: 'B_SPV_DOSTAWA', B_MPV_PROWIZJA: 'B_MPV_PROWIZJA' },
} as const;
/** An order's lines know neither `I_42` nor `I_63`. */
const { I_42: _, I_63: __, ...orderProcedures } = procedures;

/**
 * A line as the user typed it: decimals are strings with a dot. The unit price is net or gross, as the invoice is
 * priced. `value` stands in place of quantity and price where a line has none.
 */
export const DraftLine = z.strictObject({
  uuid: token('UU_ID', 50).optional(),
  saleDate: day('P_6A').optional(),
  name: token('P_7', 512),
  index: token('Indeks', 50).optional(),
  gtin: token('GTIN', 20).optional(),
  pkwiu: token('PKWiU', 50).optional(),
  cn: token('CN', 50).optional(),
  pkob: token('PKOB', 50).optional(),
  unit: token('P_8A', 256).default('szt.'),
  quantity: quantity('P_8B').optional(),
  netPrice: price('P_9A').optional(),
  grossPrice: price('P_9B').optional(),
  /** Taken off the unit price, when that does not hold it already. */
  discount: price('P_10').optional(),
  value: z.string().optional(),
  vatRate: VatRate,
  ossRate: percent('P_12_XII').optional(),
  /** Goods and services of Annex 15. */
  annex15: flag('P_12_Zal_15').optional(),
  excise: amount('KwotaAkcyzy').optional(),
  gtu: oneOf('GTU', gtuCodes).optional(),
  procedure: oneOf('Procedura', procedures).optional(),
  /** Of this line alone; the invoice's own rate otherwise. */
  exchangeRate: quantity('KursWaluty').optional(),
  /** Of a correction: the line as it was. */
  before: flag('StanPrzed').optional(),
});
export type DraftLine = z.infer<typeof DraftLine>;

/** A line of the order that an advance was paid for. */
export const OrderLine = z.strictObject({
  uuid: token('UU_IDZ', 50).optional(),
  name: token('P_7Z', 512),
  index: token('IndeksZ', 50).optional(),
  gtin: token('GTINZ', 20).optional(),
  pkwiu: token('PKWiUZ', 50).optional(),
  cn: token('CNZ', 50).optional(),
  pkob: token('PKOBZ', 50).optional(),
  unit: token('P_8AZ', 256).default('szt.'),
  quantity: quantity('P_8BZ'),
  netPrice: price('P_9AZ'),
  vatRate: VatRate,
  ossRate: percent('P_12Z_XII').optional(),
  annex15: flag('P_12Z_Zal_15').optional(),
  gtu: oneOf('GTUZ', gtuCodes).optional(),
  procedure: oneOf('ProceduraZ', orderProcedures).optional(),
  excise: amount('KwotaAkcyzyZ').optional(),
  before: flag('StanPrzedZ').optional(),
});
export type OrderLine = z.infer<typeof OrderLine>;
