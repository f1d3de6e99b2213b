import { request } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { launchBrowser } from '../support/browser.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { logInByCertificate } from '../support/certificateLogin.ts';
import { createPlainClient, logInByToken } from '../support/ksefClient.ts';
import { violationsIn } from '../support/violations.ts';

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

  it('adds a fault to others, which keep their count', async () => {
    const choose = async (fault: string, often: string) => {
      await page.getByLabel('Co się psuje').selectOption({ label: fault });
      await page.getByLabel('Jak często').selectOption({ label: often });
      await click('Włącz usterkę');
    };
    await choose('Błąd 500', 'Tylko za pierwszym razem');
    await page.getByRole('cell', { name: 'Błąd serwera 500 · Tylko za pierwszym razem' }).waitFor();
    expect((await keys()).status).toBe(500);
    await choose('Błąd 502', 'Tylko za pierwszym razem');
    await page.getByRole('cell', { name: 'Błąd serwera 502 · Tylko za pierwszym razem' }).waitFor();
    expect([(await keys()).status, (await keys()).status]).toEqual([502, 200]);
    await choose('Zegar KSeF 10 minut do przodu', 'Zawsze');
    await choose('Zegar KSeF 10 minut do tyłu', 'Zawsze');
    await page.getByRole('cell', { name: 'Zegar KSeF przestawiony' }).waitFor();
    const ahead = Date.parse((await keys()).headers.get('date') ?? '') - systemClock.now();
    expect(Math.round(ahead / 60_000)).toBe(-10);
  });

  it('by a fault of the UPO strikes the UPO', async () => {
    await page.getByLabel('Co się psuje').selectOption({ label: 'Błąd 500' });
    await page.getByLabel('Przy czym').selectOption({ label: 'Status faktury i UPO' });
    await click('Włącz usterkę');
    await page.getByRole('cell', { name: 'Błąd serwera 500 · Status faktury i UPO' }).waitFor();
    expect((await fetch(`${sandbox.url}/v2/sessions/x/invoices/y/upo`)).status).toBe(500);
    expect((await keys()).status).toBe(200);
  });

  it('by a situation replaces the one before', async () => {
    await click('Włącz: Awaria całkowita');
    await page.getByText('KSeF nie odpowiada: połączenia są odrzucane.').waitFor();
    await click('Włącz: Awaria');
    await page.getByText('Latarnia ogłasza: awaria.').waitFor();
    expect((await latarnia()).status).toBe('FAILURE');
    expect((await keys()).status).toBe(503);
    await click('Włącz: Brak połączenia');
    await page.getByText('Latarnia ogłasza: wszystko działa.').waitFor();
    expect((await latarnia()).status).toBe('AVAILABLE');
    await expect(keys()).rejects.toThrow();
  });

  it('takes an announcement back, whose number does not come again', async () => {
    await click('Włącz: Zapowiedź prac');
    await click('Wycofaj zdarzenie 1');
    await page.getByText('Nie ma żadnych komunikatów.').waitFor();
    expect((await latarnia()).messages).toEqual([]);
    await click('Włącz: Awaria');
    await page.getByRole('button', { name: 'Wycofaj zdarzenie 2' }).waitFor();
    expect((await latarnia()).messages).toMatchObject([{ eventId: 2 }]);
  });

  it('ends an event, also by a page that is not fresh', async () => {
    await click('Włącz: Awaria');
    const stale = await page.context().newPage();
    await stale.goto(new URL('/trainer', sandbox.trainerUrl).href);
    await click('Zakończ zdarzenie 1');
    await page.getByText('Latarnia ogłasza: wszystko działa.').waitFor();
    const ended = await latarnia();
    expect(ended.messages.map(({ type }) => type)).toEqual(['FAILURE_START', 'FAILURE_END']);
    await stale.getByRole('button', { name: 'Zakończ zdarzenie 1' }).click();
    await stale.getByText('Latarnia ogłasza: wszystko działa.').waitFor();
    expect(await latarnia()).toEqual(ended);
  });

  it('puts Latarnia itself out of order, and right again', async () => {
    const ask = () => fetch(`${sandbox.latarniaUrl}/status`, { signal: AbortSignal.timeout(300) });
    await click('Latarnia milczy');
    await page.getByText('Latarnia milczy: nie odpowiada na pytania.').waitFor();
    await expect(ask()).rejects.toThrow(/timeout/);
    await click('Latarnia: błąd 500');
    await page.getByText('Latarnia odpowiada błędem 500.').waitFor();
    expect((await ask()).status).toBe(500);
    await click('Latarnia: bzdury');
    await page.getByText('Latarnia odpowiada bzdurami.').waitFor();
    expect((await latarnia()).status).toBe('SUNNY');
    await click('Latarnia: zawieszona na awarii całkowitej');
    await page.getByText('awaria całkowita, i na tym się zawiesiła').waitFor();
    expect((await latarnia()).status).toBe('TOTAL_FAILURE');
    await click('Latarnia działa');
    await page.getByText('Latarnia ogłasza: wszystko działa.').waitFor();
    expect((await latarnia()).status).toBe('AVAILABLE');
  });

  it('sees what arrived, and starts anew; the company’s token and certificates still work', async () => {
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
    const { nip } = sandbox.company;
    expect(await logInByCertificate(client, sandbox, { nip, now: systemClock.now() })).toBe(200);
    const { serial } = sandbox.certificates.offline;
    const code = `/certificate/Nip/${nip}/${nip}/${serial}/x/${'A'.repeat(86)}`;
    const checked = await client.request('GET', code, undefined, { Accept: 'application/json' });
    expect(checked.json).toMatchObject({ checks: { known: true, active: true } });
  });

  it('cannot erase the data by a single slip: the button is folded away', async () => {
    const erase = page.getByText('Usuń dane piaskownicy');
    expect(await erase.isVisible()).toBe(false);
    await page.getByText('Początek od nowa').click();
    expect(await erase.isVisible()).toBe(true);
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
    await page.context().clearCookies();
    await page.goto(`${origin}/trainer`);
    await page.getByText('Ta strona otwiera się odnośnikiem').waitFor();
    expect(await violationsIn(page)).toEqual([]);
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

  it('is there only under this machine’s own name', async () => {
    const [cookie] = await page.context().cookies();
    const { port } = new URL(sandbox.trainerUrl);
    // Fetch would not let anybody choose a Host.
    const post = (host: string) =>
      new Promise<number | undefined>((resolve) => {
        const headers = { host, origin: `http://${host}`, cookie: `${cookie!.name}=${cookie!.value}` };
        const options = { method: 'POST', host: '127.0.0.1', port, path: '/trainer/actions', headers };
        request(options, (answer) => resolve(answer.resume().statusCode)).end(
          new URLSearchParams({ action: JSON.stringify({ do: 'setDown', down: true }) }).toString(),
        );
      });
    expect(await post(`evil.example:${port}`)).toBe(401);
    expect(sandbox.isDown()).toBe(false);
    expect(await post(`127.0.0.1:${port}`)).toBe(303);
    expect(sandbox.isDown()).toBe(true);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe would find, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await click('Włącz: Awaria');
    for (const details of await page.locator('summary').all()) await details.click();
    expect(await violationsIn(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('behind a code has nothing either, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${sandbox.qrUrl}/invoice/1111111111/21-11-2026/${'A'.repeat(43)}`);
    expect(await violationsIn(page)).toEqual([]);
    const { serial } = sandbox.certificates.offline;
    await page.goto(`${sandbox.qrUrl}/certificate/Nip/1111111111/1111111111/${serial}/x/${'A'.repeat(86)}`);
    await page.getByText('Wystawca nie został potwierdzony.').waitFor();
    expect(await violationsIn(page)).toEqual([]);
  });
});
