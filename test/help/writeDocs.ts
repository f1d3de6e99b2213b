import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { docsFolder, helpDocs } from './docs.ts';

/** Writes the pages of the help to docs/pomoc: `npm run docs:help`. */
await rm(docsFolder, { recursive: true, force: true });
await mkdir(docsFolder, { recursive: true });
for (const [name, text] of await helpDocs()) await writeFile(join(docsFolder, name), text);
