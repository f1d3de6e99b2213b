/**
 * The program on a data folder, killed by itself at the n-th boundary of a request or of a database commit: run as a
 * process of its own, because only SIGKILL leaves nothing tidied up. Arguments: data folder, sandbox addresses as
 * JSON, n. Boundaries are counted before a request leaves and after its answer has arrived, before and after a commit.
 */
import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { startTestCore } from './company.ts';

const [dataDir = '', addresses = '', killAt = '0'] = process.argv.slice(2);
let boundary = 0;
const crossing = (where: string) => {
  boundary += 1;
  if (boundary !== Number(killAt)) return;
  writeSync(1, where);
  process.kill(process.pid, 'SIGKILL');
  // The signal arrives a moment later: nothing may happen meanwhile.
  for (;;);
};

const realFetch = globalThis.fetch;
globalThis.fetch = async (...request) => {
  const [address, { method = 'GET' } = {}] = request;
  const path = new URL(address instanceof Request ? address.url : address).pathname;
  // References differ from run to run; the kind of request does not.
  const where = `${method} ${path.replace(/\/[\dA-F-]{20,}|\/[^/]*\d{8}-[^/]+/gi, '/*')}`;
  crossing(`before ${where}`);
  const answer = await realFetch(...request);
  crossing(`after ${where}`);
  return answer;
};

/** Every statement that commits by itself, and every outermost transaction. */
interface Statement {
  run(...values: unknown[]): unknown;
  database: { inTransaction: boolean };
  source: string;
}
const probe = new Database(':memory:').prepare('SELECT 1');
const statements = Object.getPrototypeOf(probe) as Statement;
const realRun = statements.run;
statements.run = function (this: Statement, ...values) {
  const isPartOfOne = this.database.inTransaction || /^(BEGIN|COMMIT|ROLLBACK)/.test(this.source);
  if (isPartOfOne) return realRun.apply(this, values);
  const where = `commit ${this.source.slice(0, 40)}`;
  crossing(`before ${where}`);
  const result = realRun.apply(this, values);
  crossing(`after ${where}`);
  return result;
};
const databases = Database.prototype as { transaction(work: () => unknown): { immediate(): unknown } };
const realTransaction = databases.transaction;
databases.transaction = function (this: { inTransaction: boolean }, work) {
  const transaction = realTransaction.call(this as never, work);
  const immediate = () => {
    if (this.inTransaction) return transaction.immediate();
    crossing('before transaction');
    const result = transaction.immediate();
    crossing('after transaction');
    return result;
  };
  return Object.assign(() => immediate(), { immediate });
};

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
console.log(JSON.stringify({ boundaries: boundary }));
