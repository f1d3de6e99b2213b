import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompanies, type CompaniesCore } from '../../electron/core/companies.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startServer, type BrowserServer } from '../../electron/host-browser/server.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { launchBrowser } from '../support/browser.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { takePicture } from '../support/pictures.ts';
import { violationsIn } from '../support/violations.ts';

const built = resolve(import.meta.dirname, '../../build/renderer');
const patienceMs = Number(process.env.LATARNIK_PATIENCE ?? 30_000);
const passphrase = 'latarnia na cyplu';

let dataDir: string;
let sandbox: RunningSandbox;
let whiteList: Server;
let program: CompaniesCore;
let server: BrowserServer;
let browser: Browser;
let page: Page;

async function open(): Promise<void> {
  const { url: apiUrl, qrUrl, latarniaUrl } = sandbox;
  const { port } = whiteList.address() as AddressInfo;
  program = await createCompanies({
    ...{ dataDir, clock: systemClock, osVault: null, background: true },
    log: { info: () => undefined, error: () => undefined },
    ksef: { apiUrl, qrUrl, latarniaUrl },
    whiteList: { url: `http://127.0.0.1:${port}` },
  });
  server = await startServer(program, built);
  const context = await browser.newContext({
    ...{ locale: 'pl-PL', reducedMotion: 'reduce', viewport: { width: 1366, height: 768 } },
  });
  page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto(server.entrance);
}
async function close(): Promise<void> {
  await page.context().close();
  await server.close();
  await program.close();
}

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'latarnik-firms-'));
  sandbox = await startSandbox({ clock: systemClock, program: true });
  const { nip, name } = sandbox.company;
  const accountNumbers = ['61109010140000071219812874'];
  const subject = {
    nip,
    name,
    statusVat: 'Czynny',
    workingAddress: 'PORTOWA 7, 81-350 GDYNIA',
    accountNumbers,
  };
  whiteList = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ result: { subject, requestId: 'a', requestDateTime: 'b' } }));
  });
  await new Promise<void>((listening) => whiteList.listen(0, '127.0.0.1', listening));
  browser = await launchBrowser();
  await open();
});
afterAll(async () => {
  await close();
  await browser.close();
  await sandbox.close();
  whiteList.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function accessible(name: string): Promise<void> {
  await takePicture(page, `ekrany/firmy-${name}`);
  expect(await violationsIn(page)).toEqual([]);
}
async function accessibleInTheDark(): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violationsIn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const step = (name: string) =>
  page.getByRole('listitem').and(page.locator('[aria-current=step]')).filter({ hasText: name });
const menu = () => button(/^Firma: /);

describe('a company of one’s own, in four steps', () => {
  it('begins with its NIP: the rest comes from the Ministry’s list', async () => {
    await button('Załóż własną firmę').click();
    await step('Dane firmy').waitFor();
    await page.getByLabel('NIP', { exact: false }).first().fill(sandbox.company.nip);
    await button('Pobierz dane po NIP').click();
    await page.getByText(/^Dane pobrane/).waitFor();
    expect(await page.getByLabel('Nazwa firmy').inputValue()).toBe(sandbox.company.name);
    expect(await page.getByLabel('Rachunek bankowy').inputValue()).toBe('61 1090 1014 0000 0712 1981 2874');
    expect(await page.getByLabel('Środowisko KSeF').inputValue()).toBe('production');
    await page.getByRole('textbox', { name: 'Hasło sejfu' }).fill(passphrase);
    await accessible('krok-1');
    await page.keyboard.press('Enter');
    await step('Logowanie do KSeF').waitFor();
  });

  it('tries the login at once, and says in words what is wrong with a bad one', async () => {
    const token = page.getByRole('textbox', { name: 'Token KSeF' });
    // Nothing but keys: the field has the focus.
    await expect.poll(() => token.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.type(`${sandbox.company.ksefToken.slice(0, -4)}0000`);
    await page.keyboard.press('Enter');
    await page.getByText('Logowanie jeszcze nie działa.').waitFor();
    await page.getByText(/wygeneruj dla tej firmy nowy token/).waitFor();
    await accessible('krok-2-zly-token');
    await accessibleInTheDark();
    await page.getByRole('textbox', { name: 'Wpisz nowy token' }).fill(sandbox.company.ksefToken);
    await button('Zapisz i sprawdź').click();
    await page.getByText(/^Logowanie działa/).waitFor();
    await accessible('krok-2');
    await button('Dalej').click();
    await step('Certyfikat typu 2').waitFor();
  });

  it('goes on where it was when the program died in the middle', async () => {
    await close();
    await open();
    await step('Certyfikat typu 2').waitFor();
    // The safe is closed: nothing can be loaded yet, and what was chosen waits for it.
    const { p12, password } = sandbox.certificates.offline;
    await page.locator('input[type=file]').setInputFiles(p12);
    await page.getByText(/^Sejf jest zamknięty, więc certyfikatu nie ma gdzie schować/).waitFor();
    await accessible('krok-3-zamkniety-sejf');
    await button('Przejdź do hasła sejfu').click();
    await page.locator('input[type=password]:focus').waitFor();
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    // A busy computer takes seconds to open it.
    await page.getByRole('heading', { name: 'Sejf jest zamknięty' }).waitFor({ state: 'detached' });
    await accessible('krok-3');
    await page.getByRole('textbox', { name: 'Hasło pliku' }).fill(password);
    await page.keyboard.press('Enter');
    await page.getByText(/^Certyfikat typu 2 jest w sejfie/).waitFor();
  });

  it('may be gone back in', async () => {
    await button('Wróć').click();
    await step('Logowanie do KSeF').waitFor();
    await button('Dalej').click();
    await step('Certyfikat typu 2').waitFor();
    await button('Dalej').click();
    await step('Gotowość').waitFor();
  });

  it('ends with what is there and what is missing, and the first invoice', async () => {
    const points = page.getByRole('list', { name: 'Czy firma jest gotowa na najgorszy dzień' });
    await points.getByText('Logowanie do KSeF: w porządku').waitFor();
    await points.getByText('Certyfikat typu 2: w porządku').waitFor();
    await points.getByText('Wydruk próbny: w porządku').waitFor();
    await points.getByRole('button', { name: 'Zakończ i zmień numerację' }).waitFor();
    await points.getByText('Kopie zapasowe: brakuje (nieobowiązkowe)').waitFor();
    await accessible('krok-4');
    await accessibleInTheDark();
    await button('Wystaw pierwszą fakturę').click();
    await page.getByRole('heading', { name: 'Nowa faktura' }).waitFor();
  });
});

describe('a second company', () => {
  it('is added from the menu, and left again where it came to nothing', async () => {
    await menu().click();
    await button('Dodaj firmę').click();
    await button(/^Wróć do: /).waitFor();
    await accessible('druga-firma');
    await button(/^Wróć do: /).click();
    await page.getByText(/^Jesteś teraz w firmie/).waitFor();
    await menu().click();
    await button('Dodaj firmę').waitFor();
    expect(await page.getByRole('list', { name: 'Firmy w tym programie' }).count()).toBe(0);
  });

  it('is a training company in one click, and the palette leads from one to the other', async () => {
    await button('Dodaj firmę').click();
    await button('Zacznij z firmą szkoleniową').click();
    await page.getByRole('navigation', { name: 'Główne menu' }).waitFor();
    await menu().click();
    const list = page.getByRole('list', { name: 'Firmy w tym programie' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(2);
    await accessible('lista-firm');
    await accessibleInTheDark();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Polecenia' }).getByRole('combobox').fill('przełącz na firmę');
    await page.getByRole('option', { name: /^Przełącz na firmę/ }).waitFor();
    await page.keyboard.press('Enter');
    // The message of the switch before may still be there; only the training company has this button.
    await button('Symuluj awarię KSeF').waitFor({ state: 'detached' });
    await page.getByText(/^Jesteś teraz w firmie/).waitFor();
    await accessible('przelaczono');
  });

  it('shows nothing of the first one', async () => {
    await page
      .getByRole('navigation', { name: 'Główne menu' })
      .getByRole('link', { name: 'Ustawienia' })
      .click();
    await page.getByText(/^Token KSeF jest zapisany/).waitFor();
    await accessible('ustawienia');
    await menu().click();
    await page.getByRole('list', { name: 'Firmy w tym programie' }).getByRole('button').click();
    // Home again: what the address named belongs to the other company.
    await page.getByRole('heading', { name: 'Pulpit' }).waitFor();
    await button('Symuluj awarię KSeF').waitFor();
  });
});
