import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startServer, type BrowserServer } from '../../electron/host-browser/server.ts';
import type { Action } from '../../electron/sandbox/controls.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { launchBrowser } from '../support/browser.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { needs } from '../support/programs.ts';
import { scan, scanner } from '../support/scanner.ts';

/** Longer than the 15 and 5 seconds that modes/connection.test.ts proves by a virtual clock: this machine is busy. */
const patienceMs = 30_000;
let browser: Browser;
let sandbox: RunningSandbox;
let firm: TestCore;
let server: BrowserServer;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  sandbox = await startSandbox({ clock: systemClock, program: true });
  firm = await startTestCore(sandbox);
  await setUpCompany(firm.call, sandbox);
  server = await startServer(firm.core, resolve(import.meta.dirname, '../../build/renderer'));
  page = await (await browser.newContext({ locale: 'pl-PL', reducedMotion: 'reduce' })).newPage();
  page.setDefaultTimeout(patienceMs);
  await page.goto(server.entrance);
  await untilMode('Online');
});
afterEach(async () => {
  await page.context().close();
  await server.close();
  await firm.remove();
  await sandbox.close();
});

const untilMode = (name: string) =>
  page.getByRole('button', { name: new RegExp(`^Tryb wystawiania: ${name}`) }).waitFor();

/** As a person would: the form, Ctrl+Enter, and a look at what was issued. Returns the id in the program. */
async function issueOnScreen(): Promise<string> {
  await page.keyboard.press('n');
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  await fill('NIP nabywcy', '5265877635');
  await fill('Nazwa nabywcy', 'Żeglarz Łucja Ćwik');
  await fill('Ulica i numer', 'ul. Świętojańska 1');
  await fill('Kod i miejscowość', '81-368 Gdynia');
  await fill('Nazwa towaru lub usługi, pozycja 1', 'Toner');
  await fill('Ilość, pozycja 1', '2');
  await fill('Cena netto, pozycja 1', '189,00');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Faktura wystawiona' });
  const text = (await dialog.getByText(/LAT-\d{8}-/).textContent()) ?? '';
  await page.keyboard.press('Escape');
  return /LAT-[\dA-Z]+-[\dA-Z]+/.exec(text)?.[0] ?? '';
}
const codesOf = async (id: string): Promise<string[]> => {
  const { fileId } = await firm.call('invoice.document', { id, kind: 'pdf' });
  return scan((await firm.core.readFile(fileId)).bytes).sort();
};

describe.skipIf(!scanner)(
  `an outage on the screen${needs('zbarimg', 'pdftoppm')}`,
  { timeout: 120_000 },
  () => {
    it.each<[name: string, shown: string, mode: string, begin: Action]>([
      ['the network is pulled', 'Offline24', 'offline24', { do: 'setDown', down: true }],
      [
        'KSeF takes calls and never answers',
        'Offline24',
        'offline24',
        { do: 'setFaults', faults: [{ kind: 'blackHole' }] },
      ],
      [
        'announced works',
        'Niedostępność KSeF',
        'offline-niedostepnosc',
        { do: 'play', scenario: 'maintenance' },
      ],
      ['an announced failure', 'Awaria KSeF', 'offline-awaria', { do: 'play', scenario: 'failure' }],
    ])(
      '%s: %s by itself, an invoice with two codes, and delivery by itself',
      async (_, shown, mode, begin) => {
        await sandbox.perform(begin);
        await untilMode(shown);
        const id = await issueOnScreen();
        const issued = await firm.call('invoice.get', { id });
        expect(issued).toMatchObject({ mode, state: 'queued' });
        expect(await codesOf(id)).toEqual([issued.kod2Url, issued.kod1Url].sort());

        await sandbox.perform({ do: 'setFaults', faults: [] });
        await sandbox.perform({ do: 'play', scenario: 'allWell' });
        await untilMode('Online');
        await untilArchived(firm.call, [id]);
        expect(sandbox.records.invoices()).toMatchObject([{ offlineMode: true }]);
        expect(await codesOf(id)).toEqual([issued.kod2Url, issued.kod1Url].sort());
      },
    );

    it('a total failure is asked about twice; then invoices carry no codes and are never sent', async () => {
      await firm.call('mode.set', { mode: 'offline24' });
      const { id: waiting } = await firm.call('invoice.issue', validDraft());
      await sandbox.perform({ do: 'play', scenario: 'totalFailure' });
      await firm.call('mode.auto');
      const banner = page.getByRole('status', { name: 'Ostrzeżenia' });
      await banner.getByText('Ogłoszono awarię całkowitą.').waitFor();
      await untilMode('Offline24');
      await banner.getByRole('button', { name: 'Włącz Awarię całkowitą' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Włącz Awarię całkowitą' }).click();
      await untilMode('Awaria całkowita');
      await page.getByText(/^Awaria całkowita: 1\sfakturę zwolniono z obowiązku dosłania/).waitFor();
      const id = await issueOnScreen();
      expect(await firm.call('invoice.get', { id })).toMatchObject({
        mode: 'awaria-calkowita',
        state: 'exempt',
      });
      expect(await codesOf(id)).toEqual([]);

      await sandbox.perform({ do: 'play', scenario: 'allWell' });
      await untilMode('Online');
      expect((await firm.call('invoice.get', { id: waiting })).state).toBe('exempt');
      expect(sandbox.records.posts()).toBe(0);
      // Nobody has to, but whoever wants to may.
      await page.goto(`${new URL(page.url()).origin}/#/invoices/${waiting}`);
      await page.getByRole('button', { name: 'Wyślij mimo to' }).click();
      await untilArchived(firm.call, [waiting]);
      await expect(firm.call('invoice.sendAnyway', { id })).rejects.toMatchObject({
        code: 'invoice.outsideKsef',
      });
    });

    it('a failure chosen by hand holds invoices back, and asks for its end when it is left', async () => {
      await page.keyboard.press('Control+m');
      await page.getByRole('button', { name: /^Awaria KSeF/ }).click();
      await page.getByLabel('Początek – godzina').fill('0:00');
      await page.keyboard.press('Enter');
      await untilMode('Awaria KSeF, ręcznie');
      const id = await issueOnScreen();
      expect(await firm.call('invoice.get', { id })).toMatchObject({
        ...{ mode: 'offline-awaria', state: 'queued', deadline: { kind: 'open' } },
      });
      await page.keyboard.press('Control+m');
      await page.getByRole('button', { name: /^Automatycznie/ }).click();
      await page.getByText('Kiedy skończyła się awaria?').waitFor();
      await page.getByRole('button', { name: 'Zapisz koniec i wróć do automatycznego' }).click();
      await untilMode('Online, KSeF odpowiada');
      await untilArchived(firm.call, [id]);
      await eventually('the deadline counts from the end', async () => {
        const { deadlineSteps } = await firm.call('invoice.get', { id });
        return deadlineSteps[0]?.announcement?.source === 'user';
      });
    });
  },
);
