import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStores } from '../../electron/core/stores.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { copyDatabase, inspectDatabase } from '../../electron/db/backupFile.ts';
import { databaseFile, openDatabase } from '../../electron/db/openDatabase.ts';
import { restoreFrom } from '../../electron/host-cli/restoreFrom.ts';
import { startSandbox, type RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { officialEnvironments } from '../../shared/domain/environment.ts';
import { newestBackup } from '../support/backups.ts';
import { bundleProgram } from '../support/bundleProgram.ts';
import { setUpCompany, startTestCore, untilArchived } from '../support/company.ts';
import { draftOf } from '../support/drafts.ts';
import { fillQueue } from '../support/fillQueue.ts';
import { addressesOf, live } from '../support/live.ts';

/** Each life is a process of its own: `LATARNIK_NIGHTLY` kills at every boundary there is. */
const isNightly = process.env.LATARNIK_NIGHTLY !== undefined;
const restoreKills = 30;
const recoveryKills = 3;
const limitMs = isNightly ? 600_000 : 90_000;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'latarnik-killed-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const boundariesOf = ({ output }: { output: string }) =>
  (JSON.parse(output.trim()) as { boundaries: number }).boundaries;
/** So many of the boundaries, evenly. */
const some = (boundaries: number, count: number): number[] => {
  const step = isNightly ? 1 : Math.max(1, boundaries / count);
  return Array.from({ length: Math.floor((boundaries - 1) / step) + 1 }, (_, i) => 1 + Math.floor(i * step));
};

describe('a program killed while it restores a firm', () => {
  const invoices = 12;
  const makeBackup = async (): Promise<string> => {
    const [home, file] = [join(root, 'home'), join(root, 'firma.kopia')];
    const db = openDatabase(home);
    const { settings, journal } = createStores(db, systemClock);
    settings.set('company', {
      ...{ nip: '1111111111', name: 'Latarnia', training: false },
      address: { country: 'PL', line1: 'ul. Portowa 7' },
      environment: officialEnvironments.test,
    });
    journal.add('company.created');
    db.close();
    fillQueue(home, invoices, systemClock.now());
    await copyDatabase(databaseFile(home), file, systemClock.now());
    return file;
  };
  /** What a start of the program would find: a firm and its invoices, whole, or an empty folder. */
  const found = (dataDir: string) => {
    openDatabase(dataDir).close();
    const { company, invoices: count, head } = inspectDatabase(databaseFile(dataDir));
    return company === null ? { count, isEmpty: true, head } : { count, isEmpty: false };
  };

  it(
    'leaves the empty folder or the whole firm, and restores it the next time',
    { timeout: limitMs },
    async () => {
      const [program, backup] = await Promise.all([bundleProgram('restoringProgram'), makeBackup()]);
      const boundaries = boundariesOf(await live(program, join(root, 'whole'), backup, '0'));
      const left = new Set<string>();
      // Three folders, killed later and later in what the life before has left.
      const points = some(boundaries, restoreKills);
      for (const turn of [0, 1, 2]) {
        const dataDir = join(root, `killed-${turn}`);
        for (const killAt of points.filter((_, index) => index % 3 === turn)) {
          const { killed, output } = await live(program, dataDir, backup, String(killAt));
          expect({ killAt, killed }).toEqual({ killAt, killed: true });
          left.add(output);
          const state = found(dataDir);
          expect({ killAt, ...state }).toEqual(
            state.isEmpty
              ? { killAt, count: 0, isEmpty: true, head: null }
              : { killAt, count: invoices, isEmpty: false },
          );
          // The rest of the turn begins with another empty folder.
          if (!state.isEmpty) rmSync(dataDir, { recursive: true });
        }
        if (!existsSync(dataDir)) continue;
        await live(program, dataDir, backup, '0');
        expect(found(dataDir)).toEqual({ count: invoices, isEmpty: false });
        expect(readdirSync(join(dataDir, 'restore'))).toEqual([]);
      }
      expect([...left].some((where) => where === 'after renameSync')).toBe(true);
    },
  );
});

describe('a program killed while it asks KSeF for what the backup lacks', () => {
  const [inBackup, later] = [1, 2];
  const prepare = async (sandbox: RunningSandbox): Promise<string> => {
    const firm = await startTestCore(sandbox);
    try {
      await setUpCompany(firm.call, sandbox);
      const issue = async (count: number) => {
        const ids: string[] = [];
        for (let nr = 0; nr < count; nr += 1)
          ids.push((await firm.call('invoice.issue', draftOf(`Pozycja ${nr}`))).id);
        await untilArchived(firm.call, ids);
      };
      await issue(inBackup);
      await firm.call('backup.set', { folder: mkdtempSync(join(root, 'kopie')) });
      const file = join(root, 'firma.kopia');
      writeFileSync(file, await newestBackup(firm.call));
      await issue(later);
      return file;
    } finally {
      await firm.remove();
    }
  };

  it('goes on with it: every invoice is here once, and nothing is sent', { timeout: limitMs }, async () => {
    // KSeF as strict as ever, but for so many lives in one hour.
    const sandbox = await startSandbox({ clock: systemClock, rateFactor: 1000 });
    try {
      const [program, backup] = await Promise.all([bundleProgram('recoveringProgram'), prepare(sandbox)]);
      const posts = sandbox.records.posts();
      const from = isNightly ? 'restore' : 'recovery';
      const lifeIn = (dataDir: string, killAt: number) =>
        live(program, dataDir, addressesOf(sandbox), backup, String(killAt), from);
      const boundaries = boundariesOf(await lifeIn(join(root, 'whole'), 0));
      for (const killAt of some(boundaries, recoveryKills)) {
        const dataDir = join(root, `at-${killAt}`);
        expect(await lifeIn(dataDir, killAt)).toMatchObject({ killed: true });
        const again = await startTestCore(sandbox, { dataDir, background: false });
        try {
          if ((await again.call('app.status')).company === null)
            await restoreFrom(again.call, backup, { password: '', passphrase: '' }, () => undefined);
          await again.core.deliverDue();
          const { items } = await again.call('invoice.list', { limit: 100 });
          const numbers = new Set(items.map(({ ksefNumber }) => ksefNumber));
          expect({ killAt, numbers: numbers.size, items: items.length }).toEqual({
            ...{ killAt, numbers: inBackup + later, items: inBackup + later },
          });
          expect((await again.call('backup.recovery'))?.finishedAt).not.toBeNull();
        } finally {
          await again.remove();
        }
      }
      expect(sandbox.records.posts()).toBe(posts);
    } finally {
      await sandbox.close();
    }
  });
});
