import { statSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { writeStandInDist } from './standInDist.ts';

const root = join(import.meta.dirname, '../..');

export interface Packed {
  /** The program's folder, as it would be installed. */
  folder: string;
  archive: string;
  archiveBytes: number;
  /** As they stand in the binary, by their names. */
  fuses: Record<string, boolean>;
}

const isOn = '1'.charCodeAt(0);

/** Packs what is built, with the real configuration, as for Linux; only Electron's own files are a stand-in. */
export async function packDry(folder: string): Promise<Packed> {
  const dist = join(folder, 'electron-dist');
  writeStandInDist(dist);
  await build({
    targets: Platform.LINUX.createTarget('dir'),
    projectDir: root,
    publish: 'never',
    config: {
      extends: join(root, 'electron-builder.yml'),
      electronDist: dist,
      directories: { output: join(folder, 'release') },
    },
  });
  const packed = join(folder, 'release', 'linux-unpacked');
  const archive = join(packed, 'resources', 'app.asar');
  const wire = await getCurrentFuseWire(join(packed, 'latarnik'));
  const names = Object.entries(FuseV1Options).filter(([, index]) => typeof index === 'number');
  const fuses = names.flatMap(([name, index]): [string, boolean][] => {
    const state = wire[index as FuseV1Options];
    return state === undefined ? [] : [[name, Number(state) === isOn]];
  });
  return { folder: packed, archive, archiveBytes: statSync(archive).size, fuses: Object.fromEntries(fuses) };
}
