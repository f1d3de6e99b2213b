import { z } from 'zod';
import { amount, day, group, oneOf, quantity, token } from './fields.ts';
import { VatRate } from './line.ts';
import { Address, BuyerId, ksefNumber } from './party.ts';

/** The invoice that is corrected; without a KSeF number it was issued outside KSeF (`NrKSeFN`). */
export const Corrected = z.strictObject({
  issueDate: day('DataWystFaKorygowanej'),
  number: token('NrFaKorygowanej', 256),
  ksefNumber: ksefNumber('NrKSeFFaKorygowanej').optional(),
});
export type Corrected = z.infer<typeof Corrected>;

/** A party as it stood on the corrected invoice, where its data are what is corrected. */
export const PartyBefore = z.strictObject({
  id: BuyerId,
  name: z.string(),
  address: Address.optional(),
  buyerKey: token('IDNabywcy', 32).optional(),
});
export type PartyBefore = z.infer<typeof PartyBefore>;

export const Correction = z.strictObject({
  reason: token('PrzyczynaKorekty', 256).optional(),
  /** When it takes effect: with the original, with the correction, or otherwise. */
  effect: oneOf('TypKorekty', { original: '1', correction: '2', other: '3' }).optional(),
  originals: z.array(Corrected).min(1).max(50_000),
  /** Of a discount for all sales of a period (art. 106j ust. 3). */
  period: token('OkresFaKorygowanej', 256).optional(),
  /** The right number, where the number itself was wrong. */
  rightNumber: token('NrFaKorygowany', 256).optional(),
  sellerBefore: z.strictObject({ nip: z.string(), name: z.string(), address: Address }).optional(),
  buyersBefore: z.array(PartyBefore).max(101).optional(),
  /** `P_15ZK`: the advance, or the rest to pay, before the correction of an advance or settlement invoice. */
  paidBefore: amount('P_15ZK').optional(),
  exchangeRateBefore: quantity('KursWalutyZK').optional(),
});
export type Correction = z.infer<typeof Correction>;

/** An advance that was paid for what an advance invoice documents. */
export const AdvancePayment = z.strictObject({
  day: day('P_6Z'),
  gross: amount('P_15Z'),
  exchangeRate: quantity('KursWalutyZW').optional(),
});
export type AdvancePayment = z.infer<typeof AdvancePayment>;

/** An advance invoice that a settlement takes off, with what it came to by rate (grosze). */
export const SettledAdvance = z.strictObject({
  ksefNumber: ksefNumber('NrKSeFFaZaliczkowej').optional(),
  /** Of one issued outside KSeF. */
  number: token('NrFaZaliczkowej', 256).optional(),
  rates: z.array(
    z.strictObject({ rate: VatRate, ossRate: z.string().optional(), netGrosze: z.int(), vatGrosze: z.int() }),
  ),
});
export type SettledAdvance = z.infer<typeof SettledAdvance>;

/** A period in place of the day of sale (`OkresFa`). */
export const Period = group('OkresFa', { from: day('P_6_Od'), to: day('P_6_Do') });
