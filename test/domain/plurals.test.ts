import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Polish has three forms after a number: 1 faktura, 2–4 faktury (not 12–14), 5 faktur. Each noun with the endings that
 * may stand after one, after two and after five, in whatever case the sentence wants.
 */
const nouns: readonly [one: RegExp, two: RegExp, five: RegExp][] = [
  [/^faktur(a|ę|y|ze|ą)$/, /^faktur(y|om|ami|ach)$/, /^faktur(om|ami|ach)?$/],
  [/^wiadomoś(ć|ci|cią)$/, /^wiadomości(om|ami|ach)?$/, /^wiadomości(om|ami|ach)?$/],
  [/^plik(iem|u|owi)?$/, /^plik(i|om|ami|ach)$/, /^plik(ów|om|ami|ach)$/],
  [/^(dzień|dnia|dniu|dniem)$/, /^dni(om|ami|ach)?$/, /^dni(om|ami|ach)?$/],
  [/^(godzin(a|ę|y|ie|ą)|godz\.?)$/, /^(godzin(y|om|ami|ach)|godz\.?)$/, /^(godzin(om|ami|ach)?|godz\.?)$/],
  [/^minut(a|ę|y|cie|ą)$/, /^minut(y|om|ami|ach)$/, /^minut(om|ami|ach)?$/],
  [/^sekund(a|ę|y|zie|ą)$/, /^sekund(y|om|ami|ach)$/, /^sekund(om|ami|ach)?$/],
  [/^wpis(u|owi|em)?$/, /^wpis(y|om|ami|ach)$/, /^wpis(ów|om|ami|ach)$/],
  [/^wiersz(a|owi|em|u)?$/, /^wiersz(e|om|ami|ach)$/, /^wiersz(y|om|ami|ach)$/],
  [/^pozycj(a|ę|i|ą)$/, /^pozycj(e|om|ami|ach)$/, /^pozycj(i|om|ami|ach)$/],
  [/^punkt(u|owi|em)?$/, /^punkt(y|om|ami|ach)$/, /^punkt(ów|om|ami|ach)$/],
  [/^znak(u|owi|iem)?$/, /^znak(i|om|ami|ach)$/, /^znak(ów|om|ami|ach)$/],
  [/^kopi(a|ę|i|ą)$/, /^kopi(e|om|ami|ach)$/, /^kopi(i|om|ami|ach)$/],
  [/^strona?(a|ę|y|ie|ą)?$/, /^stron(y|om|ami|ach)$/, /^stron(om|ami|ach)?$/],
  [/^wynik(u|owi|iem)?$/, /^wynik(i|om|ami|ach)$/, /^wynik(ów|om|ami|ach)$/],
  [/^ostrzeżeni(e|a|u|em)$/, /^ostrzeżeni(a|om|ami|ach)$/, /^ostrzeże(ń|niom|niami|niach)$/],
  [/^komunikat(u|owi|em)?$/, /^komunikat(y|om|ami|ach)$/, /^komunikat(ów|om|ami|ach)$/],
  [/^kontrahent(a|owi|em)?$/, /^kontrahen(ci|tów|tom|tami|tach)$/, /^kontrahent(ów|om|ami|ach)$/],
  [/^raz(u|owi|em)?$/, /^razy$/, /^razy$/],
];
const stems =
  /^(faktur|wiadomoś|plik|dzień|dni|godz|minut|sekund|wpis|wiersz|pozycj|punkt|znak(?!om)|kopi|stron|wynik|ostrzeże|komunikat|kontrahen|raz(?!em))/;

/** After these comes the genitive, which is the form of five also after two. */
const genitives = ['z', 'do', 'od', 'bez', 'dla', 'zamiast'];

/** Whether a word may stand after a number, and after what stands before it; a word of no known noun may. */
function fits(count: number, word: string, before = ''): boolean {
  // a certificate of type 2, and then a new sentence
  if (!stems.test(word) || before.startsWith('typ')) return true;
  const isTwo = [2, 3, 4].includes(count % 10) && ![12, 13, 14].includes(count % 100);
  const form = count === 1 ? 0 : isTwo ? 1 : 2;
  return nouns.some(
    (forms) => forms[form].test(word) || (form === 1 && genitives.includes(before) && forms[2].test(word)),
  );
}

/** Every number with the word after it, and the one before. */
const countsIn = (text: string) =>
  [...text.matchAll(/(?:(\p{L}+)[\u00a0 ])?(?<![\d.,:/-])(\d+)[\u00a0 ](\p{L}+)/gu)].map(
    ([, before = '', number = '', word = '']) => ({
      before: before.toLowerCase(),
      number: Number(number),
      word,
    }),
  );

const counts = [1, 2, 5, 12, 22, 25];
const i18n = join(import.meta.dirname, '../../shared/i18n');
/** Words of KSeF itself are as KSeF writes them; of the terminal and of books nobody reads a count. */
const others = ['english', 'help/', 'ksefStatus', 'sandbox', 'cli', 'inWords', 'print/english'];
const files = globSync('**/*.ts', { cwd: i18n })
  .filter((file) => !others.some((it) => file.startsWith(it)))
  .sort();

/** Every text that a module can say with a number in it. */
function* sayings(value: unknown, count: number, path: string): Generator<[path: string, text: string]> {
  if (typeof value === 'function' && value.length > 0) {
    let said: unknown;
    try {
      const numbers = new Array<number>(value.length).fill(count);
      said = (value as (...given: number[]) => unknown)(...numbers);
      said ??= '';
    } catch {
      return; // it wants something else than numbers
    }
    yield* sayings(said, count, `${path}()`);
  } else if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* sayings(inner, count, `${path}.${key}`);
}

/** Errors that count get their counts by name. */
const details = (count: number) =>
  new Proxy(Object.create(null) as Record<string, unknown>, {
    get: (_, key) => (['max', 'chosen', 'count', 'days', 'min', 'length'].includes(String(key)) ? count : ''),
  });

describe('a number and what it counts', () => {
  it('agree in every text that counts', async () => {
    const wrong = new Set<string>();
    let seen = 0;
    for (const file of files) {
      const module = (await import(join(i18n, file))) as Record<string, unknown>;
      for (const count of counts)
        for (const [path, text] of sayings(module, count, file)) {
          for (const { number, word, before } of countsIn(text)) {
            if (number !== count) continue;
            if (stems.test(word)) seen += 1;
            if (!fits(count, word, before)) wrong.add(`${path}: ${number} ${word}`);
          }
        }
    }
    expect([...wrong]).toEqual([]);
    expect(seen).toBeGreaterThan(150);
  });

  it('agree in errors that tell a limit', async () => {
    const { errorText } = await import('../../shared/i18n/errors.ts');
    const wrong: string[] = [];
    for (const count of counts)
      for (const [code, text] of Object.entries(errorText)) {
        let said: { title: string; body: string };
        try {
          said = (text as (given: unknown) => { title: string; body: string })(details(count));
        } catch {
          continue;
        }
        for (const { number, word, before } of countsIn(`${said.title}. ${said.body}`))
          if (number === count && !fits(count, word, before)) wrong.push(`${code}: ${number} ${word}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each([
    [1, 'faktura', true],
    [1, 'faktur', false],
    [2, 'faktury', true],
    [5, 'faktury', false],
    [12, 'faktury', false],
    [22, 'faktury', true],
    [25, 'faktur', true],
    [1, 'dni', false],
    [5, 'słów', true],
  ])('%i %s: %s', (count, word, right) => expect(fits(count, word)).toBe(right));
});
