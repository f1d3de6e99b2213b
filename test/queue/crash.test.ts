import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { setUpCompany, startTestCore, untilArchived } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';

const program = join(import.meta.dirname, '../support/crashingProgram.ts');
/** More boundaries than two invoices need: the loop ends at the first run that is not killed. */
const mostBoundaries = 100;

/** Runs the program until it kills itself at boundary `killAt`, or to its end when it has fewer boundaries. */
function runUntilKilled(dataDir: string, addresses: string, killAt: number) {
  const child = spawn(process.execPath, [program, dataDir, addresses, String(killAt)]);
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  return new Promise<{ killed: boolean; code: number | null; output: string }>((resolve) =>
    child.on('close', (code, signal) => resolve({ killed: signal === 'SIGKILL', code, output })),
  );
}

describe('a program killed at any request of a delivery, and started again', () => {
  let sandbox: RunningSandbox;
  let home: string;

  beforeAll(async () => {
    // Some thirty runs of the program in one hour are more than KSeF would take.
    sandbox = await startSandbox({ clock: systemClock, program: true, rateFactor: 100 });
    home = mkdtempSync(join(tmpdir(), 'latarnik-crash-'));
    const firm = await startTestCore(sandbox, { dataDir: join(home, 'prepared') });
    await setUpCompany(firm.call, sandbox);
    await firm.core.close();
  });
  afterAll(async () => {
    await sandbox.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** A firm whose two offline invoices are issued and wait; numbers differ from run to run by the firm's series. */
  async function firmWithWaitingInvoices(
    run: number,
  ): Promise<{ dataDir: string; ids: string[]; numbers: string[] }> {
    const dataDir = join(home, `run-${run}`);
    const previous = join(home, run === 1 ? 'prepared' : `run-${run - 1}`);
    cpSync(previous, dataDir, { recursive: true });
    const firm = await startTestCore(sandbox, { dataDir });
    await firm.call('mode.set', { mode: 'offline24' });
    const issued = [];
    for (const name of ['Pierwsza', 'Druga']) issued.push(await firm.call('invoice.issue', draftOf(name)));
    await firm.call('queue.pause');
    await firm.call('mode.auto');
    await firm.call('queue.resume');
    await firm.core.close();
    return { dataDir, ids: issued.map(({ id }) => id), numbers: issued.map(({ number }) => number) };
  }

  it('loses no invoice and delivers none twice', { timeout: 180_000 }, async () => {
    let killed = 0;
    for (let killAt = 1; killAt <= mostBoundaries; killAt++) {
      const { dataDir, ids, numbers } = await firmWithWaitingInvoices(killAt);
      const run = await runUntilKilled(dataDir, JSON.stringify(sandbox), killAt);
      if (!run.killed) {
        expect(run.code, run.output).toBe(0);
        break;
      }
      killed += 1;
      const firm = await startTestCore(sandbox, { dataDir });
      await untilArchived(firm.call, ids);
      const inKsef = sandbox.records.invoices().filter(({ number }) => numbers.includes(number));
      expect(inKsef.map(({ number }) => number).sort(), `killed at boundary ${killAt}`).toEqual(
        numbers.sort(),
      );
      for (const id of ids) {
        const { ksefNumber, number } = await firm.call('invoice.get', { id });
        expect(inKsef.find((it) => it.number === number)?.ksefNumber).toBe(ksefNumber);
      }
      await firm.core.close();
    }
    expect(killed).toBeGreaterThan(20);
  });
});
