import { z } from 'zod';
import {
  accountProblems,
  amountProblems,
  codeProblems,
  countryProblems,
  currencyProblems,
  dateProblems,
  emailProblems,
  instantProblems,
  nipProblems,
  paymentDays,
  priceProblems,
  quantityProblems,
  percentProblems,
  saleDays,
  textProblems,
  type DraftProblem,
} from '../fieldProblems.ts';
import { normaliseBankAccount } from '../iban.ts';
import { normaliseNip } from '../nip.ts';
import { collapse, dropSeparators } from '../text.ts';

/** What a field of a draft is in FA(3): its element, and how its text is cleaned and judged. */
export type Field =
  | {
      kind: 'text';
      element: string;
      /** How people type it, where that is not plain text of one line. */
      typing?: 'decimal' | 'day' | 'instant' | 'account';
      /** As it will stand in the XML; an empty text is left out. */
      normalise: (text: string) => string;
      /** What is wrong with a normalised text that is not empty. */
      problems: (path: string, value: string) => DraftProblem[];
    }
  /** A marker: 1, or not there at all. */
  | { kind: 'flag'; element: string }
  /** A word of ours for a code of FA(3). */
  | { kind: 'choice'; element: string; codes: Record<string, string> }
  /** Fields inside an element of their own. */
  | { kind: 'group'; element: string };

/** The one place that ties a draft's fields to FA(3): everything that cleans, judges, writes or reads them asks it. */
export const fa3Fields = z.registry<Field>();

type TextField = Omit<Extract<Field, { kind: 'text' }>, 'kind' | 'element'>;
const text = (element: string, field: TextField) =>
  z.string().register(fa3Fields, { kind: 'text', element, ...field });

/** `xsd:token` of at most `max` characters. */
export const token = (element: string, max: number) =>
  text(element, { normalise: collapse, problems: (path, value) => textProblems(path, value, max) });
/** A token of a shape of its own, without blanks and in capitals. */
export const code = (element: string, pattern: RegExp) =>
  text(element, {
    normalise: (value) => dropSeparators(value).toUpperCase(),
    problems: (path, value) => codeProblems(path, value, pattern),
  });
/** The same where dashes and small letters mean something. */
export const exactCode = (element: string, pattern: RegExp) =>
  text(element, { normalise: collapse, problems: (path, value) => codeProblems(path, value, pattern) });

const decimal = (element: string, problems: TextField['problems']) =>
  text(element, { typing: 'decimal', normalise: collapse, problems });
/** `TIlosci`: a decimal with a dot, at most 6 decimals. */
export const quantity = (element: string) => decimal(element, quantityProblems);
/** `TKwotowy2`: at most 8 decimals. */
export const price = (element: string) => decimal(element, priceProblems);
/** `TKwotowy`: at most 2 decimals. */
export const amount = (element: string) => decimal(element, amountProblems);
/** `TProcentowy`: 0 to 100, at most 6 decimals. */
export const percent = (element: string) => decimal(element, percentProblems);

const calendarDay = (element: string, allowed: { first: string; last: string }) =>
  text(element, {
    ...{ typing: 'day', normalise: collapse },
    problems: (path, value) => dateProblems(path, value, allowed),
  });
/** `TDataT`. */
export const day = (element: string) => calendarDay(element, saleDays);
/** `TData`. */
export const paymentDay = (element: string) => calendarDay(element, paymentDays);
/** `TDataCzas`: an instant in UTC, `YYYY-MM-DDThh:mm:ssZ`. */
export const dayAndTime = (element: string) =>
  text(element, { typing: 'instant', normalise: collapse, problems: instantProblems });

export const nip = (element: string) => text(element, { normalise: normaliseNip, problems: nipProblems });
const capitals = (value: string): string => collapse(value).toUpperCase();
export const country = (element: string) => text(element, { normalise: capitals, problems: countryProblems });
/** ISO 4217. */
export const currency = (element: string) =>
  text(element, { normalise: capitals, problems: currencyProblems });
export const account = (element: string) =>
  text(element, { typing: 'account', normalise: normaliseBankAccount, problems: accountProblems });
export const email = (element: string) => text(element, { normalise: collapse, problems: emailProblems });

/** A marker: `true`, or absent. */
export const flag = (element: string) => z.literal(true).register(fa3Fields, { kind: 'flag', element });
/** One of our words, each for a code of FA(3). */
export const oneOf = <const C extends Record<string, string>>(element: string, codes: C) =>
  z.enum(Object.keys(codes) as [keyof C & string, ...(keyof C & string)[]]).register(fa3Fields, {
    ...{ kind: 'choice', element, codes },
  });
/** Fields inside an element of their own, in the order of FA(3). */
export const group = <S extends z.ZodRawShape>(element: string, shape: S) =>
  z.strictObject(shape).register(fa3Fields, { kind: 'group', element });

export interface FieldOf {
  key: string;
  /** Without `optional`, `default` and the list around it. */
  schema: z.ZodType;
  field: Field;
  isRequired: boolean;
  /** Something else would take its place if it were left out. */
  hasDefault: boolean;
  /** Items at most, when it is a list. */
  isList: boolean;
}

const cache = new WeakMap<z.ZodObject, FieldOf[]>();

/** The registered fields of a group, in their order; what a module handles itself is not among them. */
export function fieldsOf(schema: z.ZodObject): FieldOf[] {
  const known = cache.get(schema);
  if (known) return known;
  const found = Object.entries(schema.shape).flatMap(([key, value]): FieldOf[] => {
    let inner = value as z.ZodType;
    let isRequired = true;
    let isList = false;
    let hasDefault = false;
    for (;;) {
      if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
        isRequired = false;
        hasDefault ||= inner instanceof z.ZodDefault;
        inner = inner.def.innerType as z.ZodType;
      } else if (inner instanceof z.ZodArray) {
        isList = true;
        inner = inner.element as z.ZodType;
      } else break;
    }
    const field = fa3Fields.get(inner);
    return field ? [{ key, schema: inner, field, isRequired, hasDefault, isList }] : [];
  });
  cache.set(schema, found);
  return found;
}
