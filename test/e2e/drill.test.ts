import { beforeEach, describe, expect, it } from 'vitest';
import { validDraft } from '../support/drafts.ts';
import { uploadOf } from '../support/uploads.ts';
import { takePicture } from '../support/pictures.ts';
import { useCompanies } from '../support/useCompanies.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useCompanies({ userName: 'ania' });
beforeEach(async () => {
  const { nip, name, ksefToken } = world.sandbox.company;
  const address = { line1: 'ul. Portowa 7', line2: '81-350 Gdynia' };
  await world.call('company.create', { nip, name, address, ksefToken });
  const { p12, password } = world.sandbox.certificates.offline;
  await world.call('keystore.import', { files: [uploadOf(p12)], password });
});
const window = useWindow({
  get firm() {
    return { core: world.program, outside: world.outside };
  },
});

describe('an outage drill on the screen', { timeout: 120_000 }, () => {
  it('stands under a band on every screen, ticks what was really done, and leads back to the firm', async () => {
    const { page } = window;
    await page.evaluate(() => (globalThis.location.hash = '#/selfTest'));
    await page.getByRole('button', { name: 'Zacznij ćwiczenie' }).click();
    const band = page.getByRole('note').filter({ hasText: 'ĆWICZENIE' });
    const guide = page.getByRole('complementary', { name: 'Ćwiczenie awarii' });
    await band.waitFor();
    await guide.getByText('Zrobione kroki: 0 z 9').waitFor();
    expect(await window.violations()).toEqual([]);
    for (const name of ['Faktury', 'Kolejka', 'Ustawienia']) {
      await page.getByRole('navigation', { name: 'Główne menu' }).getByRole('link', { name }).click();
      await page.getByRole('heading', { name, level: 1 }).waitFor();
      await band.waitFor();
    }

    await world.call('invoice.issue', validDraft());
    await guide.getByText('1. Wystaw fakturę online i poczekaj na numer KSeF (zrobione)').waitFor();
    await guide.getByRole('button', { name: 'Odłącz KSeF' }).click();
    await guide.getByText('2. Odłącz KSeF (zrobione)').waitFor();
    await guide.getByRole('button', { name: 'Przyłącz KSeF' }).waitFor();
    await takePicture(page, 'ekrany/drill');

    // Nor is it hidden by what opens over the screen.
    const [{ id } = { id: '' }] = (await world.call('invoice.list', { limit: 1 })).items;
    await page.evaluate((it) => (globalThis.location.hash = `#/invoices/${it}`), id);
    const details = page.getByRole('dialog', { name: /^Faktura ĆWICZENIE/ });
    await details.getByText('wydruk ma znak ĆWICZENIE').waitFor();
    // A dialog hides what is behind it from readers, and the band with it; not from eyes.
    const isOnTop = await page.getByText('ĆWICZENIE · nic tu nie jest prawdziwe').evaluate((it) => {
      const { left, top, width, height } = it.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === it;
    });
    expect(isOnTop).toBe(true);
    await page.keyboard.press('Escape');
    await details.waitFor({ state: 'detached' });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await window.violations()).toEqual([]);

    await guide.getByRole('button', { name: 'Zakończ ćwiczenie' }).click();
    const dialog = page.getByRole('dialog', { name: 'Zakończyć ćwiczenie przed czasem?' });
    await dialog.getByRole('button', { name: 'Zakończ ćwiczenie' }).click();
    await band.waitFor({ state: 'detached' });
    await page.evaluate(() => (globalThis.location.hash = '#/selfTest'));
    await page.getByRole('table', { name: 'Zakończone ćwiczenia' }).getByText('2 z 9').waitFor();
    expect(await window.violations()).toEqual([]);
  });
});
