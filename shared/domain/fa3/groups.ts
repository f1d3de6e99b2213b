import type { z } from 'zod';
import { missing, type DraftProblem } from '../fieldProblems.ts';
import { isBlank } from '../text.ts';
import { fieldsOf, type FieldOf } from './fields.ts';

type Values = Record<string, unknown>;

/** Is there nothing that would stand in the XML? */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && isBlank(value)) ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/**
 * A group as it will stand on the invoice: texts cleaned, empty ones and empty groups left out. Fields that are not
 * registered are taken as they are. Running it twice changes nothing.
 */
export function normaliseGroup<S extends z.ZodObject>(schema: S, value: z.infer<S>): z.infer<S> {
  const values = value as Values;
  const clean: Values = { ...values };
  for (const it of fieldsOf(schema)) {
    const given = values[it.key];
    if (given === undefined) {
      // Most fields of most lines: taking away what is not there would make each object slow to read.
      if (it.key in values) delete clean[it.key];
      continue;
    }
    const items = it.isList ? (given as unknown[]) : [given];
    const kept = items.map((item) => normaliseOne(it, item)).filter((item) => !isNothing(item));
    const result = it.isList ? kept : kept[0];
    // What has to be there, or would be filled in again, stays though empty.
    if (!isNothing(result)) clean[it.key] = result;
    else if (it.isRequired || it.hasDefault) clean[it.key] = it.isList ? [] : emptyOf(it, given);
    else delete clean[it.key];
  }
  return clean as z.infer<S>;
}

const emptyOf = ({ field }: FieldOf, given: unknown): unknown =>
  field.kind === 'text' ? '' : field.kind === 'group' ? {} : given;

function normaliseOne({ field, schema }: FieldOf, value: unknown): unknown {
  if (value === undefined) return undefined;
  if (field.kind === 'text') return field.normalise(value as string);
  return field.kind === 'group' ? normaliseGroup(schema as z.ZodObject, value as never) : value;
}

/** What keeps a normalised group from standing on an invoice, at paths below `path`, in the order of its fields. */
export function groupProblems<S extends z.ZodObject>(
  schema: S,
  value: z.infer<S>,
  path: string,
): DraftProblem[] {
  const values = value as Values;
  const below = (key: string): string => (path === '' ? key : `${path}.${key}`);
  const problems: DraftProblem[] = [];
  for (const it of fieldsOf(schema)) {
    const given = values[it.key];
    if (given === undefined && !it.isRequired) continue;
    const at = below(it.key);
    if (it.isList) {
      ((given as unknown[] | undefined) ?? []).forEach((item, index) =>
        problems.push(...oneProblems(it, item, `${at}.${index}`)),
      );
    } else if (!isNothing(given)) problems.push(...oneProblems(it, given, at));
    else if (it.isRequired) problems.push(missing(at));
  }
  return problems;
}

function oneProblems({ field, schema }: FieldOf, value: unknown, path: string): DraftProblem[] {
  if (field.kind === 'text') return field.problems(path, value as string);
  return field.kind === 'group' ? groupProblems(schema as z.ZodObject, value as never, path) : [];
}
