/**
 * The program with a watched folder, killed by itself at the moment it would move an issued file: run as a process of
 * its own, because only SIGKILL leaves nothing tidied up. Arguments: data folder, sandbox addresses as JSON.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dieHere } from './dieHere.ts';

fs.promises.rename = dieHere;
syncBuiltinESMExports();

const { startTestCore } = await import('./company.ts');
const { plainVault } = await import('./plainVault.ts');
const [dataDir = '', addresses = ''] = process.argv.slice(2);
await startTestCore(JSON.parse(addresses) as { url: string; qrUrl: string; latarniaUrl: string }, {
  ...{ dataDir, osVault: plainVault },
});
