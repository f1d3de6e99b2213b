import { oneLine } from './addresses.ts';

/** `{nazwa}`: letters and digits in braces; what else stands in braces is text. */
const placeholder = /\{(\p{L}[\p{L}\p{N}]*)\}/gu;
const keyOf = (name: string): string => name.toLowerCase();

/** Longest subject that is sent; servers and readers cut longer ones. */
export const longestSubject = 250;

/** Values of placeholders by name in lower case; an empty one is known, and has nothing to say of this invoice. */
export type MailValues = ReadonlyMap<string, string>;

const fill = (text: string, values: MailValues): string =>
  // One pass: a value with braces in it is not a template.
  text.replace(placeholder, (whole, name: string) => values.get(keyOf(name)) ?? whole);

const namesIn = (text: string): string[] => [...text.matchAll(placeholder)].map(([, name = '']) => name);

/**
 * A template with its values. A line whose placeholders all have nothing to say is left out (no due date: no line about
 * it); a placeholder that nobody knows stays as it is.
 */
export function fillTemplate(text: string, values: MailValues): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const said = lines.filter((line) => {
    const names = namesIn(line);
    return names.length === 0 || names.some((name) => values.get(keyOf(name)) !== '');
  });
  return fill(said.join('\n'), values)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The same for a subject: one line, of a length that everybody shows. */
export const fillSubject = (text: string, values: MailValues): string => safeSubject(fill(text, values));

/** No line break or control character ever gets into a header. */
export const safeSubject = (text: string): string =>
  [...oneLine(text)].slice(0, longestSubject).join('').trim();

/** Placeholders that nobody knows, as they are written, each once. */
export const unknownPlaceholders = (text: string, known: Iterable<string>): string[] => {
  const names = new Set([...known].map(keyOf));
  return [...new Set(namesIn(text).filter((name) => !names.has(keyOf(name))))].map((name) => `{${name}}`);
};
