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
    await type('kow');
    await window.page.getByRole('option', { name: /Zakład Kowalska/ }).waitFor();
    await press('Enter');
    await expect.poll(() => value('Nazwa nabywcy')).toBe('Zakład Kowalska i Syn');
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
});
