import type { z } from 'zod';
import { fieldsOf, type FieldOf } from '../domain/fa3/fields.ts';
import { childrenOf, type XmlNode } from './xmlNode.ts';

/** The registered fields of a group as they stand below an element: the inverse of `partsOf`. */
export function readFields<S extends z.ZodObject>(schema: S, node: XmlNode | null): Partial<z.infer<S>> {
  const values: Record<string, unknown> = {};
  for (const it of fieldsOf(schema)) {
    const found = childrenOf(node, it.field.element).map((child) => readOne(it, child));
    const known = found.filter((value) => value !== undefined);
    if (known.length > 0) values[it.key] = it.isList ? known : known[0];
  }
  return values as Partial<z.infer<S>>;
}

function readOne({ field, schema }: FieldOf, node: XmlNode): unknown {
  switch (field.kind) {
    case 'text':
      return field.normalise(node.text);
    case 'flag':
      return node.text.trim() === '1' ? true : undefined;
    case 'choice':
      return Object.entries(field.codes).find(([, code]) => code === node.text.trim())?.[0];
    case 'group':
      return readFields(schema as z.ZodObject, node);
  }
}
