import { z } from 'zod';

/** Something that a schema lets through, with texts and numbers that can be found again. */
export function sampleOf(schema: z.ZodType, at = 'x'): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return sampleOf(schema.def.innerType as z.ZodType, at);
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([key, value]) => [key, sampleOf(value as z.ZodType, key)]),
    );
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element as z.ZodType, at)];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return schema.value;
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return 7000 + at.length;
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0] as z.ZodType, at);
  if (schema instanceof z.ZodISODate || /Day$/.test(at)) return '2026-11-21';
  return `<${at}>`;
}

const days = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'];
const numbers = [7001, 7002, 7003, 7004, 7005];
const lists = days.map((day) => [day]);

/** What words that are functions say of samples of what they are told; undefined when no samples fit. */
function said(words: (...given: unknown[]) => unknown, given: readonly unknown[]): unknown {
  try {
    return words(...given);
  } catch {
    return undefined; // not what this one is told
  }
}

/** Every text among words by its path, in both languages; functions are asked with the same samples. */
export function* sayings(
  polish: unknown,
  english: unknown,
  path: string,
): Generator<{ path: string; polish: string; english: string }> {
  if (typeof polish === 'string' && typeof english === 'string') yield { path, polish, english };
  else if (typeof polish === 'function' && typeof english === 'function') {
    for (const samples of [days, numbers, lists]) {
      const [inPolish, inEnglish] = [polish, english].map((it) =>
        said(it as (...given: unknown[]) => unknown, samples),
      );
      if (inPolish !== undefined) yield* sayings(inPolish, inEnglish, `${path}()`);
    }
  } else if (typeof polish === 'object' && polish !== null && typeof english === 'object' && english !== null)
    for (const key of Object.keys(polish))
      yield* sayings(polish[key as never], english[key as never], `${path}.${key}`);
}

/** Names of all words, however deep; a name that only one language has is a word without its translation. */
export function namesOf(words: unknown, path = ''): string[] {
  if (typeof words !== 'object' || words === null || words instanceof RegExp) return [path];
  return Object.entries(words).flatMap(([key, value]) => namesOf(value, `${path}.${key}`));
}
