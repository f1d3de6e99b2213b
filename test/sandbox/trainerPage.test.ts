import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { warsawDay } from '../../shared/domain/calendar.ts';
import { launchBrowser } from '../support/browser.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { createPlainClient, logInByToken } from '../support/ksefClient.ts';

let browser: Browser;
let page: Page;
let sandbox: RunningSandbox;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  sandbox = await startSandbox({ clock: systemClock });
  page = await (await browser.newContext({ locale: 'pl-PL' })).newPage();
  await page.goto(sandbox.trainerUrl);
});
afterEach(async () => {
  await page.context().close();
  await sandbox.close();
});

const click = (name: string) => page.getByRole('button', { name, exact: true }).click();
const latarnia = async () =>
  (await (await fetch(`${sandbox.latarniaUrl}/status`)).json()) as {
    status: string;
    messages: { type: string; eventId: number }[];
  };
const keys = () => fetch(`${sandbox.url}/v2/security/public-key-certificates`);
const accessible = async (on: Page) => {
  // Its context stays open until everything on the page is still.
  const { violations } = await new AxeBuilder({ page: on }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
};

describe('a trainer', () => {
  it('plays a failure and ends it: Latarnia says so, and KSeF answers 503 in between', async () => {
    await click('Włącz: Awaria');
    expect((await latarnia()).status).toBe('FAILURE');
    expect((await keys()).status).toBe(503);
    await page.getByText('KSeF działa z usterkami.').waitFor();
    await click('Włącz: Wszystko działa');
    expect((await keys()).status).toBe(200);
    const { status, messages } = await latarnia();
    expect(status).toBe('AVAILABLE');
    expect(messages.map(({ type }) => type)).toEqual(['FAILURE_START', 'FAILURE_END']);
    await page.getByText('KSeF działa.', { exact: false }).first().waitFor();
  });

  it.each([
    ['Włącz: Niedostępność', 'MAINTENANCE'],
    ['Włącz: Awaria całkowita', 'TOTAL_FAILURE'],
    ['Włącz: Zapowiedź prac', 'AVAILABLE'],
    ['Włącz: Brak połączenia', 'AVAILABLE'],
  ])('by “%s” has Latarnia say %s', async (name, status) => {
    await click(name);
    expect((await latarnia()).status).toBe(status);
  });

  it('picks a fault, where and how often', async () => {
    await page.getByLabel('Co się psuje').selectOption({ label: 'Błąd 500' });
    await page.getByLabel('Przy czym').selectOption({ label: 'Otwarcie sesji' });
    await page.getByLabel('Jak często').selectOption({ label: 'Tylko za pierwszym razem' });
    await click('Włącz usterkę');
    await page.getByText('Błąd serwera 500').waitFor();
    const client = createPlainClient(sandbox.url);
    await logInByToken(client, sandbox);
    expect((await client.openSession()).status).toBe(500);
    expect((await client.openSession()).status).toBe(201);
    await click('Wyłącz wszystkie usterki');
    await page.getByText('Żadna usterka nie jest włączona.').waitFor();
  });

  it('takes an announcement back', async () => {
    await click('Włącz: Zapowiedź prac');
    await click('Wycofaj zdarzenie 1');
    expect((await latarnia()).messages).toEqual([]);
  });

  it('sees what arrived, and starts anew; the company’s token still works', async () => {
    const client = createPlainClient(sandbox.url);
    await logInByToken(client, sandbox);
    const xml = invoiceXml({ number: 'FV/7', issueDate: warsawDay(systemClock.now()) });
    await client.send(await client.openSession(), xml);
    await page.getByRole('link', { name: 'Odśwież stronę' }).click();
    await page.getByRole('cell', { name: 'FV/7' }).waitFor();
    await page.getByText('Początek od nowa').click();
    await click('Usuń dane piaskownicy');
    await page.getByText('Żadna faktura jeszcze nie doszła.').waitFor();
    const { json } = await client.logIn(sandbox.company.nip, sandbox.company.ksefToken);
    expect(json).toMatchObject({ status: { code: 200 } });
  });

  it('needs no mouse', async () => {
    const awaria = page.getByRole('button', { name: 'Włącz: Awaria', exact: true });
    while (!(await awaria.evaluate((it) => it === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('KSeF działa z usterkami.').waitFor();
    expect((await latarnia()).status).toBe('FAILURE');
  });
});

describe('the page', () => {
  it('is closed to whoever has not its address', async () => {
    const origin = new URL(sandbox.trainerUrl).origin;
    expect((await fetch(`${origin}/trainer`)).status).toBe(401);
    expect((await fetch(`${origin}/trainer/guess`)).status).toBe(401);
    const guess = { headers: { cookie: 'latarnik_trainer=guess' } };
    expect((await fetch(`${origin}/trainer`, guess)).status).toBe(401);
  });

  it('does nothing for a form of another page', async () => {
    const [cookie] = await page.context().cookies();
    const { origin } = new URL(sandbox.trainerUrl);
    const post = (from: string) =>
      fetch(`${origin}/trainer/actions`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: from, cookie: `${cookie!.name}=${cookie!.value}` },
        body: new URLSearchParams({ action: JSON.stringify({ do: 'setDown', down: true }) }).toString(),
      });
    expect((await post('http://127.0.0.1:1')).status).toBe(401);
    expect(sandbox.isDown()).toBe(false);
    expect((await post(origin)).status).toBe(303);
    expect(sandbox.isDown()).toBe(true);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe would find, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await click('Włącz: Awaria');
    for (const details of await page.locator('summary').all()) await details.click();
    expect(await accessible(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('behind a code has nothing either, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${sandbox.qrUrl}/invoice/1111111111/21-11-2026/${'A'.repeat(43)}`);
    expect(await accessible(page)).toEqual([]);
    const { serial } = sandbox.certificates.offline;
    await page.goto(`${sandbox.qrUrl}/certificate/Nip/1111111111/1111111111/${serial}/x/${'A'.repeat(86)}`);
    await page.getByText('Wystawca nie został potwierdzony.').waitFor();
    expect(await accessible(page)).toEqual([]);
  });
});
