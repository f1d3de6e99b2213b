import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startBrowserHost, type RunningHost } from '../support/browserHost.ts';
import { takePicture } from '../support/pictures.ts';
import { storiesIn } from '../support/stories.ts';

let browser: Browser;
let program: RunningHost;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  program = await startBrowserHost();
  page = await open(program);
});
afterAll(async () => {
  await program.stop();
  await browser.close();
  rmSync(program.dataDir, { recursive: true, force: true });
});

async function open({ url }: RunningHost): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'pl-PL',
    reducedMotion: 'reduce',
  });
  const opened = await context.newPage();
  opened.setDefaultTimeout(30_000);
  opened.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  opened.on('pageerror', (error) => errors.push(error.message));
  await opened.goto(url);
  return opened;
}

const picture = (name: string, of = page): Promise<void> => takePicture(of, name);

const stories = () => storiesIn(page);
const goTo = (name: string) => stories().goTo(name);
const accessible = () => stories().accessible();

describe('the main job, as a shop assistant does it', () => {
  it('starts with a training company in one click', async () => {
    await page.getByRole('button', { name: 'Zacznij z firmą szkoleniową' }).waitFor();
    await picture('pierwsze-uruchomienie');
    await accessible();
    await stories().startTraining();
    await page.getByText('PIASKOWNICA').first().waitFor();
    await accessible();
  });

  it('issues an invoice online, which KSeF accepts by itself', async () => {
    await stories().issue('Zażółć Gęślą Jaźń sp. z o.o.', 'Toner HP 59A');
    await stories().accepted(1);
  });

  it('notices that KSeF is down and says so', () => stories().beginOutage());

  it('goes on issuing, with two codes and a deadline', async () => {
    await goTo('Nowa faktura');
    for (const buyer of ['Żeglarz Łucja Ćwik', 'Młyn Źródło s.c.', 'Hotel Pod Różą']) {
      await stories().issueAndLook(buyer, 'Przegląd instalacji');
      if (buyer === 'Żeglarz Łucja Ćwik') {
        await picture('wystawiona-offline');
        await accessible();
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Zapisz', exact: true }).click();
        expect((await download).suggestedFilename()).toMatch(/^FV-2-\d+-\d+-potwierdzenie\.pdf$/);
      }
      await page.keyboard.press('Escape');
    }
    await goTo('Kolejka');
    // the online one may still wait for its UPO there
    const offline = page
      .getByRole('table', { name: 'Faktury w kolejce' })
      .getByRole('row')
      .filter({ hasText: 'Offline24' });
    await expect.poll(() => offline.count()).toBe(3);
    await picture('kolejka');
    await accessible();
    await offline.getByRole('link').first().click();
    const why = page.getByRole('region', { name: 'Skąd ten termin' });
    await why.getByText(/^Offline24 z /).waitFor();
    await why.scrollIntoViewIfNeeded();
    await picture('termin');
    await page.keyboard.press('Escape');
  });

  it('sends everything by itself when KSeF is back', async () => {
    await stories().endOutage();
    await page
      .getByText(/Wysyłanie \d z 3…/)
      .first()
      .waitFor();
    await picture('wysylanie');
    await stories().accepted(4);
    // the warnings go with the last of them
    await page
      .getByRole('status', { name: 'Ostrzeżenia' })
      .getByText(/do dosłania/)
      .first()
      .waitFor({ state: 'detached' });
    await page.getByText('Kolejka pusta').first().waitFor();
    await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
    await picture('faktury');
    await accessible();
  });

  it('shows the history, the KSeF number and the documents of an invoice', async () => {
    await page.getByRole('grid', { name: 'Faktury' }).getByText('Hotel Pod Różą').click();
    const drawer = page.getByRole('dialog', { name: /^Faktura FV\// });
    await drawer
      .getByText(/^\d{10}-\d{8}-[0-9A-F]{12}-[0-9A-F]{2}$/)
      .first()
      .waitFor();
    const opened = page.context().waitForEvent('page');
    await drawer.getByRole('button', { name: 'UPO', exact: true }).click();
    const upo = await opened;
    await upo.waitForLoadState();
    expect(upo.url()).toMatch(/\/files\/LAT-.+\.upo\?view$/);
    await upo.close();
    await picture('szczegoly');
    await accessible();
    await page.keyboard.press('Escape');
  });

  it('keeps invoices back in a mode set by hand, says so, and lets them go with one click', async () => {
    await page.keyboard.press('Control+m');
    await page.getByRole('button', { name: /^Offline24/ }).click();
    await picture('tryby');
    await page.getByRole('button', { name: 'Włącz tryb Offline24' }).click();
    await page.getByRole('button', { name: /^Tryb wystawiania: Offline24/ }).waitFor();
    await stories().issue('Kino Muza', 'Seans');
    await goTo('Kolejka');
    await page.getByText('Tryb Offline24 jest wybrany ręcznie, więc faktury czekają').waitFor();
    await accessible();
    await goTo('Pulpit');
    await page.getByRole('img', { name: /^Sprzedaż brutto po dniach/ }).waitFor();
    await page
      .getByRole('group', { name: /^Oś czasu/ })
      .getByRole('link')
      .waitFor();
    await picture('pulpit');
    await accessible();
    await goTo('Kolejka');
    await page.getByRole('button', { name: 'Wróć do trybu automatycznego' }).click();
    await stories().accepted(5);
  });

  it.each([
    ['Certyfikaty', 'certyfikaty'],
    ['Dziennik', 'dziennik'],
    ['Ustawienia', 'ustawienia'],
    ['Nowa faktura', 'nowa-faktura'],
  ])('shows %s', async (name, file) => {
    await goTo(name);
    await page.waitForTimeout(200);
    await picture(file);
    await accessible();
  });

  it('opens the trainer’s page, where an announced failure takes one click', async () => {
    await goTo('Ustawienia');
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Otwórz stronę trenera' }).click();
    const trainer = await opened;
    await trainer.getByRole('button', { name: 'Włącz: Awaria', exact: true }).click();
    await trainer.getByText('KSeF działa z usterkami.').waitFor();
    await picture('strona-trenera', trainer);
    // The program sees that KSeF does not answer, asks Latarnia why, and issues by what is announced.
    await page.getByRole('button', { name: /^Tryb wystawiania: Awaria KSeF/ }).waitFor({ timeout: 20_000 });
    await goTo('Komunikaty MF');
    await page.getByRole('region', { name: 'Trwa' }).getByText('Awaria KSeF').first().waitFor();
    await picture('komunikaty');
    await accessible();
    await trainer.getByRole('button', { name: 'Włącz: Wszystko działa', exact: true }).click();
    await page.getByRole('button', { name: /^Tryb wystawiania: Online/ }).waitFor({ timeout: 20_000 });
    await trainer.close();
  });

  it('keeps everything when the process is killed and started again', async () => {
    await page.context().close();
    await program.stop('SIGKILL');
    program = await startBrowserHost(program.dataDir);
    page = await open(program);
    await stories().accepted(5);
  });

  it('left no error in the console of the window', () => expect(errors).toEqual([]));
});
