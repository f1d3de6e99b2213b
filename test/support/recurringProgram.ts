/**
 * The program on a data folder with a recurring invoice that has fallen due, killed by itself at the n-th boundary.
 * Arguments: data folder, sandbox addresses as JSON, n, instant at which its clock begins.
 */
import { startTestCore } from './company.ts';
import { killAtBoundary } from './killAtBoundary.ts';
import { createMovableClock } from './movableClock.ts';

const [dataDir = '', addresses = '', killAt = '0', instant = ''] = process.argv.slice(2);
const crossed = killAtBoundary(Number(killAt));
const sandbox = JSON.parse(addresses) as { url: string; qrUrl: string; latarniaUrl: string };
const clock = createMovableClock(Number(instant));
const { call, core } = await startTestCore(sandbox, { dataDir, clock });
const isTold = async () => (await call('saved.list', {})).every(({ waiting }) => waiting === 0);
while (!(await isTold())) await new Promise((resolve) => setTimeout(resolve, 10));
await core.close();
console.log(JSON.stringify({ boundaries: crossed() }));
