import { expect, it } from 'vitest';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);

it('the firm moves and opens an account in euro, and the next invoice says so', async () => {
  const { page } = window;
  await page.getByRole('link', { name: 'Ustawienia' }).click();
  await page
    .getByRole('navigation', { name: 'Działy ustawień' })
    .getByRole('link', { name: 'Firma i rachunki' })
    .click();
  const form = page.getByRole('form', { name: 'Firma' });
  await form.getByLabel('Ulica i numer').fill('');
  await form.getByRole('button', { name: 'Zapisz dane firmy' }).click();
  await form.getByText(/^Wpisz /).waitFor();
  await form.getByLabel('Ulica i numer').fill('ul. Morska 1');
  for (const [number, currency] of [
    ['61 1090 1014 0000 0712 1981 2874', 'PLN'],
    ['DE89 3704 0044 0532 0130 00', 'EUR'],
  ] as const) {
    await form.getByRole('button', { name: 'Dodaj rachunek' }).click();
    await form
      .getByRole('textbox', { name: /^Numer rachunku/ })
      .last()
      .fill(number);
    await form
      .getByRole('combobox', { name: /^Waluta/ })
      .last()
      .selectOption(currency);
  }
  await form.getByRole('button', { name: 'Zapisz dane firmy' }).click();
  await form.getByText('Zapisane. Tak będą wyglądać następne faktury.').waitFor();
  expect(await window.violations()).toEqual([]);

  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Nowa faktura' }).click();
  const account = page.getByLabel('Rachunek bankowy');
  await expect.poll(() => account.inputValue()).toBe('61 1090 1014 0000 0712 1981 2874');
  await page.getByLabel('Waluta').selectOption('EUR');
  await expect.poll(() => account.inputValue()).toBe('DE89 3704 0044 0532 0130 00');
  await account.fill('');
  await account.press('ArrowDown');
  await page.getByRole('option', { name: /61\s1090\s1014\s0000/ }).waitFor();
  await page.keyboard.press('Enter');
  // typed as on paper it is the same number, shown like the others once the field is left
  await account.fill('pl 61-10901014 0000071219812874');
  await account.blur();
  expect(await account.inputValue()).toBe('PL61 1090 1014 0000 0712 1981 2874');
});
