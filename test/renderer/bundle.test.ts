import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf, filesWith, isBuilt, readManifest, weightOf } from '../support/bundle.ts';
import { stylesUsed } from '../support/mantineStyles.ts';

const firstLoadMax = 250_000;

describe('what the window loads', () => {
  for (const language of ['pl', 'en'] as const)
    it.skipIf(!isBuilt(language))(
      `at first: scripts and style sheets together at most 250 kB after gzip (${language})`,
      () => {
        const manifest = readManifest(language);
        const { scripts, styles } = weightOf(filesWith(manifest, entriesOf(manifest)), language);
        expect(scripts).toBeGreaterThan(100_000); // the entry was found
        expect(scripts + styles).toBeLessThanOrEqual(firstLoadMax);
      },
    );

  it('the style sheet of every Mantine component in use, and of no other', () => {
    const file = join(import.meta.dirname, '../../renderer/mantineStyles.ts');
    const taken = [...readFileSync(file, 'utf8').matchAll(/styles\/([\w-]+)\.css/g)].map(([, name]) => name);
    expect(taken.sort()).toEqual([...stylesUsed(), 'baseline', 'default-css-variables', 'global'].sort());
  });
});
