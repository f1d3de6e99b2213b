import { describe, expect, it } from 'vitest';
import { untilArchived } from '../support/company.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { unzip } from '../support/packages.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);
const goTo = (name: string) =>
  window.page
    .getByRole('navigation', { name: 'Główne menu' })
    .getByRole('link', { name, exact: true })
    .click();

describe('files in and out, on the screen', { timeout: 60_000 }, () => {
  it('two XML files are read in, the good one issued, and the month saved as a ZIP that holds it', async () => {
    const { page } = window;
    await goTo('Faktury');
    await page.getByRole('button', { name: 'Wczytaj pliki XML' }).click();
    await page.getByText('Nie ma tu jeszcze żadnego pliku').waitFor();
    const good = invoiceXml({ nip: world.sandbox.company.nip, name: 'Toner' });
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/xml', buffer });
    await page
      .getByLabel('Upuść tu pliki XML albo ZIP (najwyżej 500 faktur)')
      .setInputFiles([file('dobry.xml', good), file('zly.xml', Buffer.from('to nie jest faktura'))]);
    await page.getByRole('row', { name: /zly\.xml.*To nie jest faktura FA\(3\)/ }).waitFor();
    await page.getByRole('row', { name: /dobry\.xml.*gotowy do wystawienia/ }).waitFor();
    expect(await window.violations()).toEqual([]);
    await page.getByLabel('Zaznacz wszystkie gotowe').check();
    await page.getByRole('button', { name: 'Wystaw zaznaczone (1)' }).click();
    await page.getByText('Wystawiono: 1.').waitFor();
    const [invoice] = (await world.call('invoice.list', {})).items;
    await page.getByRole('link', { name: `Wystawiono ${invoice!.number}` }).waitFor();
    await untilArchived(world.call, [invoice!.id]);

    await goTo('Faktury');
    await page.getByRole('button', { name: 'Eksportuj' }).click();
    const dialog = page.getByRole('dialog', { name: 'Eksport faktur' });
    await dialog.getByLabel('JPK_FA (4)').check();
    await dialog.getByLabel('Kod urzędu').waitFor();
    expect(await window.violations()).toEqual([]);
    await dialog.getByLabel('Faktury w pliku ZIP').check();
    const saved = await window.save(() => dialog.getByRole('button', { name: 'Zapisz plik' }).click());
    expect(saved.name).toMatch(/^faktury-.*\.zip$/);
    const files = await unzip(saved.bytes);
    const name = invoice!.number.replaceAll('/', '-');
    expect([...files.keys()]).toEqual([
      ...[`${name}.xml`, `${name}.pdf`, `${name}-UPO.xml`, 'rejestr.csv', 'spis.txt'],
    ]);
    const { bytes } = await world.firm.core.readFile(`${invoice!.id}.xml`);
    expect(Buffer.compare(files.get(`${name}.xml`)!, bytes)).toBe(0);
    await dialog.getByText(/^Plik faktury-.* jest gotowy/).waitFor();
    expect(await window.violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('a file with a mistake is mended in the form', async () => {
    const { page } = window;
    const broken = invoiceXml({ nip: world.sandbox.company.nip, name: 'Papier' })
      .toString('utf8')
      .replace('<NIP>5265877635</NIP>', '<NIP>5265877636</NIP>');
    await world.call('import.add', {
      files: [{ name: 'zly-nip.xml', base64: Buffer.from(broken).toString('base64') }],
    });
    await page.evaluate(() => (globalThis.location.hash = '#/import'));
    await page.getByRole('link', { name: 'Otwórz w formularzu: zly-nip.xml' }).click();
    await expect.poll(() => page.getByLabel('NIP nabywcy').inputValue()).toBe('5265877636');
    await page.keyboard.press('Control+Enter');
    await page.getByText('NIP ma błąd').waitFor();
    await page.getByLabel('NIP nabywcy').fill('5265877635');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: 'Faktura wystawiona' }).waitFor();
    await page.keyboard.press('Enter');
    const [invoice] = (await world.call('invoice.list', {})).items;
    await page.getByRole('link', { name: `Wystawiono ${invoice!.number}` }).waitFor();
    expect(await window.violations()).toEqual([]);
    await untilArchived(world.call, [invoice!.id]);
  });
});
