/**
 * The part of the program that restores a firm, on a data folder, killed by itself at the n-th boundary of a file or a
 * commit: run as a process of its own, because only SIGKILL leaves nothing tidied up. Without the rest of the program
 * it is there in a third of the time. Arguments: data folder, backup, n.
 */
import { readFileSync } from 'node:fs';
import type { Core } from '../../electron/core/corePorts.ts';
import { restartable } from '../../electron/core/restartable.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { inspectDatabase } from '../../electron/db/backupFile.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { createSettingStore } from '../../electron/db/settingStore.ts';
import { createRestoring } from '../../electron/features/keeping/createRestoring.ts';
import { countBoundaries, watchFiles, watchRequestsAndCommits } from './killAtBoundary.ts';
import { plainVault } from './plainVault.ts';

const [dataDir = '', backup = '', killAt = '0'] = process.argv.slice(2);
const boundaries = countBoundaries(Number(killAt));
watchRequestsAndCommits(boundaries);
watchFiles(boundaries);

const nothing = () => Promise.reject(new Error('not in this part of the program'));
const core = await restartable(dataDir, (goOnWith): Promise<Core> => {
  const db = openDatabase(dataDir);
  const restoring = createRestoring({
    ...{ clock: systemClock, dataDir, osVault: plainVault, goOnWith },
    company: () => createSettingStore(db.sqlite).get('company') ?? null,
    refuseTwice: () => Promise.resolve(),
    // Reading changes nothing, in whichever thread.
    thread: { inspect: (file) => Promise.resolve(inspectDatabase(file)), copy: nothing, close: nothing },
  });
  const restore = async (): Promise<string> => {
    const { upload } = restoring.begin();
    const bytes = readFileSync(backup);
    const half = Math.ceil(bytes.byteLength / 2);
    await restoring.part(upload, 0, bytes.subarray(0, half));
    await restoring.part(upload, half, bytes.subarray(half));
    await restoring.inspect(upload, '');
    return (await restoring.restore(upload, '')).nip;
  };
  return Promise.resolve({
    ...{ call: restore, onEvent: () => () => undefined, deliverDue: nothing, readFile: nothing },
    openFile: nothing,
    close: () => Promise.resolve(db.close()),
  });
});
boundaries.begin();
await core.call('');
const counted = boundaries.count();
await core.close();
console.log(JSON.stringify({ boundaries: counted }));
