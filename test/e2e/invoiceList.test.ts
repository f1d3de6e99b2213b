import { describe, expect, it } from 'vitest';
import type { InvoiceDetails } from '../../shared/contract/types.ts';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { unzip } from '../support/packages.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);

describe('the list of invoices on the screen', { timeout: 90_000 }, () => {
  it('is narrowed, kept as a view, marked and saved to files; details are read by keyboard', async () => {
    const { page } = window;
    const { call } = world;
    const names = ['Żegluga', 'Latarnia', 'Żuraw'];
    const issued: InvoiceDetails[] = [];
    for (const name of names) {
      const buyer = { ...validDraft().buyer, name };
      issued.push(await call('invoice.issue', validDraft({ buyer })));
    }
    await untilArchived(
      call,
      issued.map(({ id }) => id),
    );
    await page.evaluate(() => (globalThis.location.hash = '#/invoices'));
    const grid = page.getByRole('grid', { name: 'Faktury' });
    await expect.poll(() => grid.getByRole('row').count()).toBe(4);
    await page.keyboard.press('/');
    await page.keyboard.type('zurawxx');
    await page.getByText('Nic tu nie pasuje').waitFor();
    await page.getByLabel('Szukaj').fill('zu');
    await expect.poll(() => grid.getByRole('row').count()).toBe(2);
    await page.getByLabel('Szukaj').fill('');
    await page.getByRole('button', { name: 'Filtr', exact: true }).click();
    await page
      .getByRole('dialog', { name: /^Filtr/ })
      .getByLabel('Stan')
      .selectOption('Zaakceptowane');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Usuń warunek: Stan: Zaakceptowane' }).waitFor();

    await page.getByRole('button', { name: 'Widok: Wszystkie (zmieniony)' }).click();
    await page.getByRole('menuitem', { name: 'Zapisz jako nowy widok…' }).click();
    await page.getByRole('dialog', { name: 'Nowy widok' }).getByLabel('Nazwa').fill('W KSeF');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Widok: W KSeF' }).waitFor();
    expect((await call('view.list')).own).toMatchObject([
      { name: 'W KSeF', look: { filter: { state: 'accepted' } } },
    ]);

    await grid.focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('Zaznaczono 2 z 3').waitFor();
    expect(await window.violations()).toEqual([]);
    const dialog = page.getByRole('dialog', { name: 'Eksport faktur' });
    await page.getByRole('button', { name: 'Wydruki PDF' }).click();
    const save = () => window.save(() => dialog.getByRole('button', { name: 'Zapisz plik' }).click());
    const files = await unzip((await save()).bytes);
    const nameOf = (at: number) => `${issued[at]!.number.replaceAll('/', '-')}.pdf`;
    expect([...files.keys()].sort()).toEqual([nameOf(1), nameOf(2), 'spis.txt'].sort());
    await dialog.getByRole('button', { name: 'Zapisz inny plik' }).click();
    await dialog.getByLabel('Rejestr CSV').check();
    const csv = (await save()).bytes.toString('utf8');
    expect(csv).toContain(issued[2]!.number);
    expect(csv).not.toContain(issued[0]!.number);
    await dialog.getByText(/^Plik rejestr-faktur/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await grid.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const details = (at: number) =>
      page.getByRole('dialog', { name: `Faktura ${issued[at]!.number}`, exact: true });
    await details(2).getByText('1 z 3').waitFor();
    await page.keyboard.press('j');
    await details(1).getByText('2 z 3').waitFor();
    const sheet = details(1).getByAltText(/, strona 1 z 1$/);
    await sheet.waitFor();
    await expect.poll(() => sheet.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(500);
    await details(1).getByRole('region', { name: /^UPO/ }).getByText('Nadano numer').waitFor();
    expect(await window.violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await details(1).waitFor({ state: 'detached' });
    await page.getByText('Zaznaczono 2 z 3').waitFor();
  });
});
