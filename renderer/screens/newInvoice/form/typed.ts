import { z } from 'zod';
import { InvoiceDraft } from '../../../../shared/domain/draft.ts';
import { fa3Fields } from '../../../../shared/domain/fa3/fields.ts';
import { parsePolishDecimal } from '../../../../shared/i18n/parse.ts';

/** Decimals of a draft that its schema has as plain text, because their rules are elsewhere. */
const otherDecimals = ['lines.value'];

/** A schema without `optional`, `default` and the list around it. */
function bare(schema: z.ZodType): z.ZodType {
  for (let it = schema; ;) {
    if (it instanceof z.ZodOptional || it instanceof z.ZodDefault) it = it.def.innerType as z.ZodType;
    else if (it instanceof z.ZodArray) it = it.element as z.ZodType;
    else return it;
  }
}

function decimalsBelow(schema: z.ZodType, path: string): string[] {
  const it = bare(schema);
  const field = fa3Fields.get(it);
  if (field?.kind === 'text') return field.typing === 'decimal' ? [path] : [];
  if (!(it instanceof z.ZodObject)) return [];
  return Object.entries(it.shape).flatMap(([key, value]) =>
    decimalsBelow(value as z.ZodType, path === '' ? key : `${path}.${key}`),
  );
}

const decimals = new Set([...decimalsBelow(InvoiceDraft, ''), ...otherDecimals]);

function mapDecimals(value: unknown, path: string, change: (text: string) => string): unknown {
  if (typeof value === 'string') return decimals.has(path) ? change(value) : value;
  if (Array.isArray(value)) return value.map((item) => mapDecimals(item, path, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      mapDecimals(item, path === '' ? key : `${path}.${key}`, change),
    ]),
  );
}

/** A draft whose decimals stand as Poles type them, `1 234,50`, with those of FA(3): `1234.50`. */
export const fromTyped = (draft: InvoiceDraft): InvoiceDraft =>
  mapDecimals(draft, '', parsePolishDecimal) as InvoiceDraft;

/** A draft with its decimals as Poles type them. */
export const toTyped = (draft: InvoiceDraft): InvoiceDraft =>
  mapDecimals(draft, '', (text) => text.replace('.', ',')) as InvoiceDraft;
