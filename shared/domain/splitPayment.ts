import { Big } from 'big.js';
import type { InvoiceDraft } from './draft.ts';

/** 15 000 zl, VAT included (art. 108a ust. 1a). */
const limitGrosze = 1_500_000;

/**
 * Whether the act wants the words for split payment: goods or services of Annex 15 on an invoice over 15 000 zl
 * between taxpayers. Other currencies count by the invoice's own rate.
 */
export function mustSplitPayment(
  { buyer, lines, exchange, currency }: Pick<InvoiceDraft, 'buyer' | 'lines' | 'exchange' | 'currency'>,
  grossGrosze: number,
): boolean {
  const rate = currency === 'PLN' ? '1' : (exchange?.rate ?? '1');
  const inPln = /^\d+(\.\d+)?$/.test(rate) ? new Big(grossGrosze).times(rate) : new Big(grossGrosze);
  const isTaxpayer = buyer.id.kind === 'nip' || buyer.id.kind === 'eu';
  return isTaxpayer && inPln.gt(limitGrosze) && lines.some(({ annex15 }) => annex15 === true);
}
