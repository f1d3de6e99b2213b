import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** By this Electron's program marks the place of its fuses; after it come their version, their number and themselves. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseVersion = 1;
/** All on: a configuration that forgot one would be seen. */
const fuses = '111111111';

/**
 * Stands in for the folder of Electron's release for Linux, which can't be had everywhere: programs that do nothing,
 * one of them with fuses that can really be set, and an empty language for each that is asked for.
 */
export function writeStandInDist(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const program = Buffer.concat([
    Buffer.from('\u007fELF'),
    Buffer.alloc(512),
    Buffer.from(fuseSentinel),
    Buffer.from([fuseVersion, fuses.length]),
    Buffer.from(fuses),
    Buffer.alloc(512),
  ]);
  writeFileSync(join(folder, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'chrome-sandbox'), '', { mode: 0o755 });
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version']) writeFileSync(join(folder, name), '');
  for (const language of ['pl', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
}
