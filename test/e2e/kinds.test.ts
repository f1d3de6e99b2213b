import { describe, expect, it } from 'vitest';
import type { InvoiceSummary } from '../../shared/contract/types.ts';
import { untilArchived } from '../support/company.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);
const keyboard = keyboardOf(() => window.page);
const { fill, goBackTo, goTo, press, type } = keyboard;

const dialog = () => window.page.getByRole('dialog', { name: 'Faktura wystawiona' });
const xmlOf = async ({ id }: InvoiceSummary) =>
  Buffer.from((await world.firm.core.readFile(`${id}.xml`)).bytes)
    .toString('utf8')
    .replaceAll('\n', '');
const newest = async (): Promise<InvoiceSummary> =>
  (await world.call('invoice.list', { limit: 1 })).items[0]!;

/** Presses when the form was there. */
let began = 0;
/** Whether the form is about one invoice, which is shown again when its correction is issued. */
let isAboutOne = false;
/** Opens the form by its own key; one that was issued is left for the next. */
async function begin(kind?: string): Promise<void> {
  isAboutOne = false;
  await press('n');
  await window.page.getByRole('heading', { name: 'Nowa faktura' }).waitFor();
  await window.page.getByLabel('NIP nabywcy').waitFor();
  began = keyboard.presses();
  if (kind !== undefined) {
    await goBackTo('Rodzaj faktury');
    await type(kind);
  }
}
async function buyer(): Promise<void> {
  await fill('NIP nabywcy', '5265877635');
  await press('Enter');
  await type('Szkoła Żeglarska');
  await press('Enter');
  await type('ul. Portowa 2');
}
/** @param most key presses since the form was there, letters of names and addresses included */
async function issue(most: number): Promise<InvoiceSummary> {
  await press('Control+Enter');
  expect(keyboard.presses() - began).toBeLessThanOrEqual(most);
  await dialog().waitFor();
  const issued = await newest();
  await dialog().getByText(issued.number, { exact: true }).waitFor();
  expect(await window.violations()).toEqual([]);
  // the button that has the focus begins the next one
  await press('Enter');
  await dialog().waitFor({ state: 'detached' });
  if (isAboutOne) {
    const details = window.page.getByRole('dialog', { name: /^Faktura F/ });
    await details.waitFor();
    await press('Escape');
    await details.waitFor({ state: 'detached' });
  }
  await untilArchived(world.call, [issued.id]);
  return issued;
}
const open = async (address: string, heading: RegExp) => {
  await window.page.evaluate((hash) => (globalThis.location.hash = hash), address);
  await window.page.getByRole('heading', { level: 1, name: heading }).waitFor();
  await window.page.getByLabel('Nazwa nabywcy').waitFor();
  isAboutOne = true;
  began = keyboard.presses();
};

