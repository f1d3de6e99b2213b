import { z } from 'zod';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { validDraft } from './drafts.ts';

/** Texts that some field takes, whatever its format: found by asking its own schema. */
const texts = [
  'abcde',
  'tajne hasło 12345',
  '5265877635',
  '2026-11-20',
  '2026-11',
  'QUJD',
  'LAT-20261120-0001',
  'https://127.0.0.1:1/',
  'a@b.pl',
  '23',
  '1.00',
  '#123456',
  'PLN',
  'PL',
  'FV/{NR}/{MM}/{RRRR}',
  'PL61109010140000071219812874',
  '11:30',
  '1471',
  '0123456789ABCDEF',
  '00000000-0000-4000-8000-000000000000',
];

/** An input that a call takes, made from its schema alone: what it asks for, and nothing that it can do without. */
export function someInput(schema: z.ZodType): unknown {
  const found = candidates(schema).find((value) => schema.safeParse(value).success);
  if (found === undefined && !schema.safeParse(undefined).success)
    throw new Error(
      `no input is known for ${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any' }))}`,
    );
  return found;
}

function candidates(schema: z.ZodType): unknown[] {
  if ((schema as unknown) === InvoiceDraft) return [validDraft()];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return [undefined, ...candidates(schema.def.innerType as z.ZodType)];
  if (schema instanceof z.ZodNullable) return [null, ...candidates(schema.def.innerType as z.ZodType)];
  if (schema instanceof z.ZodPipe) return candidates(schema.def.in as z.ZodType);
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries(schema.shape as Record<string, z.ZodType>).map(
      ([key, field]): [string, unknown] => [key, someInput(field)],
    );
    return [Object.fromEntries(entries.filter(([, value]) => value !== undefined)), validDraft()];
  }
  if (schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion)
    return (schema.options as z.ZodType[]).flatMap(candidates);
  if (schema instanceof z.ZodArray) {
    const element = someInput(schema.element as z.ZodType);
    return [[element], [], [element, element]];
  }
  if (schema instanceof z.ZodRecord || schema instanceof z.ZodNull) return [{}, null];
  if (schema instanceof z.ZodEnum) return [...schema.options];
  if (schema instanceof z.ZodLiteral) return [...schema.values];
  if (schema instanceof z.ZodBoolean) return [false];
  if (schema instanceof z.ZodNumber) return [1, 0, 1_000, Date.parse('2026-11-20T10:00:00Z')];
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return texts;
  return [null, {}, ...texts];
}
