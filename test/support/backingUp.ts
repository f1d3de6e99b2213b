/**
 * A program that makes a backup of a data folder and is killed while its thread copies, before or after the copy was
 * read back. Arguments: data folder, target, `copying` or `copied`.
 */
import { existsSync, statSync } from 'node:fs';
import { createBackupThread } from '../../electron/db/backupThread.ts';
import { databaseFile } from '../../electron/db/openDatabase.ts';
import { dieHere } from './dieHere.ts';

const [dataDir = '', target = '', when = ''] = process.argv.slice(2);
const copying = createBackupThread().copy(databaseFile(dataDir), target, 0);
if (when === 'copied') await copying;
else while (!existsSync(target) || statSync(target).size === 0) await new Promise(setImmediate);
dieHere();
