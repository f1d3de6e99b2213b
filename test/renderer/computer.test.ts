import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DesktopEvent } from '../../shared/contract/desktopCalls.ts';
import { rulesOfColour } from '../support/violations.ts';
import { useScreens } from './harness/useScreens.ts';

describe('the window inside the desktop program', () => {
  const screens = useScreens();
  const { open, violations } = screens;
  let page: Page;
  beforeEach(() => {
    page = screens.page;
  });
  const tell = (message: DesktopEvent) => page.evaluate((it) => window.tellDesktop?.(it), message);
  const called = () => page.evaluate(() => document.body.dataset['computer'] ?? '');
  const isReady = () => expect.poll(called).toContain('desktop.ready');

  it('asks once whether to start with the computer, on the home screen of an own firm', async () => {
    await open('ownCompany', '#/home', { asksAutoStart: true });
    const dialog = page.getByRole('dialog', { name: 'Uruchamiać Latarnika razem z komputerem?' });
    await dialog.waitFor();
    expect(await violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Uruchamiaj razem z komputerem' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await called()).toContain('desktop.set {"autoStart":true}');
  });

  it('does not ask it in the middle of an invoice, nor of a training firm', async () => {
    await open('ownCompany', '#/new', { asksAutoStart: true });
    await isReady();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await open('busy', '#/home', { asksAutoStart: true });
    await isReady();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('says what waits when it is closed, and offers the tray', async () => {
    await open('busy', '#/queue', {});
    await isReady();
    await tell({ event: 'close.asked', data: { waiting: 3 } });
    const dialog = page.getByRole('dialog', { name: /^3.faktury czekają na KSeF$/ });
    await dialog.waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await called()).not.toContain('answerClose');
    await tell({ event: 'close.asked', data: { waiting: 3 } });
    await expect.poll(screens.focused).toBe('Wysyłaj dalej w tle');
    await page.keyboard.press('Enter');
    await expect.poll(called).toContain('desktop.answerClose {"keep":true}');
  });

  it('says that the program waits for KSeF before it ends, and lets nobody wait for it', async () => {
    await open('busy', '#/queue', {});
    await isReady();
    await tell({ event: 'leaving', data: { waiting: 2 } });
    const dialog = page.getByRole('dialog', { name: 'Kończę wysyłanie' });
    await dialog.waitFor();
    expect(await violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Zamknij bez czekania' }).click();
    await expect.poll(called).toContain('desktop.quitNow');
  });

  it('takes a file that the system opened to the place where such files are read in', async () => {
    await open('busy', '#/home', {});
    await isReady();
    const refused = [{ name: 'wirus.xml', problem: 'content' as const }];
    await tell({ event: 'files.opened', data: { invoices: 1, certificates: 0, refused } });
    await page.getByRole('heading', { level: 1, name: /XML/ }).waitFor();
    await page.getByText('„wirus.xml” ma w środku co innego').waitFor();
    await expect.poll(called).toContain('desktop.takeFiles {"kind":"invoice"}');
    await page.getByText('faktura-z-pulpitu.xml').first().waitFor();
  });

  it('goes where a notification, the tray or the menu leads, and does what its own keys do', async () => {
    await open('busy', '#/home', {});
    await isReady();
    await tell({ event: 'place.asked', data: { hash: '#/certificates' } });
    await page.getByRole('heading', { level: 1, name: 'Certyfikaty' }).waitFor();
    await tell({ event: 'key.asked', data: { key: 'shortcuts' } });
    await page.getByRole('dialog', { name: 'Skróty klawiszowe' }).waitFor();
    await page.keyboard.press('Escape');
    await tell({ event: 'key.asked', data: { key: 'mode' } });
    await page.getByRole('button', { name: /^Automatycznie/ }).waitFor();
    await page.keyboard.press('Escape');
    await tell({ event: 'key.asked', data: { key: 'palette' } });
    await page.getByRole('dialog', { name: 'Polecenia' }).getByRole('combobox').fill('autostart');
    await page.getByRole('option', { name: /program na tym komputerze/ }).waitFor();
  });

  it('has settings of its own, which a browser does not have', async () => {
    const crashes = [{ id: 'a.json', at: Date.parse('2026-11-20T08:00:00Z'), what: 'window' }];
    await open('busy', '#/settings/computer', { crashes });
    const panel = page.getByRole('region', { name: 'Program na tym komputerze' });
    await panel.getByLabel('Uruchamiaj Latarnika po zalogowaniu').click();
    await expect.poll(called).toContain('desktop.set {"autoStart":true}');
    await panel.getByText('Sprawdzanie nowych wersji jest wyłączone').waitFor();
    await panel.getByText(/20\.11\.2026.* · okno/).waitFor();
    expect(await violations()).toEqual([]);
    await screens.inColours('dark');
    expect(await violations(rulesOfColour)).toEqual([]);
    await open('busy', '#/settings/computer');
    await page.getByRole('heading', { name: 'Program', exact: true }).waitFor();
    expect(await panel.count()).toBe(0);
  });

  it('offers the system’s dialog wherever a folder is asked for, which a browser does not have', async () => {
    await open('ownCompany', '#/settings', { folder: '/media/pendrive' });
    const backups = page.getByRole('region', { name: 'Kopie zapasowe' });
    const field = backups.getByLabel('Folder kopii');
    const before = await field.inputValue();
    await backups.getByRole('button', { name: 'Wybierz folder…' }).click();
    await expect.poll(() => field.inputValue()).toBe('/media/pendrive');
    expect(await called()).toContain(`desktop.chooseFolder {"purpose":"backup","at":"${before}"}`);
    await backups.scrollIntoViewIfNeeded();
    expect(await violations()).toEqual([]);
    const watched = page.getByRole('region', { name: 'Folder z plikami XML' });
    await watched.getByRole('button', { name: 'Wybierz folder…' }).click();
    await expect
      .poll(() => watched.getByLabel('Folder', { exact: true }).inputValue())
      .toBe('/media/pendrive');
    await backups.scrollIntoViewIfNeeded();
    await open('ownCompany', '#/settings');
    await field.waitFor();
    expect(await page.getByRole('button', { name: 'Wybierz folder…' }).count()).toBe(0);
  });

  it('offers a new version without fetching it', async () => {
    const updates = { state: 'found', version: '0.2.0', percent: null, canInstall: true };
    await open('busy', '#/settings/computer', { updates });
    const panel = page.getByRole('region', { name: 'Program na tym komputerze' });
    await panel.getByText('Jest nowa wersja: 0.2.0.').waitFor();
    expect(await called()).not.toContain('downloadUpdate');
    expect(await violations()).toEqual([]);
    await panel.getByRole('button', { name: 'Pobierz' }).click();
    await expect.poll(called).toContain('desktop.downloadUpdate');
  });
});
