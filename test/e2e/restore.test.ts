import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startServer, type BrowserServer } from '../../electron/host-browser/server.ts';
import { useFolder } from '../support/backups.ts';
import { startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);
const folder = useFolder();
let fresh: TestCore;
let server: BrowserServer;
beforeEach(async () => {
  fresh = await startTestCore(world.sandbox, { dataDir: mkdtempSync(join(tmpdir(), 'latarnik-new-')) });
  server = await startServer(fresh.core, resolve(import.meta.dirname, '../../build/renderer'));
});
afterEach(async () => {
  await server.close();
  await fresh.remove();
  rmSync(fresh.dataDir, { recursive: true, force: true });
});

describe('the day the disk died', { timeout: 60_000 }, () => {
  it('a firm that made backups goes on, on another computer, from its first screen', async () => {
    const { page } = window;
    const sent = await world.call('invoice.issue', validDraft());
    await untilArchived(world.call, [sent.id]);
    await page
      .getByRole('navigation', { name: 'Główne menu' })
      .getByRole('link', { name: 'Ustawienia' })
      .click();
    const panel = page.getByRole('region', { name: 'Kopie zapasowe' });
    await panel.getByText('Wyłączone: kopii nie ma.').waitFor();
    await panel.getByLabel('Folder kopii').fill(join(folder.path, 'nie ma'));
    await panel.getByRole('button', { name: 'Zapisz folder kopii' }).click();
    await panel.getByText('Nie ma go teraz').waitFor();
    await panel.getByLabel('Folder kopii').fill(folder.path);
    await panel.getByRole('button', { name: 'Zapisz folder kopii' }).click();
    await panel.getByText(/^Ostatnia: .*sprawdzona\. W folderze: 1 kopia/).waitFor();
    expect(await window.violations()).toEqual([]);
    const [name = ''] = readdirSync(folder.path);

    await page.goto(server.entrance);
    await page.getByRole('button', { name: 'Przywróć z pliku' }).click();
    await page.getByLabel('Plik kopii albo przenosin').setInputFiles(join(folder.path, name));
    await page.getByText(`${world.sandbox.company.name}, NIP ${world.sandbox.company.nip}`).waitFor();
    await page.getByText('1 faktura', { exact: true }).waitFor();
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.getByRole('button', { name: 'Przywróć tę firmę' }).click();
    await page
      .getByRole('navigation', { name: 'Główne menu' })
      .getByRole('link', { name: 'Faktury' })
      .click();
    await page.getByRole('gridcell', { name: sent.number, exact: true }).waitFor();
    await page.getByText('Firmę przywrócono z kopii').waitFor();
    expect((await fresh.call('invoice.get', { id: sent.id })).state).toBe('archived');
  });
});
