import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

/** Pictures of the docs are taken by the tests themselves: `LATARNIK_PICTURES=docs/images npx vitest run test/e2e`. */
const folder = process.env.LATARNIK_PICTURES;

/** Takes a picture of a window for the docs; nothing in an ordinary run. `name` may hold a folder. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  const path = join(folder, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
