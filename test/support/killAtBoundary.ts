import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import Database from 'better-sqlite3';
import { dieHere } from './dieHere.ts';

interface Statement {
  run(...values: unknown[]): unknown;
  database: { inTransaction: boolean };
  source: string;
}

/** Kills at the n-th crossing, once it counts; what is crossed is told on the way out. */
export interface Boundaries {
  /** Counted from here on; before, nothing is. */
  begin(): void;
  crossing(where: string): void;
  count(): number;
}

/** Boundaries of this process; it kills itself (SIGKILL: nothing is tidied up) at the n-th, 0 never. */
export function countBoundaries(killAt: number): Boundaries {
  let boundary = 0;
  let counts = false;
  return {
    begin: () => {
      counts = true;
    },
    crossing: (where) => {
      if (!counts) return;
      boundary += 1;
      if (boundary !== killAt) return;
      writeSync(1, where);
      dieHere();
    },
    count: () => boundary,
  };
}

/**
 * Makes this process kill itself (SIGKILL: nothing is tidied up) at the n-th boundary of a request or of a database
 * commit; 0 never. Boundaries are counted before a request leaves and after its answer has arrived, before and after
 * a commit. Returns how many were crossed.
 */
export function killAtBoundary(killAt: number): () => number {
  const boundaries = countBoundaries(killAt);
  boundaries.begin();
  watchRequestsAndCommits(boundaries);
  return boundaries.count;
}

/** Every request and every commit is a boundary: before it and after it. */
export function watchRequestsAndCommits({ crossing }: Pick<Boundaries, 'crossing'>): void {
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
}

const fileOperations = ['renameSync', 'rmSync', 'mkdirSync', 'copyFileSync', 'fsyncSync'] as const;

/** Every change of a file that is no database's own is a boundary: before it and after it. */
export function watchFiles({ crossing }: Pick<Boundaries, 'crossing'>): void {
  for (const name of fileOperations) {
    const real = Reflect.get(fs, name) as (...args: unknown[]) => unknown;
    const watched = (...args: unknown[]): unknown => {
      crossing(`before ${name}`);
      const result = real(...args);
      crossing(`after ${name}`);
      return result;
    };
    Reflect.set(fs, name, watched);
  }
  const realOpen = fs.promises.open;
  fs.promises.open = async (...args) => {
    const handle = await realOpen(...args);
    const realWrite = handle.write.bind(handle) as (...some: unknown[]) => Promise<unknown>;
    const write = async (...some: unknown[]): Promise<unknown> => {
      crossing('before write');
      const result = await realWrite(...some);
      crossing('after write');
      return result;
    };
    return Object.assign(handle, { write });
  };
  syncBuiltinESMExports();
}
