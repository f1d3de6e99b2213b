import { describe, expect, it } from 'vitest';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);
const open = async (number: string) => {
  await window.page
    .getByRole('navigation', { name: 'Główne menu' })
    .getByRole('link', { name: 'Faktury' })
    .click();
  await window.page.getByRole('link', { name: number }).click();
  await window.page.getByRole('button', { name: 'Wystaw korektę' }).click();
  await window.page.getByRole('heading', { name: `Korekta faktury ${number}` }).waitFor();
};
const xmlOf = async (id: string) =>
  Buffer.from((await world.firm.core.readFile(`${id}.xml`)).bytes).toString('utf8');
const twoLines = () =>
  validDraft({
    lines: [
      { name: 'Toner', quantity: '10', netPrice: '189.00', vatRate: '23', gtu: 'GTU_06' },
      { name: 'Papier', quantity: '3', netPrice: '18.49', vatRate: '23' },
    ],
    terms: { delivery: 'EXW' },
  });

describe('a correction on the screen', { timeout: 60_000 }, () => {
  it('holds the changed line as it was and as it is, and everything else of the invoice', async () => {
    const { id, number } = await world.call('invoice.issue', twoLines());
    await untilArchived(world.call, [id]);
    await open(number);
    const { page } = window;
    await page.getByText('korekta powstanie od razu').waitFor();
    await page.getByLabel('Ilość, pozycja 1').fill('8');
    await page.getByText('było: 10 szt. po 189,00').waitFor();
    await page.getByLabel('Przyczyna korekty').fill('zwrot dwóch sztuk');
    expect(await page.getByRole('status', { name: 'Zmiana kwoty należności' }).textContent()).toBe(
      '-464,94\u00a0zł',
    );
    expect(await window.violations()).toEqual([]);
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Faktura wystawiona' });
    await dialog.getByText(/^KOR\/1\//).waitFor();
    const { items } = await world.call('invoice.list', {});
    const [correction] = items;
    expect(correction).toMatchObject({ kind: 'KOR', grossGrosze: -46_494 });
    const xml = await xmlOf(correction!.id);
    expect(xml.match(/<FaWiersz>/g)).toHaveLength(2);
    expect(xml).toMatch(/<P_8B>10<\/P_8B>[\s\S]*<StanPrzed>1<\/StanPrzed>[\s\S]*<P_8B>8<\/P_8B>/);
    expect(xml.match(/<GTU>GTU_06<\/GTU>/g)).toHaveLength(2);
    expect(xml).toContain('<PrzyczynaKorekty>zwrot dwóch sztuk</PrzyczynaKorekty>');
    expect(xml).toContain('<WarunkiDostawy>EXW</WarunkiDostawy>');
    await untilArchived(world.call, [correction!.id]);
  });

  it('of a buyer’s name and of a line that is taken off says both as they were', async () => {
    const { id, number } = await world.call('invoice.issue', twoLines());
    await untilArchived(world.call, [id]);
    await open(number);
    const { page } = window;
    await page.getByLabel('Nazwa nabywcy').fill('Zażółć Gęślą Jaźń S.A.');
    await page.getByRole('button', { name: 'Usuń pozycję 2' }).click();
    await page.getByText('Usunięte pozycje trafią na korektę jako zwrot.').waitFor();
    await page.getByLabel('Skutek w ewidencji VAT').selectOption('w dacie korekty');
    await page.getByLabel('Poprawny numer faktury').fill('FV/1A/11/2026');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: 'Faktura wystawiona' }).waitFor();
    const [correction] = (await world.call('invoice.list', {})).items;
    const xml = await xmlOf(correction!.id);
    expect(xml).toMatch(/<Podmiot2K>[\s\S]*Zażółć Gęślą Jaźń sp\. z o\.o\.[\s\S]*<\/Podmiot2K>/);
    expect(xml).toContain('<Nazwa>Zażółć Gęślą Jaźń S.A.</Nazwa>');
    expect(xml).toContain('<TypKorekty>2</TypKorekty>');
    expect(xml).toContain('<NrFaKorygowany>FV/1A/11/2026</NrFaKorygowany>');
    expect(xml.match(/<FaWiersz>/g)).toHaveLength(1);
    expect(correction!.grossGrosze).toBe(-6_823);
  });

  it('of an invoice that still waits is kept, and says so', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { number } = await world.call('invoice.issue', twoLines());
    await open(number);
    const { page } = window;
    await page.getByText('Korekta poczeka i wystawi się sama').waitFor();
    await page.keyboard.press('Control+Enter');
    // Nothing was changed: there is nothing to correct.
    await page.getByText('Niczego jeszcze nie poprawiono').waitFor();
    await page.getByLabel('Cena netto, pozycja 2').fill('17,00');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'Korekta czeka na numer KSeF' });
    await dialog.waitFor();
    expect(await window.violations()).toEqual([]);
    await dialog.getByRole('button', { name: 'Pokaż kolejkę' }).click();
    await page.getByRole('cell', { name: `Faktura korygująca do ${number}` }).waitFor();
    await world.call('mode.auto');
    await page.getByText('Wszystko jest w KSeF').waitFor();
    expect((await world.call('invoice.list', {})).total).toBe(2);
  });
});
