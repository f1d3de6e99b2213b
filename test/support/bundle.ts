import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

const polish = join(import.meta.dirname, '../../build/renderer');
/** Where each language of the window is built. */
export const builtIn = { pl: polish, en: join(polish, 'en') } as const;
type Language = keyof typeof builtIn;
const manifestOf = (language: Language) => join(builtIn[language], '.vite/manifest.json');

const Chunk = z.object({
  file: z.string(),
  isEntry: z.boolean().optional(),
  src: z.string().optional(),
  /** Names of chunks that come with it at once. */
  imports: z.array(z.string()).default([]),
  dynamicImports: z.array(z.string()).default([]),
  css: z.array(z.string()).default([]),
});
type Manifest = Record<string, z.output<typeof Chunk>>;

export const isBuilt = (language: Language = 'pl'): boolean => existsSync(manifestOf(language));

export const readManifest = (language: Language = 'pl'): Manifest =>
  z.record(z.string(), Chunk).parse(JSON.parse(readFileSync(manifestOf(language), 'utf8')));

/** Files that come with a chunk without anybody asking: scripts and style sheets. */
export function filesWith(manifest: Manifest, names: readonly string[]): string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (chunk === undefined || seen.has(name)) return;
    seen.add(name);
    for (const file of [chunk.file, ...chunk.css]) files.add(file);
    chunk.imports.forEach(visit);
  };
  names.forEach(visit);
  return [...files];
}

export const entriesOf = (manifest: Manifest): string[] =>
  Object.keys(manifest).filter((name) => manifest[name]?.isEntry);

export const gzipBytes = (file: string, language: Language = 'pl'): number =>
  gzipSync(readFileSync(join(builtIn[language], file))).length;

/** Bytes of some files, gzipped one by one as they travel. */
export function weightOf(
  files: readonly string[],
  language: Language = 'pl',
): { scripts: number; styles: number } {
  const sum = (ending: string) =>
    files.filter((it) => it.endsWith(ending)).reduce((all, it) => all + gzipBytes(it, language), 0);
  return { scripts: sum('.js'), styles: sum('.css') };
}
