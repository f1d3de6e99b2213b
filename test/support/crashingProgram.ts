/**
 * The program on a data folder, killed by itself at the n-th boundary of a request or of a database commit: run as a
 * process of its own, because only SIGKILL leaves nothing tidied up. Arguments: data folder, sandbox addresses as
 * JSON, n. Boundaries are counted before a request leaves and after its answer has arrived, before and after a commit.
 */
import { startTestCore } from './company.ts';
import { killAtBoundary } from './killAtBoundary.ts';

const [dataDir = '', addresses = '', killAt = '0'] = process.argv.slice(2);
const crossed = killAtBoundary(Number(killAt));

const sandbox = JSON.parse(addresses) as { url: string; qrUrl: string; latarniaUrl: string };
const { call, core } = await startTestCore(sandbox, { dataDir });
const finished = async () => {
  const { items } = await call('invoice.list', { limit: 1000 });
  // Whoever sits at the desk does what the program proposes for a refused invoice.
  for (const { id, state } of items)
    if (state === 'rejected') await call('invoice.correctTechnically', { id });
  return items.every(({ state }) => state === 'archived');
};
if ((await call('queue.status')).paused) await call('queue.resume');
while (!(await finished())) await new Promise((resolve) => setTimeout(resolve, 10));
await core.close();
console.log(JSON.stringify({ boundaries: crossed() }));
