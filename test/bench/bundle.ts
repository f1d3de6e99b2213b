/**
 * `npm run bench:bundle`: what the window loads before it shows anything (the static imports of the entry), what the
 * first screen adds, and every chunk, in kB (1000 bytes) after gzip.
 */
import { entriesOf, filesWith, gzipBytes, readManifest, weightOf } from '../support/bundle.ts';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const manifest = readManifest();
const entries = entriesOf(manifest);
const told = (what: string, files: readonly string[]) => {
  const { scripts, styles } = weightOf(files);
  console.log(`${kB(scripts + styles)}  ${what}: scripts${kB(scripts)}, style sheets${kB(styles)}`);
};

told('first load', filesWith(manifest, entries));
for (const [name, { dynamicImports }] of Object.entries(manifest)) {
  if (!entries.includes(name)) continue;
  for (const screen of dynamicImports) told(`with ${screen}`, filesWith(manifest, [...entries, screen]));
}
const files = new Set(Object.values(manifest).flatMap(({ file, css }) => [file, ...css]));
const weighed = [...files].map((file) => [gzipBytes(file), file] as const).sort(([a], [b]) => b - a);
for (const [bytes, file] of weighed) console.log(`${kB(bytes)}  ${file}`);
