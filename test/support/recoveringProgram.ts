/**
 * The program on an empty data folder (or what an earlier life left of it): restores a firm from a backup and asks KSeF
 * for the rest, killed by itself at the n-th boundary of a file, a commit or a request of either. Run as a process of
 * its own, because only SIGKILL leaves nothing tidied up. Arguments: data folder, sandbox addresses as JSON, backup,
 * n, and from where on to count (`restore` or `recovery`).
 */
import { restoreFrom } from '../../electron/host-cli/restoreFrom.ts';
import { startTestCore } from './company.ts';
import { countBoundaries, watchFiles, watchRequestsAndCommits } from './killAtBoundary.ts';

const [dataDir = '', addresses = '', backup = '', killAt = '0', from = ''] = process.argv.slice(2);
const boundaries = countBoundaries(Number(killAt));
watchRequestsAndCommits(boundaries);
watchFiles(boundaries);

const sandbox = JSON.parse(addresses) as { url: string; qrUrl: string; latarniaUrl: string };
const { call, core } = await startTestCore(sandbox, { dataDir, background: false });
if (from === 'restore') boundaries.begin();
if ((await call('app.status')).company === null)
  await restoreFrom(call, backup, { password: '', passphrase: '' }, () => undefined);
boundaries.begin();
// Other tests kill deliveries: here it is enough that KSeF has told all.
await call('backup.askKsef');
const counted = boundaries.count();
await core.close();
console.log(JSON.stringify({ boundaries: counted }));
