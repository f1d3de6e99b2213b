import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';

interface Statement {
  run(...values: unknown[]): unknown;
  database: { name: string };
}
const statements = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1')) as Statement;
const realRun = statements.run;

let sandbox: RunningSandbox;
let firm: TestCore;
beforeEach(async () => {
  sandbox = await startSandbox({ clock: systemClock, program: true });
  firm = await startTestCore(sandbox);
  await setUpCompany(firm.call, sandbox);
});
afterEach(async () => {
  statements.run = realRun;
  await firm.remove();
  await sandbox.close();
});

/** From the n-th write on, the firm's disk takes nothing more: as the system would say it. */
function failWritesAfter(count: number, code: string): void {
  let left = count;
  statements.run = function (this: Statement, ...values) {
    const isOurs = this.database.name.startsWith(firm.dataDir);
    if (isOurs && (left -= 1) < 0) throw new Database.SqliteError('the disk says no', code);
    return realRun.apply(this, values);
  };
}

describe('a disk that takes nothing more in the middle of a delivery', () => {
  it.each([
    ['SQLITE_FULL', 'data.full', 0],
    ['SQLITE_FULL', 'data.full', 7],
    ['SQLITE_FULL', 'data.full', 13],
    ['SQLITE_BUSY', 'data.busy', 9],
    ['SQLITE_IOERR_WRITE', 'data.full', 16],
  ])(
    '(%s, %s, after %i writes) is told, loses nothing, and delivery goes on by itself',
    async (code, told, after) => {
      await firm.call('mode.set', { mode: 'offline24' });
      const ids: string[] = [];
      for (let nr = 1; nr <= 3; nr++)
        ids.push((await firm.call('invoice.issue', draftOf(`Pozycja ${nr}`))).id);
      await firm.call('queue.pause');
      await firm.call('mode.auto');
      await eventually('KSeF answers', async () => (await firm.call('mode.status')).lamps.ksef === 'up');
      await firm.call('queue.resume');
      failWritesAfter(after, code);
      await eventually('the queue says why it waits', async () => {
        const { blockedBy } = await firm.call('queue.status');
        return blockedBy?.code === told;
      });
      await expect(firm.call('invoice.issue', draftOf('Bez miejsca'))).rejects.toMatchObject({ code: told });
      statements.run = realRun;
      await untilArchived(firm.call, ids);
      expect(sandbox.records.invoices()).toHaveLength(3);
      expect((await firm.call('invoice.list', {})).total).toBe(3);
    },
  );
});
