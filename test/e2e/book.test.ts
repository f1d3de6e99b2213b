import { describe, expect, it } from 'vitest';
import { validDraft } from '../support/drafts.ts';
import { encodeAs } from '../support/encodings.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);
/** There when its heading is: two of the screens have buttons of the same names. */
const goTo = async (name: string) => {
  await window.page
    .getByRole('navigation', { name: 'Główne menu' })
    .getByRole('link', { name })
    .press('Enter');
  await window.page.getByRole('heading', { level: 1, name }).waitFor();
};
const focused = (path: string) =>
  window.page.waitForFunction((it) => document.activeElement?.getAttribute('data-path') === it, path);

describe('the lists of customers and goods', { timeout: 60_000 }, () => {
  it('a customer is added by keys alone and found without Polish marks; goods come from an old file', async () => {
    const { page } = window;
    await goTo('Kontrahenci');
    await page.getByRole('button', { name: 'Dodaj kontrahenta' }).first().press('Enter');
    await focused('buyer.id.nip');
    await page.keyboard.type('526-025-09-95');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Żegluga Świnoujście S.A.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ul. Gęsia 5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('72-600 Świnoujście');
    await page.keyboard.press('Control+Enter');
    const row = page.getByRole('link', { name: 'Żegluga Świnoujście S.A.' });
    await row.waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.keyboard.type('nic takiego');
    await page.getByText('Nikogo i niczego takiego tu nie ma.').waitFor();
    for (const text of ['swinouj', '526 025']) {
      await page.getByRole('textbox', { name: 'Szukaj' }).fill(text);
      await row.waitFor();
    }

    await goTo('Towary');
    await page.getByRole('button', { name: 'Wczytaj z pliku' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Wczytaj towary z pliku' });
    const list =
      'Symbol;Nazwa;J.m.;Cena netto;VAT\nS-8;Śru\xadba żółta;szt.;1 234,50;23%\nS-9;Nit;szt.;drogo;23%\n';
    await dialog.locator('input[type=file]').setInputFiles({
      ...{ name: 'towary.csv', mimeType: 'text/csv', buffer: encodeAs('windows-1250', list) },
    });
    await dialog.getByRole('button', { name: 'Dalej' }).press('Enter');
    await dialog.getByText('2 wiersze, kodowanie Windows-1250, separator: średnik').waitFor();
    await dialog.getByRole('button', { name: 'Dalej' }).press('Enter');
    await dialog.getByText('Cena netto ma być liczbą nie mniejszą od zera: „drogo”').waitFor();
    await dialog.getByRole('button', { name: 'Wczytaj', exact: true }).press('Enter');
    await dialog.getByText('Wczytano: 1 nowy wpis, 0 uzupełnionych.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await world.call('good.search', { text: 'sruba' })).toMatchObject([
      { line: { name: 'Śruba żółta', index: 'S-8', netPrice: '1234.50', vatRate: '23' } },
    ]);

    const good = page.getByRole('link', { name: 'Śruba żółta' });
    await good.press('Enter');
    const editor = page.getByRole('dialog', { name: 'Pozycja: Śruba żółta' });
    await editor.getByRole('button', { name: 'Odłóż' }).press('Enter');
    await good.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.textContent === 'Cofnij');
    await page.keyboard.press('Enter');
    await good.waitFor();
    expect(await window.violations()).toEqual([]);
  });

  it('a customer says what was sold to them, and F leads to those invoices alone', async () => {
    const { page } = window;
    const buyer = { ...validDraft().buyer, name: 'Młyn Źródło s.c.' };
    const { number } = await world.call('invoice.issue', validDraft({ buyer }));
    await world.call('invoice.issue', validDraft({ buyer: { ...buyer, id: { kind: 'none' } } }));
    await goTo('Kontrahenci');
    const row = page.getByRole('link', { name: 'Młyn Źródło s.c.' }).first();
    await row.press('Enter');
    const editor = page.getByRole('dialog', { name: 'Kontrahent: Młyn Źródło s.c.' });
    await editor.getByText(/^1\sfaktura, ostatnia /).waitFor();
    await editor.getByRole('link', { name: 'Pokaż faktury' }).waitFor();
    expect(await window.violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await editor.waitFor({ state: 'detached' });
    await row.press('f');
    const grid = page.getByRole('grid', { name: 'Faktury' });
    await expect.poll(() => grid.getByRole('row').count()).toBe(2);
    await grid.getByRole('link', { name: number }).waitFor();
  });
});
