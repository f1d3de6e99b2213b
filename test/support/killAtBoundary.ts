import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { dieHere } from './dieHere.ts';

interface Statement {
  run(...values: unknown[]): unknown;
  database: { inTransaction: boolean };
  source: string;
}

/**
 * Makes this process kill itself (SIGKILL: nothing is tidied up) at the n-th boundary of a request or of a database
 * commit; 0 never. Boundaries are counted before a request leaves and after its answer has arrived, before and after
 * a commit. Returns how many were crossed.
 */
export function killAtBoundary(killAt: number): () => number {
  let boundary = 0;
  const crossing = (where: string) => {
    boundary += 1;
    if (boundary !== killAt) return;
    writeSync(1, where);
    dieHere();
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

  // Every statement that commits by itself, and every outermost transaction.
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
  return () => boundary;
}
