import type { z } from 'zod';
import { fieldsOf, type FieldOf } from '../domain/fa3/fields.ts';
import { leaf, marker, node, type Xml } from './xml.ts';

/** An element with the name that decides its place. */
export type Part = readonly [element: string, xml: Xml];

/** The registered fields of a group as elements, in the order of its schema; absent ones are left out. */
export function partsOf<S extends z.ZodObject>(schema: S, value: z.infer<S>): Part[] {
  const values = value as Record<string, unknown>;
  return fieldsOf(schema).flatMap((it): Part[] => {
    const given = values[it.key];
    if (given === undefined) return [];
    const items = it.isList ? (given as unknown[]) : [given];
    const xml = items.flatMap((item) => elementOf(it, item));
    return xml.length === 0 ? [] : [[it.field.element, xml]];
  });
}

function elementOf({ field, schema }: FieldOf, value: unknown): Xml {
  switch (field.kind) {
    case 'text':
      return value === '' ? [] : leaf(field.element, value as string);
    case 'flag':
      return marker(field.element);
    case 'choice':
      return leaf(field.element, field.codes[value as string] ?? '');
    case 'group':
      return node(field.element, fieldsXml(schema as z.ZodObject, value as never));
  }
}

/** The same, as lines of XML. */
export const fieldsXml = <S extends z.ZodObject>(schema: S, value: z.infer<S>): Xml =>
  partsOf(schema, value).flatMap(([, xml]) => xml);

/** Elements in the order of a sequence of the schema; where that names none, nothing may be lost. */
export function inOrder(sequence: readonly string[], parts: readonly Part[]): Xml {
  const placed = parts.map(([element, xml]) => ({ place: sequence.indexOf(element), element, xml }));
  const lost = placed.find(({ place }) => place < 0);
  if (lost) throw new Error(`${lost.element} has no place`);
  return placed.sort((a, b) => a.place - b.place).flatMap(({ xml }) => xml);
}
