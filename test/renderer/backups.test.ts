import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { useScreens } from './harness/useScreens.ts';

describe('backups, in a real browser', () => {
  const screens = useScreens();
  const { open, violations } = screens;
  let page: Page;
  beforeEach(() => {
    page = screens.page;
  });
  const give = (name: string, text: string) =>
    page.getByLabel('Plik kopii albo przenosin').setInputFiles({
      ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) },
    });

  it('go to a folder, which is told to be wrong in words, and the firm to another computer', async () => {
    await open('ownCompany', '#/settings');
    const panel = page.getByRole('region', { name: 'Kopie zapasowe' });
    await panel.getByLabel('Folder kopii').fill('/nie-ma');
    await page.keyboard.press('Enter');
    await panel.getByText('pendrive jest wyjęty').waitFor();
    await panel.scrollIntoViewIfNeeded();
    expect(await violations()).toEqual([]);
    await panel.getByLabel('Folder kopii').fill('/media/pendrive');
    await page.keyboard.press('Enter');
    await panel.getByText('W folderze: 3 kopie').waitFor();
    await panel.getByRole('button', { name: 'Przenieś na inny komputer…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Przenieś firmę na inny komputer' });
    await dialog.getByLabel('Hasło pliku').fill('latarnia morska');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.getByText('Plik jest gotowy.').waitFor();
  });

  it('tell after a restore what KSeF has that the backup had not, and ask once more', async () => {
    await open('ownCompany', '#/settings');
    const panel = page.getByRole('region', { name: 'Kopie zapasowe' });
    await panel.getByLabel('Folder kopii').fill('/przywrocone');
    await page.keyboard.press('Enter');
    await panel.getByText('Nie udało się jeszcze zapytać KSeF').waitFor();
    expect(await violations()).toEqual([]);
    await panel.getByRole('button', { name: 'Zapytaj KSeF jeszcze raz' }).click();
    await panel.getByText('FV/6/11/2026').waitFor();
    await panel.getByText('Odzyskano z KSeF 3 faktury').scrollIntoViewIfNeeded();
    expect(await violations()).toEqual([]);
    await panel.getByRole('button', { name: 'Popraw numerację' }).click();
    await page.waitForURL(/#\/settings\/numbering$/);
  });

  it('of a training firm are not offered', async () => {
    await open('busy', '#/settings');
    await page.getByText('Firma szkoleniowa nie potrzebuje kopii').waitFor();
  });

  it('are restored only after what is in them was shown', async () => {
    await open('fresh');
    await page.getByRole('button', { name: 'Przywróć z pliku' }).click();
    await give('latarnik.kopia', 'SQLite format 3');
    await page.getByText('128 faktur').waitFor();
    await page.getByLabel('Nowe hasło sejfu').fill('abc');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Przywróć tę firmę' }).click();
    await page.getByText('Hasło sejfu ma mieć co najmniej 8 znaków').waitFor();
    await page.getByRole('button', { name: 'Wróć', exact: true }).click();
    await page.getByRole('button', { name: 'Zacznij z firmą szkoleniową' }).waitFor();
  });

  it('that move a firm ask for the password of their file first', async () => {
    await open('fresh');
    await page.getByRole('button', { name: 'Przywróć z pliku' }).click();
    await give('latarnik.przenosiny', '{"latarnik":"move"}');
    await page.getByLabel('Hasło pliku przenosin').last().fill('zle');
    await page.keyboard.press('Enter');
    await page.getByText('To nie jest hasło tego pliku').waitFor();
    expect(await violations()).toEqual([]);
    await page.getByLabel('Hasło pliku przenosin').last().fill('latarnia morska');
    await page.keyboard.press('Enter');
    await page.getByText('nie wystawiaj już faktur').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('leave the evidence of an invoice one button away', async () => {
    await open('busy', '#/invoices/LAT-20261120-0003');
    const button = page.getByRole('button', { name: 'Plik dowodowy' });
    await button.scrollIntoViewIfNeeded();
    expect(await violations()).toEqual([]);
    await button.click();
    await expect
      .poll(() => page.locator('body').getAttribute('data-files'))
      .toBe('save FV-1-11-2026-dowod.zip');
  });
});
