/**
 * `npm run pack:dry`: packs the program with electron-builder as for Linux, over a stand-in for Electron's own files.
 * Everything is real but the binary: which files go in, the archive, what stands beside it, the fuses, the icons.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packDry } from '../support/packDry.ts';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'latarnik-pack-'));
const packed = await packDry(folder);
console.log(
  JSON.stringify({ folder: packed.folder, archiveBytes: packed.archiveBytes, fuses: packed.fuses }, null, 2),
);
