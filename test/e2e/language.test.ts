import { expect, it } from 'vitest';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);

it('the window speaks English once it was chosen, also after a restart, and Polish again', async () => {
  const { page } = window;
  await page.getByRole('link', { name: 'Nowa faktura' }).first().click();
  await page.getByLabel('NIP nabywcy').fill('526-02-50-995');
  await page.getByRole('link', { name: 'Ustawienia' }).click();
  await page.getByRole('radiogroup', { name: 'Język programu' }).getByText('English').click();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/en/index.html#/settings');
  await page.getByRole('link', { name: 'New invoice' }).first().click();
  await expect.poll(() => page.getByLabel('NIP of the buyer').inputValue()).toBe('526-02-50-995');
  expect(await window.violations()).toEqual([]);

  await world.restart();
  await window.reopen();
  await window.page.getByRole('navigation', { name: 'Main menu' }).waitFor();
  await window.page.keyboard.press('Control+k');
  const palette = window.page.getByRole('dialog', { name: 'Commands' });
  await palette.getByRole('combobox').fill('polski');
  await palette.getByRole('option', { name: 'Polski interfejs', selected: true }).waitFor();
  await window.page.keyboard.press('Enter');
  await window.page.getByRole('navigation', { name: 'Główne menu' }).waitFor();
  expect(new URL(window.page.url()).pathname).toBe('/index.html');
});
