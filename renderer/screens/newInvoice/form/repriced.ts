import { Big } from 'big.js';
import type { InvoiceDraft } from '../../../../shared/domain/draft.ts';
import type { DraftLine } from '../../../../shared/domain/fa3/line.ts';
import { priceField, type Pricing } from '../../../../shared/domain/lineValue.ts';
import { parsePrice } from '../../../../shared/domain/money.ts';
import { rateRules } from '../../../../shared/domain/vat.ts';
import { parsePolishDecimal } from '../../../../shared/i18n/parse.ts';

/** Unit prices of shops have grosze. */
const decimals = 2;

/** A typed unit price that was of the other kind, in whole grosze; as it is while it is no price. */
export function repricedPrice(
  typed: string,
  { vatRate, ossRate }: Pick<DraftLine, 'vatRate' | 'ossRate'>,
  to: Pricing,
): string {
  const price = parsePrice(parsePolishDecimal(typed));
  if (price === null) return typed;
  const percent = vatRate === 'OSS' ? parsePolishDecimal(ossRate ?? '0') : rateRules[vatRate].percent;
  if (parsePrice(String(percent)) === null) return typed;
  const factor = new Big(percent).div(100).plus(1);
  const other = to === 'gross' ? price.times(factor) : price.div(factor);
  return other.round(decimals, Big.roundHalfUp).toFixed(decimals).replace('.', ',');
}

/** The same lines with their typed prices and discounts net or gross, in whole grosze. */
export function repriced(draft: InvoiceDraft, pricing: Pricing): InvoiceDraft {
  if (draft.pricing === pricing) return draft;
  const [from, to] = [priceField(draft.pricing), priceField(pricing)];
  const lines = draft.lines.map((line): DraftLine => {
    const { [from]: price = '', discount, ...rest } = line;
    return {
      ...rest,
      [to]: repricedPrice(price, line, pricing),
      ...(discount !== undefined && { discount: repricedPrice(discount, line, pricing) }),
    };
  });
  return { ...draft, pricing, lines };
}
