import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { serveHarness } from './harness/serveHarness.ts';

describe('mail on the screen', () => {
  let browser: Browser;
  let page: Page;
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  const keys = keyboardOf(() => page);
  const complaints: string[] = [];

  beforeAll(async () => {
    harness = await serveHarness();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await harness.close();
  });
  const begin = async (colorScheme: 'light' | 'dark') => {
    const viewport = { width: 1366, height: 768 };
    const context = await browser.newContext({
      viewport,
      locale: 'pl-PL',
      colorScheme,
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  };
  beforeEach(() => begin('light'));
  afterEach(async () => {
    await page.context().close();
    expect(complaints.splice(0)).toEqual([]);
  });
  const open = async (screen: string, scenario = 'busy') => {
    await page.goto(`${harness.url}?scenario=${scenario}${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const violations = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  const openDialog = async (scenario = 'busy') => {
    await open('#/invoices/LAT-20261120-0003', scenario);
    const button = page.getByRole('button', { name: 'Wyślij e-mailem' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /e-mailem$/ });
    await dialog.getByLabel('Do', { exact: true }).waitFor();
    return dialog;
  };

  it.each(['light', 'dark'] as const)(
    'axe finds nothing on a message, its end and its history (%s)',
    async (scheme) => {
      await page.context().close();
      await begin(scheme);
      const dialog = await openDialog();
      expect(await violations()).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await dialog.getByText('Wysłano do: ksiegowosc@zegluga.example').waitFor();
      await dialog.getByRole('table', { name: 'Wysłane wcześniej' }).getByText('wysłano').waitFor();
      expect(await violations()).toEqual([]);
    },
  );

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
    await page.goto(`${harness.url}?scenario=offline#/invoices/LAT-20261120-0003`);
    await page.getByRole('button', { name: 'Wyślij e-mailem' }).click();
    const dialog = page.getByRole('dialog', { name: /e-mailem$/ });
    await dialog.getByRole('link', { name: 'Ustawienia poczty' }).waitFor();
    expect(await dialog.getByRole('button', { name: 'Wyślij', exact: true }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Otwórz w programie pocztowym' }).click();
    await dialog.getByText('Wiadomość jest gotowa w programie pocztowym').waitFor();
    expect(await page.evaluate(() => document.body.dataset['files'])).toBe('open FV-3-11-2026.eml');
  });

  it('the mail server is set and tried out, with what is wrong in words', async () => {
    await open('#/settings', 'empty');
    const panel = page.getByRole('form', { name: 'E-mail' });
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
    await open('#/settings');
    const usual = page.getByRole('form', { name: 'Szablon wiadomości' });
    await usual.getByLabel('Język kwot i dat').selectOption('en');
    expect(await usual.getByLabel('Temat wiadomości').inputValue()).toMatch(/^Invoice/);
    await usual.getByLabel('Treść wiadomości').fill('Kwota {kwotka}');
    await usual.getByText('Program nie zna: {kwotka}').waitFor();
    expect(await violations()).toEqual([]);
    await usual.getByRole('button', { name: 'Zapisz szablon' }).click();
    await usual.getByRole('button', { name: 'Przywróć tekst początkowy' }).waitFor();
    await open('#/customers/c0');
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
