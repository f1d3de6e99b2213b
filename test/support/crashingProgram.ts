/**
 * The program on a data folder, killed by itself at the n-th boundary of a request: run as a process of its own,
 * because only SIGKILL leaves nothing tidied up. Arguments: data folder, sandbox addresses as JSON, n.
 * Boundaries are counted before a request leaves and after its answer has arrived.
 */
import { startTestCore } from './company.ts';

const [dataDir = '', addresses = '', killAt = '0'] = process.argv.slice(2);
let boundary = 0;
const crossing = () => {
  boundary += 1;
  if (boundary === Number(killAt)) process.kill(process.pid, 'SIGKILL');
};

const realFetch = globalThis.fetch;
globalThis.fetch = async (...request) => {
  crossing();
  const answer = await realFetch(...request);
  crossing();
  return answer;
};

const sandbox = JSON.parse(addresses) as { url: string; qrUrl: string; latarniaUrl: string };
const { call, core } = await startTestCore(sandbox, { dataDir });
const finished = async () => {
  const { items } = await call('invoice.list', {});
  return items.every(({ state }) => state === 'archived');
};
while (!(await finished())) await new Promise((resolve) => setTimeout(resolve, 20));
await core.close();
console.log(JSON.stringify({ boundaries: boundary }));
