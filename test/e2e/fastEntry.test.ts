import { describe, expect, it } from 'vitest';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);
const keyboard = keyboardOf(() => window.page);
const { goTo, press, type } = keyboard;

const value = (label: string) => window.page.getByLabel(label).inputValue();
/** What is typed next goes into this field. */
const atField = (label: string) =>
  expect.poll(() => window.page.getByLabel(label).evaluate((it) => it === document.activeElement)).toBe(true);
const begin = async () => {
  await press('n');
  await window.page.getByLabel('Znajdź kontrahenta').waitFor();
};
const paste = async (text: string) => {
  await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.page.evaluate((it) => navigator.clipboard.writeText(it), text);
  await press('Control+v');
};

describe('quick hands', { timeout: 60_000 }, () => {
  it('issue a repeat invoice for a known customer in at most 12 key presses', async () => {
    const kowalska = { ...validDraft().buyer, name: 'Zakład Kowalska i Syn' };
    const before = await world.call(
      'invoice.issue',
      validDraft({
        buyer: kowalska,
        lines: [
          {
            name: 'Toner HP 59A',
            unit: 'szt.',
            quantity: '1',
            netPrice: '189.00',
            vatRate: '23',
            gtu: 'GTU_06',
          },
        ],
        payment: { form: 'transfer', account: '61109010140000071219812874' },
      }),
    );
    await untilArchived(world.call, [before.id]);
    await begin();
    const start = keyboard.presses();
    await atField('Znajdź kontrahenta');
    await type('kow');
    await window.page.getByRole('option', { name: /Zakład Kowalska/ }).waitFor();
    await press('Enter');
    await expect.poll(() => value('Nazwa nabywcy')).toBe('Zakład Kowalska i Syn');
    await atField('Nazwa towaru lub usługi, pozycja 1');
    await type('to');
    await window.page.getByRole('option', { name: /^Toner HP 59A/ }).waitFor();
    await press('ArrowDown', 'Enter', 'Control+Enter');
    const dialog = window.page.getByRole('dialog', { name: 'Faktura wystawiona' });
    await dialog.waitFor();
    expect(keyboard.presses() - start).toBeLessThanOrEqual(12);
    const [issued] = (await world.call('invoice.list', { limit: 1 })).items;
    expect(issued).toMatchObject({ buyerName: 'Zakład Kowalska i Syn', grossGrosze: before.grossGrosze });
    const { lines, buyer } = await world.call('invoice.get', { id: issued!.id });
    expect(buyer).toEqual(before.buyer);
    expect(lines[0]).toMatchObject({ name: 'Toner HP 59A', gtu: 'GTU_06', netPrice: '189.00' });
    await untilArchived(world.call, [issued!.id]);
  });

  it('paste lines from a spreadsheet, and text without what nobody sees', async () => {
    await begin();
    await atField('Znajdź kontrahenta');
    await type('526-587-76-35');
    await press('Enter');
    await expect.poll(() => value('NIP nabywcy')).toBe('5265877635');
    await goTo('Nazwa nabywcy');
    await paste('Jan\u00ad Żół\u200bw');
    await expect.poll(() => value('Nazwa nabywcy')).toBe('Jan Żółw');
    await window.page.getByText('usunięto 2 znaki').waitFor();
    await goTo('Nazwa towaru lub usługi, pozycja 1');
    await paste(
      'Nazwa\tIlość\tJ.m.\tCena netto\tVAT\nŚruba\t100\tszt.\t0,15\t23%\nNakrętka\t50\tszt.\t0,10\t8%',
    );
    await expect.poll(() => value('Nazwa towaru lub usługi, pozycja 2')).toBe('Nakrętka');
    expect(await window.page.getByRole('status', { name: 'Do zapłaty' }).textContent()).toBe('23,85\u00a0zł');
    await press('Control+z');
    await expect.poll(() => window.page.getByLabel('Nazwa towaru lub usługi, pozycja 2').count()).toBe(0);
    await press('Control+y');
    await expect.poll(() => value('Cena netto, pozycja 2')).toBe('0,10');
    expect(await window.violations()).toEqual([]);
  });

  it('find an unfinished invoice again after a look elsewhere, and after a crash', async () => {
    await begin();
    await goTo('Nazwa nabywcy');
    await type('Jan Niedokończony');
    await goTo('Cena netto, pozycja 1');
    await type('12,5');
    await expect
      .poll(async () => (await world.call('form.kept')).map(({ form }) => form.includes('12,5')))
      .toEqual([true]);
    await world.restart();
    await window.reopen();
    await press('n');
    await window.page.getByText(/^Niedokończona, zapisana/).waitFor();
    expect(await value('Nazwa nabywcy')).toBe('Jan Niedokończony');
    expect(await value('Cena netto, pozycja 1')).toBe('12,5');
    await window.page.getByRole('link', { name: 'Faktury', exact: true }).click();
    await window.page.getByRole('heading', { name: 'Faktury', level: 1 }).waitFor();
    await begin();
    expect(await value('Cena netto, pozycja 1')).toBe('12,5');
    // What has become an invoice is not found again, though the window is gone before anybody closed the dialog.
    await keyboard.fill('NIP nabywcy', '5265877635');
    await keyboard.fill('Ulica i numer', 'Długa 1');
    await keyboard.fill('Nazwa towaru lub usługi, pozycja 1', 'Usługa');
    await press('Control+Enter');
    await window.page.getByRole('dialog', { name: 'Faktura wystawiona' }).waitFor();
    await expect.poll(() => world.call('form.kept')).toEqual([]);
    await window.reopen();
    await begin();
    expect(await value('Nazwa nabywcy')).toBe('');
    const [issued] = (await world.call('invoice.list', {})).items;
    await untilArchived(world.call, [issued!.id]);
  });

  it('begin with an old invoice, with a template, and with a draft put by', async () => {
    const old = await world.call('invoice.issue', validDraft({ note: 'Dziękujemy', saleDate: '2026-01-02' }));
    await untilArchived(world.call, [old.id]);
    const { page } = window;
    await page.evaluate((id) => (globalThis.location.hash = `#/new/copy:${id}`), old.id);
    await expect.poll(() => page.getByLabel('Uwagi na fakturze').inputValue()).toBe('Dziękujemy');
    const menu = async (item: string) => {
      await page.getByRole('button', { name: 'Więcej', exact: true }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await menu('Zapisz jako szablon');
    const naming = page.getByRole('dialog', { name: 'Zapisz jako szablon' });
    expect(await naming.getByLabel('Nazwa').inputValue()).toBe(old.buyer.name);
    expect(await window.violations()).toEqual([]);
    await naming.getByLabel('Nazwa').fill('Stała obsługa');
    // Ctrl+Enter belongs to the dialog as long as it is open.
    await press('Control+Enter');
    await page.getByText('Szablon „Stała obsługa” jest w Szkicach i szablonach.').waitFor();
    await page.getByLabel('Nazwa nabywcy').fill('Kto inny');
    await menu('Zapisz szkic');
    await page.getByRole('dialog', { name: 'Zapisz szkic' }).waitFor();
    await press('Enter');
    // put by: the form is empty for the next one
    await expect.poll(() => value('Nazwa nabywcy')).toBe('');
    const [draft] = await world.call('saved.list', { kind: 'draft' });
    expect(draft).toMatchObject({ name: 'Kto inny', draft: { note: 'Dziękujemy' } });
    await page.evaluate((id) => (globalThis.location.hash = `#/new/saved:${id}`), draft!.id);
    await expect.poll(() => value('Nazwa nabywcy')).toBe('Kto inny');
    await press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Faktura wystawiona' });
    await dialog.waitFor();
    // a draft that became an invoice is done with, the template stays
    await expect
      .poll(async () => (await world.call('saved.list', {})).map(({ name }) => name))
      .toEqual(['Stała obsługa']);
    // and the program stays where it was: the dialog is still there, whatever became of the draft
    await window.page.getByRole('heading', { name: 'Nowa faktura' }).waitFor();
    expect(await dialog.isVisible()).toBe(true);
    const [issued] = (await world.call('invoice.list', { limit: 1 })).items;
    expect((await world.call('invoice.draft', { id: issued!.id })).saleDate).toBeUndefined();
    await untilArchived(world.call, [issued!.id]);
  });

  it('make a proforma, and an invoice of it', async () => {
    await begin();
    const { page } = window;
    await goTo('Rodzaj faktury');
    await type('Pro');
    await page.getByText('Proforma jest ofertą').waitFor();
    await keyboard.fill('NIP nabywcy', '5265877635');
    await keyboard.fill('Nazwa nabywcy', 'Klient Oferty');
    await keyboard.fill('Ulica i numer', 'Długa 1');
    await keyboard.fill('Nazwa towaru lub usługi, pozycja 1', 'Projekt');
    await keyboard.fill('Cena netto, pozycja 1', '1000');
    await press('Control+Enter');
    const made = page.getByRole('dialog', { name: 'Proforma gotowa' });
    await made.getByText(/^PRO\/1\//).waitFor();
    expect(await window.violations()).toEqual([]);
    await press('Enter');
    await made.waitFor({ state: 'detached' });
    expect((await world.call('invoice.list', {})).total).toBe(0);
    const [proforma] = (await world.call('proforma.list', {})).items;
    await page.evaluate((id) => (globalThis.location.hash = `#/new/proforma:${id}`), proforma!.id);
    await expect.poll(() => value('Cena netto, pozycja 1')).toBe('1000');
    await press('Control+Enter');
    await page.getByRole('dialog', { name: 'Faktura wystawiona' }).waitFor();
    const [invoice] = (await world.call('invoice.list', {})).items;
    await expect
      .poll(async () => (await world.call('proforma.get', { id: proforma!.id })).invoice)
      .toEqual({ id: invoice!.id, number: invoice!.number });
    await untilArchived(world.call, [invoice!.id]);
  });
});
