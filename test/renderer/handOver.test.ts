import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { issueInForm } from '../support/issueInForm.ts';
import { patience, useScreens } from './harness/useScreens.ts';

describe('the document for the buyer, on the screen', { timeout: 60_000 }, () => {
  const screens = useScreens({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { open, violations, done } = screens;
  let page: Page;
  beforeEach(() => {
    page = screens.page;
  });

  it('is proposed with its reason, and another one chosen by keyboard with what follows from it', async () => {
    await open('offline', '#/new');
    const dialog = await issueInForm(page);
    await dialog.getByText(/^Nabywca z\sNIP dostanie fakturę w\sKSeF/).waitFor();
    expect(await dialog.getByLabel(/^Potwierdzenie transakcji/).isChecked()).toBe(true);
    expect(await dialog.getByRole('radio').count()).toBe(4);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Control+p');
    await expect.poll(done, patience).toBe('print FV-10-11-2026.confirmation 2');
    await dialog.getByLabel(/^Potwierdzenie transakcji/).focus();
    await page.keyboard.press('ArrowDown');
    await dialog.getByText(/^Nabywca z\sNIP powinien dostać tę fakturę w\sKSeF/).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Control+p');
    await expect.poll(done, patience).toMatch(/, print FV-10-11-2026\.pdf 2$/);
    await dialog.getByRole('button', { name: 'Zapisz wszystko' }).click();
    await expect.poll(done, patience).toMatch(/, save FV-10-11-2026\.zip$/);
    // the button was busy meanwhile, and has the focus again
    await expect.poll(screens.focused, patience).toBe('Zapisz wszystko');
  });

  it('is shown page by page, larger and smaller, and printed from there', async () => {
    await open('offline', '#/new');
    const dialog = await issueInForm(page);
    await dialog.getByRole('button', { name: 'Podgląd' }).click();
    const preview = page.getByRole('dialog', { name: 'Podgląd: FV-10-11-2026.confirmation' });
    const first = preview.getByAltText('Strona 1 z 2 dokumentu FV-10-11-2026.confirmation');
    await first.waitFor();
    expect(await violations()).toEqual([]);
    const sheets = preview.getByRole('region', { name: 'Strony dokumentu' });
    await expect.poll(() => sheets.evaluate((it) => it === document.activeElement), patience).toBe(true);
    const width = async () => Math.round((await first.boundingBox())!.width);
    const fitting = await width();
    expect(fitting).toBeGreaterThan(900);

    await page.keyboard.press('PageDown');
    await preview.getByText('Strona 2 z 2').waitFor();
    await page.keyboard.press('PageUp');
    await preview.getByText('Strona 1 z 2').waitFor();
    await page.keyboard.press('-');
    await preview.getByText('125%').waitFor();
    await page.keyboard.press('+');
    await preview.getByText('150%').waitFor();
    await preview.getByRole('button', { name: '100%' }).click();
    // A4 is 210 mm wide, at 96 dots per inch
    await expect.poll(width, patience).toBe(794);
    await preview.getByRole('button', { name: 'Cała szerokość' }).click();
    await expect.poll(width, patience).toBe(fitting);

    await page.keyboard.press('Control+p');
    await expect.poll(done, patience).toBe('print FV-10-11-2026.confirmation 2');
    await preview.getByRole('button', { name: 'Kopiuj' }).click();
    const item = page.getByRole('menuitem', { name: 'Obraz strony' });
    await item.waitFor();
    await page.keyboard.press('Escape');
    await item.waitFor({ state: 'detached' });
    expect(await preview.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    expect(await dialog.isVisible()).toBe(true);
    await expect.poll(screens.focused, patience).toBe('Podgląd');
  });

  it('is printed by its key only where no message lies over it', async () => {
    await open('busy', '#/invoices/LAT-20261120-0003');
    const drawer = page.getByRole('dialog', { name: 'Faktura FV/3/11/2026', exact: true });
    await drawer.getByRole('button', { name: 'Wyślij e-mailem' }).click();
    const message = page.getByRole('dialog', { name: /e-mailem$/ });
    await message.getByLabel('Do', { exact: true }).waitFor();
    await page.keyboard.press('Control+p');
    await page.keyboard.press('Escape');
    await message.waitFor({ state: 'detached' });
    await expect.poll(screens.focused, patience).toBe('Wyślij e-mailem');
    expect(await done()).toBe('');
    await page.keyboard.press('Control+p');
    await expect.poll(done, patience).toBe('print FV-3-11-2026.pdf 2');
  });

  it('is copied as a picture, and its numbers and link as text', async () => {
    await open('busy', '#/invoices/LAT-20261120-0003');
    const drawer = page.getByRole('dialog', { name: 'Faktura FV/3/11/2026' });
    await drawer.getByText(/^Nabywca ma już tę fakturę w\sKSeF/).waitFor();
    const copied = async (item: string) => {
      await drawer.getByRole('button', { name: 'Kopiuj', exact: true }).click();
      await page.getByRole('menuitem', { name: item }).click();
      await drawer.getByText('Skopiowano.').waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copied('Numer faktury')).toBe('FV/3/11/2026');
    expect(await copied('Numer KSeF')).toMatch(/^5265877635-20261120-/);
    expect(await copied('Odnośnik z KOD I')).toMatch(/\/invoice\//);
    await copied('Obraz strony');
    await expect.poll(done, patience).toBe('copy LAT-20261120-0003.pdf.1');
  });

  it('does not leave when it became another one while it was made', async () => {
    await open('offline', '#/new');
    await page.keyboard.press('Control+m');
    await page.getByRole('button', { name: /^Online/ }).click();
    await page.getByRole('button', { name: 'Włącz tryb Online' }).click();
    await page.getByRole('button', { name: /^Tryb wystawiania: Online/ }).waitFor();
    const dialog = await issueInForm(page);
    expect(await dialog.getByLabel(/^Faktura\s*proponowany/).isChecked()).toBe(true);
    await page.keyboard.press('Control+p');
    await dialog.getByText('Temu nabywcy trzeba teraz dać inny dokument').waitFor();
    expect(await done()).toBe('');
    expect(await dialog.getByLabel(/^Potwierdzenie transakcji/).isChecked()).toBe(true);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Control+p');
    await expect.poll(done, patience).toBe('print FV-10-11-2026.confirmation 2');
  });

  it('of a refused invoice is none, and the screen says so', async () => {
    await open('busy', '#/invoices');
    await page
      .getByRole('grid', { name: 'Faktury' })
      .getByRole('row')
      .filter({ hasText: 'odrzucona' })
      .getByRole('link')
      .click();
    const panel = page.getByRole('region', { name: 'Dokument dla nabywcy' });
    await panel.getByText(/^KSeF odrzucił tę fakturę/).waitFor();
    expect(await panel.getByText('proponowany').count()).toBe(0);
    expect(await violations()).toEqual([]);
  });
});
