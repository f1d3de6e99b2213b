import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';
import { helpContents, helpMarkdown } from '../../shared/i18n/help/markdown.ts';
import { helpPageIds, helpTitles } from '../../shared/i18n/help/pageTitles.ts';

const root = join(import.meta.dirname, '../..');
export const docsFolder = join(root, 'docs/pomoc');

/** Files of docs/pomoc by their names, as they have to be. */
export async function helpDocs(): Promise<Map<string, string>> {
  const style = JSON.parse(await readFile(join(root, '.prettierrc.json'), 'utf8')) as object;
  const pages = helpPageIds.map((id) => [`${helpTitles[id].file}.md`, helpMarkdown(id)] as const);
  const files = new Map<string, string>();
  for (const [name, text] of [['README.md', helpContents()] as const, ...pages])
    files.set(name, await format(text, { ...style, parser: 'markdown' }));
  return files;
}