describe('every kind of invoice is entered by keyboard alone', { timeout: 120_000 }, () => {
  it('an ordinary one with a discount and a code, in euro', async () => {
    await begin();
    await goBackTo('Waluta');
    await type('EUR');
    await buyer();
    await goTo('Nazwa towaru lub usługi, pozycja 1');
    await type('Rower');
    await fill('Cena netto, pozycja 1', '100');
    await goTo('Szczegóły pozycji 1');
    await press('Enter');
    await fill('Rabat w pozycji 1', '10');
    await goTo('GTU w pozycji 1');
    await type('GTU_07');
    await fill('Kurs (zł za 1)', '4,2512');
    expect(await window.violations()).toEqual([]);
    const xml = await xmlOf(await issue(108));
    expect(xml).toContain('<KodWaluty>EUR</KodWaluty>');
    expect(xml).toContain('<P_13_1>90.00</P_13_1><P_14_1>20.70</P_14_1><P_14_1W>88.00</P_14_1W>');
    expect(xml).toContain('<P_10>10</P_10>');
    expect(xml).toContain('<GTU>GTU_07</GTU>');
  });

  it('an advance, its settlement, and the corrections of both', async () => {
    await begin('Zal');
    await buyer();
    await goTo('Nazwa towaru lub usługi, pozycja 1');
    await type('Szafa na wymiar');
    await fill('Cena netto, pozycja 1', '3000');
    await fill('Kwota wpłaty 1', '1230');
    expect(await window.violations()).toEqual([]);
    const advance = await issue(95);
    expect(advance).toMatchObject({ kind: 'ZAL', grossGrosze: 123_000 });

    await begin('Roz');
    await buyer();
    await fill('Znajdź fakturę zaliczkową', 'FZ/');
    await window.page.getByRole('option', { name: /^FZ\/1\// }).waitFor();
    await press('Enter');
    await window.page.getByLabel('Netto, kwota 1').waitFor();
    await goTo('Nazwa towaru lub usługi, pozycja 1');
    await type('Szafa na wymiar');
    await fill('Cena netto, pozycja 1', '3000');
    expect(await window.violations()).toEqual([]);
    const rest = await issue(99);
    expect(rest).toMatchObject({ kind: 'ROZ', grossGrosze: 369_000 - 123_000 });
    expect(await xmlOf(rest)).toMatch(/<NrKSeFFaZaliczkowej>\d{10}-/);

    await open(`#/correct/${advance.id}`, /^Korekta faktury FZ/);
    await fill('Kwota wpłaty 1', '615');
    await fill('Przyczyna korekty', 'zwrot połowy');
    const correctedAdvance = await issue(39);
    expect(correctedAdvance).toMatchObject({ kind: 'KOR_ZAL', grossGrosze: -61_500 });
    expect(await xmlOf(correctedAdvance)).toContain('<P_15ZK>1230.00</P_15ZK>');

    await open(`#/correct/${rest.id}`, /^Korekta faktury FR/);
    await fill('Cena netto, pozycja 1', '2900');
    const correctedRest = await issue(17);
    expect(correctedRest).toMatchObject({ kind: 'KOR_ROZ', grossGrosze: -12_300 });
    expect(await xmlOf(correctedRest)).toContain('<P_15ZK>2460.00</P_15ZK>');
  });

  it('a simplified one by the NIP alone, a correction by difference, and a discount for a period', async () => {
    await begin('Upr');
    await fill('NIP nabywcy', '5265877635');
    await goTo('Nazwa towaru lub usługi, pozycja 1');
    await type('Kawa');
    await fill('Cena netto, pozycja 1', '40');
    const simplified = await issue(42);
    expect(simplified).toMatchObject({ kind: 'UPR', grossGrosze: 4_920 });
    expect(await xmlOf(simplified)).not.toContain('<Nazwa>Szkoła');

    await open(`#/correct/${simplified.id}`, /^Korekta faktury FU/);
    // a correction is no simplified invoice: it names its buyer
    await fill('Nazwa nabywcy', 'Szkoła Żeglarska');
    await fill('Ulica i numer', 'ul. Portowa 2');
    await fill('Ilość, pozycja 1', '0,5');
    await goTo('Sposób korekty');
    await type('sama');
    const difference = await xmlOf(await issue(61));
    expect(difference).toContain('<P_8B>-0.5</P_8B>');
    expect(difference).not.toContain('<StanPrzed>');

    await begin('Kor');
    await buyer();
    await fill('Znajdź korygowaną fakturę', 'FU/1');
    await window.page.getByRole('option', { name: /^FU\/1\// }).waitFor();
    await press('Enter');
    await goTo('Nazwa towaru lub usługi, pozycja 1');
    await type('Rabat kwartalny');
    await goTo('Szczegóły pozycji 1');
    await press('Enter');
    await fill('Wartość zamiast ilości i ceny', '-5,00');
    await fill('Okres rabatu (korekta zbiorcza)', 'IV kwartał 2026');
    expect(await window.violations()).toEqual([]);
    const collective = await xmlOf(await issue(135));
    expect(collective).toContain('<OkresFaKorygowanej>IV kwartał 2026</OkresFaKorygowanej>');
    expect(collective).toMatch(/<NrKSeFFaKorygowanej>\d{10}-/);
    expect(collective).toContain('<P_15>-6.15</P_15>');
  });

  it('a part that only some invoices need is opened, filled in and taken back', async () => {
    await begin();
    await buyer();
    await goTo('Nazwa towaru lub usługi, pozycja 1');
    await type('Usługa');
    await fill('Cena netto, pozycja 1', '10');
    const section = async (name: string) => {
      await goTo('Dodaj do faktury');
      await press('Enter');
      const item = window.page.getByRole('menuitem', { name, exact: true });
      await item.waitFor();
      // the menu moves the focus a moment after the key; whoever looks sees where it is before pressing again
      const focused = window.page.locator(':focus');
      const isIn = window.page.getByRole('menu').and(window.page.locator(':focus-within'));
      await isIn.waitFor();
      while (!(await item.evaluate((it) => it === document.activeElement))) {
        const before = await focused.textContent();
        await press('ArrowDown');
        await expect.poll(() => focused.textContent()).not.toBe(before);
      }
      await press('Enter');
      await window.page.getByRole('heading', { name, exact: true }).waitFor();
    };
    await section('Inne podmioty');
    await fill('NIP', '5260250995');
    await fill('Nazwa podmiotu 1', 'Odbiorca S.A.');
    await fill('Ulica i numer podmiotu 1', 'Długa 1');
    await section('Umowy, zamówienia, dostawa');
    await fill('Numer zamówienia 1', 'ZAM/7');
    await section('Adnotacje');
    await goTo('Metoda kasowa');
    await press('Space');
    expect(await window.violations()).toEqual([]);
    // taken back step by step, and done again
    await press('Control+z');
    await expect.poll(() => window.page.getByLabel('Metoda kasowa').count()).toBe(1);
    expect(await window.page.getByLabel('Metoda kasowa').isChecked()).toBe(false);
    await press('Control+y');
    expect(await window.page.getByLabel('Metoda kasowa').isChecked()).toBe(true);
    const xml = await xmlOf(await issue(168));
    expect(xml).toContain('<P_16>1</P_16>');
    expect(xml).toMatch(/<Podmiot3>.*Odbiorca S\.A\..*<Rola>2<\/Rola>/);
    expect(xml).toContain('<NrZamowienia>ZAM/7</NrZamowienia>');
  });
});
