import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findElectron, startElectron, type ElectronProgram } from '../support/electronProgram.ts';
import { storiesIn } from '../support/stories.ts';

// Where it is missing, electronRunner.ts says so.
const found = findElectron();

describe('the main job in Electron’s own window', () => {
  let program: ElectronProgram;
  const start = async (dataDir?: string) => {
    if ('missing' in found) throw new Error(found.missing);
    program = await startElectron(found.executablePath, dataDir);
  };
  const stories = () => storiesIn(program.page);
  beforeAll(() => start());
  afterAll(async () => {
    await program.kill();
    rmSync(program.dataDir, { recursive: true, force: true });
  });

  it('has a page that is sandboxed, isolated, and served from our own scheme', async () => {
    expect(program.page.url()).toMatch(/^app:\/\/latarnik\//);
    const facts = await program.page.evaluate(() => ({
      doors: Object.keys(window).filter((name) => name.startsWith('latarnik')),
      hasNode: 'require' in window || 'process' in window,
    }));
    expect(facts).toEqual({ doors: ['latarnik', 'latarnikDesktop'], hasNode: false });
  });

  it('starts with a training company in one click', async () => {
    await stories().startTraining();
    await stories().accessible();
  });

  it('issues online, through an outage, and sends everything by itself', async () => {
    await stories().issue('Zażółć Gęślą Jaźń sp. z o.o.');
    await stories().accepted(1);
    await stories().beginOutage();
    for (const buyer of ['Żeglarz Łucja Ćwik', 'Młyn Źródło s.c.']) await stories().issue(buyer);
    await stories().goTo('Kolejka');
    await stories().accessible();
    await stories().endOutage();
    await stories().accepted(3);
  });

  it('has a Polish menu, and comes to the front with the files of a second start', async () => {
    const labels = await program.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label }) => label),
    );
    expect(labels).toEqual(expect.arrayContaining(['Plik', 'Edycja', 'Widok', 'Okno', 'Pomoc']));
    const file = join(program.dataDir, 'faktura.xml');
    writeFileSync(file, '<Faktura/>');
    await program.app.evaluate(
      ({ app }, files) => app.emit('second-instance', {}, [], '/', { files }),
      [file],
    );
    await program.page.getByText('faktura.xml').first().waitFor();
  });

  it('speaks English outside the window as soon as the window does', async () => {
    const menu = () =>
      program.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
    await stories().goTo('Ustawienia');
    const choice = (name: string) => program.page.getByRole('radiogroup', { name });
    await choice('Język programu').getByText('English').click();
    await expect.poll(menu).toEqual(expect.arrayContaining(['File', 'Edit', 'View', 'Window', 'Help']));
    await choice('Language of the program').getByText('Polski').click();
    await expect.poll(menu).toContain('Plik');
  });

  it('asks before it leaves invoices behind, and goes on in the tray', async () => {
    await stories().beginOutage();
    await stories().issue('Hotel Pod Różą');
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await program.page.getByRole('button', { name: 'Wysyłaj dalej w tle' }).click();
    const isVisible = () =>
      program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
    await expect.poll(isVisible).toBe(false);
  });

  it('keeps everything when the process is killed and started again', async () => {
    const { dataDir } = program;
    await program.kill();
    await start(dataDir);
    await stories().accepted(3);
  });
});
