import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const mantine = join(root, 'node_modules/@mantine/core/esm');

/** Files that a file of Mantine takes in, itself among them. */
function reached(file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, path = ''] of text.matchAll(/from "(\.{1,2}\/[^"]+)"/g))
    reached(join(dirname(file), path), seen);
}

/** Names of the style sheets of all Mantine components that the renderer uses, by themselves or through others. */
export function stylesUsed(): string[] {
  const sources = globSync('renderer/**/*.{ts,tsx}', { cwd: root }).map((it) =>
    readFileSync(join(root, it), 'utf8'),
  );
  const names = sources.flatMap((text) =>
    [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, list = '']) =>
      list.split(',').map((it) => it.trim()),
    ),
  );
  const seen = new Set<string>();
  for (const name of new Set(names)) {
    for (const file of globSync(`components/*/${name}.mjs`, { cwd: mantine }))
      reached(join(mantine, file), seen);
  }
  return [...seen].flatMap((file) => /(\w+)\.module\.mjs$/.exec(file)?.[1] ?? []).sort();
}
