import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const polish = resolve(import.meta.dirname, 'shared/i18n');
const english = join(polish, 'english');

/**
 * The same program with the words of `shared/i18n/english`: whoever asks for `shared/i18n/X.ts` gets its English sibling
 * where there is one. An English module that asks for a Polish one means it.
 */
export const englishWords = (): Plugin => ({
  name: 'latarnik-english-words',
  enforce: 'pre',
  resolveId(source, importer) {
    if (importer === undefined || !source.startsWith('.') || importer.startsWith(english + sep)) return null;
    const file = resolve(dirname(importer), source);
    if (!file.startsWith(polish + sep)) return null;
    const sibling = join(english, relative(polish, file));
    return existsSync(sibling) ? sibling : null;
  },
  transformIndexHtml: (html) => html.replace('<html lang="pl"', '<html lang="en"'),
});
