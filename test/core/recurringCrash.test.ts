import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createInvoiceStore } from '../../electron/db/invoiceStore.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { createFormStore } from '../../electron/db/formStore.ts';
import { startSandbox, type RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { setUpCompany, startTestCore } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';
import { addressesOf, live } from '../support/live.ts';
import { createMovableClock } from '../support/movableClock.ts';
import { plainVault } from '../support/plainVault.ts';

const dayBefore = Date.parse('2026-11-09T11:00:00Z');
const dueAt = Date.parse('2026-11-10T11:00:00Z');

let root: string;
let sandbox: RunningSandbox;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'latarnik-recurring-'));
  sandbox = await startSandbox({ clock: createMovableClock(dayBefore), dataDir: join(root, 'sandbox') });
});
afterAll(async () => {
  await sandbox.close();
  rmSync(root, { recursive: true, force: true });
});

describe('a program killed at any commit while it issues a recurring invoice, and started again', () => {
  it('issues it exactly once', { timeout: 300_000 }, async () => {
    const prepared = join(root, 'firm');
    const firm = await startTestCore(sandbox, {
      ...{ dataDir: prepared, osVault: plainVault, clock: createMovableClock(dayBefore) },
    });
    await setUpCompany(firm.call, sandbox);
    // Offline, so that only issuing counts: delivery has a matrix of its own.
    await firm.call('mode.set', { mode: 'offline24' });
    await firm.call('saved.put', {
      ...{ kind: 'recurring', name: 'Najem', draft: draftOf('Najem {miesiąc}') },
      schedule: {
        ...{ every: 'month', day: 10, from: '2026-11-01', until: null },
        ...{ automatic: true, dueDays: null, onHoliday: 'asIs' },
      },
    });
    await firm.core.close();
    const lifeOf = (dataDir: string, killAt: number) =>
      live('recurringProgram.ts', dataDir, addressesOf(sandbox), String(killAt), String(dueAt));

    const found: string[] = [];
    const killAndRestart = async (killAt: number): Promise<boolean> => {
      const dataDir = join(root, `killed-${killAt}`);
      cpSync(prepared, dataDir, { recursive: true });
      const { killed, output } = await lifeOf(dataDir, killAt);
      if (killed) await lifeOf(dataDir, 0);
      const db = openDatabase(dataDir);
      const numbers = createInvoiceStore(db.sqlite)
        .list({ limit: 10, offset: 0 })
        .heads.map(({ number }) => number);
      db.close();
      rmSync(dataDir, { recursive: true });
      if (numbers.join() !== 'FV/1/11/2026') found.push(`${killAt} ${output}: ${numbers.join()}`);
      return killed;
    };
    let killedAt = 0;
    while (await killAndRestart(killedAt + 1)) killedAt += 1;
    expect(found).toEqual([]);
    expect(killedAt).toBeGreaterThanOrEqual(4);
  });
});

describe('a program killed right after it has kept a form', () => {
  it('has it when it starts again', async () => {
    const dataDir = join(root, 'kept');
    expect(await live('keepingProgram.ts', dataDir)).toMatchObject({ killed: true, output: '' });
    const db = openDatabase(dataDir);
    expect(createFormStore(db.sqlite).list()).toMatchObject([{ key: 'new', form: 'half an invoice' }]);
    db.close();
  });
});
