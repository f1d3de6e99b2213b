import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../support/fakeTransport.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { rulesOfColour } from '../support/violations.ts';
import { useScreens } from './harness/useScreens.ts';

describe('mail on the screen', () => {
  const screens = useScreens();
  const { open, violations } = screens;
  const keys = keyboardOf(() => screens.page);
  let page: Page;
  beforeEach(() => {
    page = screens.page;
  });
  const openDialog = async (scenario: Scenario = 'busy') => {
    await open(scenario, '#/invoices/LAT-20261120-0003');
    const button = page.getByRole('button', { name: 'Wyślij e-mailem' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /e-mailem$/ });
    await dialog.getByLabel('Do', { exact: true }).waitFor();
    return dialog;
  };

  it('axe finds nothing on a message, its end and its history, in light and in dark', async () => {
    const dialog = await openDialog();
    expect(await violations()).toEqual([]);
    await screens.inColours('dark');
    expect(await violations(rulesOfColour)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Wysłano do: ksiegowosc@zegluga.example').waitFor();
    await dialog.getByRole('table', { name: 'Wysłane wcześniej' }).getByText('wysłano').waitFor();
    expect(await violations(rulesOfColour)).toEqual([]);
    await screens.inColours('light');
    expect(await violations()).toEqual([]);
  });

  it('Escape closes the message and not the invoice under it', async () => {
    const dialog = await openDialog();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const button = page.getByRole('button', { name: 'Wyślij e-mailem' });
    await button.waitFor();
    await expect.poll(() => button.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await button.waitFor({ state: 'detached' });
  });

  it('a refused address is told at its field, and an unknown end in a sentence', async () => {
    const dialog = await openDialog();
    await keys.fill('Do', 'a@zly.example');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Serwer poczty nie przyjął adresu a@zly.example').waitFor();
    expect(await dialog.getByLabel('Do', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    expect(await violations()).toEqual([]);
    await keys.fill('Do', 'a@cisza.example');
    await page.keyboard.press('Control+Enter');
    await dialog.getByText('Nie wiadomo, czy wiadomość dotarła').waitFor();
    await dialog.getByRole('cell', { name: 'nie wiadomo, czy dotarła' }).waitFor();
  });

  it('without a mail server the message opens in the mail program', async () => {
    const dialog = await openDialog('offline');
    await dialog.getByRole('link', { name: 'Ustawienia poczty' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Wyślij', exact: true }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Otwórz w programie pocztowym' }).click();
    await dialog.getByText('Wiadomość jest gotowa w programie pocztowym').waitFor();
    expect(await screens.done()).toBe('open FV-3-11-2026.eml');
  });

  it('the mail server is set and tried out, with what is wrong in words', async () => {
    await open('empty', '#/settings');
    const panel = page.getByRole('form', { name: 'Poczta' });
    await panel.getByLabel(/Latarnik wysyła sam/).check();
    await panel.getByRole('textbox', { name: 'Serwer poczty (SMTP)' }).fill('smtp://firma');
    await panel.getByLabel('Szyfrowanie').selectOption('starttls');
    expect(await panel.getByLabel('Port').inputValue()).toBe('587');
    await panel.getByLabel('Użytkownik').fill('biuro@firma.pl');
    await panel.getByLabel('Hasło').fill('zle');
    await panel.getByRole('button', { name: 'Zapisz i sprawdź połączenie' }).click();
    await panel.getByText('To nie jest nazwa serwera: smtp://firma').waitFor();
    expect(await violations()).toEqual([]);
    await panel.getByRole('textbox', { name: 'Serwer poczty (SMTP)' }).fill('smtp.firma.pl');
    await panel.getByRole('button', { name: 'Zapisz i sprawdź połączenie' }).click();
    await panel.getByText('Serwer poczty nie przyjął loginu albo hasła').waitFor();
    // What was typed is in the safe, and no longer in the window.
    expect(await panel.getByLabel('Nowe hasło').inputValue()).toBe('');
    await panel.getByLabel('Nowe hasło').fill('dobre');
    await panel.getByRole('button', { name: 'Zapisz i sprawdź połączenie' }).click();
    await panel.getByText('Działa: serwer poczty przyjął').waitFor();
    expect(await violations()).toEqual([]);
  });

  it('a text is written for everybody and for one customer, and a wrong name in it is told at once', async () => {
    await open('busy', '#/settings');
    const usual = page.getByRole('form', { name: 'Szablon wiadomości' });
    await usual.getByLabel('Język kwot i dat').selectOption('en');
    expect(await usual.getByLabel('Temat wiadomości').inputValue()).toMatch(/^Invoice/);
    await usual.getByLabel('Treść wiadomości').fill('Kwota {kwotka}');
    await usual.getByText('Program nie zna: {kwotka}').waitFor();
    expect(await violations()).toEqual([]);
    await usual.getByRole('button', { name: 'Zapisz szablon' }).click();
    await usual.getByRole('button', { name: 'Przywróć tekst początkowy' }).waitFor();
    await open('busy', '#/customers/c0');
    const editor = page.getByRole('group', { name: 'Szablon wiadomości' });
    await editor.getByLabel('Własny szablon e-maila').check();
    await editor.getByLabel('Treść wiadomości').fill('Tylko dla nich {numer}');
    expect(await violations()).toEqual([]);
    await editor.getByLabel('Temat wiadomości').focus();
    await editor.getByText('Zapisano szablon').waitFor();
    await editor.getByLabel('Własny szablon e-maila').uncheck();
    await editor.getByText('Ten kontrahent ma szablon domyślny').waitFor();
    expect(await editor.getByLabel('Treść wiadomości').count()).toBe(0);
  });
});
