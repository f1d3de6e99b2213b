import { execFile } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useFolder } from '../support/backups.ts';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const cli = join(import.meta.dirname, '../../electron/host-cli/main.ts');
const world = useFirm();
const folder = useFolder();
const data = useFolder();
const run = (...args: string[]) =>
  new Promise<{ code: number; out: string; told: string }>((resolve) => {
    const env = {
      ...process.env,
      LATARNIK_PASSPHRASE: 'latarnia morska',
      LATARNIK_FILE_PASSWORD: 'w plecaku 7',
    };
    const all = [cli, '--data', data.path, '--no-send', ...args];
    execFile(process.execPath, all, { env }, (error, out, told) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, told }),
    );
  });

it('from a terminal a firm is restored, proved, and backed up again', async () => {
  const { id, number } = await world.call('invoice.issue', validDraft());
  await untilArchived(world.call, [id]);
  await world.call('backup.set', { folder: folder.path });
  const [name = ''] = readdirSync(folder.path);
  writeFileSync(join(folder.path, 'other.kopia'), 'something else');
  expect(await run('restore', join(folder.path, 'other.kopia'))).toMatchObject({ code: 1 });
  const restored = await run('restore', join(folder.path, name));
  expect(restored).toMatchObject({ code: 0 });
  expect(restored.told).toContain(`ostatnia: ${number}`);
  const zip = join(folder.path, 'dowod.zip');
  expect(await run('evidence', id, zip)).toMatchObject({ code: 0 });
  expect(existsSync(zip)).toBe(true);
  expect((await run('backup', folder.path)).out).toContain('.kopia');
  expect(readdirSync(folder.path).filter((it) => it.includes('1111111111'))).toHaveLength(2);
});
