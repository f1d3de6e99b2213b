import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { issueInForm } from '../support/issueInForm.ts';
import type { Scenario } from '../support/fakeTransport.ts';
import { serveHarness } from './harness/serveHarness.ts';

/** On a busy machine. */
const patience = { timeout: 20_000 };

describe('the document for the buyer, on the screen', { timeout: 60_000 }, () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  const complaints: string[] = [];

  beforeAll(async () => {
    harness = await serveHarness();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await harness.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({
      ...{ viewport: { width: 1366, height: 768 }, locale: 'pl-PL', reducedMotion: 'reduce' },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });

  const violations = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    );
  const open = async (scenario: Scenario, screen: string) => {
    await page.goto(`${harness.url}?scenario=${scenario}${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  /** What the host was asked to do with files, in order. */
  const done = () => page.evaluate(() => document.body.dataset['files'] ?? '');
  it('is proposed with its reason, and another one chosen by keyboard with what follows from it', async () => {
    await open('offline', '#/new');
    const dialog = await issueInForm(page);
    await dialog.getByText(/^Nabywca z\sNIP dostanie fakturę w\sKSeF/).waitFor();
    expect(await dialog.getByLabel(/^Potwierdzenie transakcji/).isChecked()).toBe(true);
    expect(await dialog.getByRole('radio').count()).toBe(3);
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
    await page.keyboard.press('Escape');
    await preview.waitFor({ state: 'detached' });
    expect(await dialog.isVisible()).toBe(true);
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
      .getByRole('table', { name: 'Faktury' })
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
