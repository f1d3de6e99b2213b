import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsIn } from './violations.ts';

/** The stories of a shop assistant by roles and names, for whatever window the program has. */
export function storiesIn(page: Page) {
  const goTo = (name: string) =>
    page
      .getByRole('navigation', { name: 'Główne menu' })
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click();
  const field = (name: string) => page.getByLabel(name, { exact: true });
  const accepted = async (count: number): Promise<void> => {
    await goTo('Faktury');
    const table = page.getByRole('grid', { name: 'Faktury' });
    await expect.poll(() => table.getByText('Zaakceptowana').count(), { timeout: 30_000 }).toBe(count);
  };
  /** The dialog that tells how it went stays open. */
  const issueAndLook = async (buyer: string, goods = 'Przegląd'): Promise<void> => {
    await goTo('Nowa faktura');
    await field('NIP nabywcy').fill('5265877635');
    await field('Nazwa nabywcy').fill(buyer);
    await field('Ulica i numer').fill('ul. Świętojańska 1');
    await field('Kod i miejscowość').fill('81-368 Gdynia');
    await field('Nazwa towaru lub usługi, pozycja 1').fill(goods);
    await field('Ilość, pozycja 1').fill('2');
    await field('Cena netto, pozycja 1').fill('189,00');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: 'Faktura wystawiona' }).waitFor();
  };
  return {
    ...{ goTo, issueAndLook },
    accepted,
    accessible: async () => expect(await violationsIn(page)).toEqual([]),
    startTraining: async () => {
      await page.getByRole('button', { name: 'Zacznij z firmą szkoleniową' }).click();
      await page.getByRole('navigation', { name: 'Główne menu' }).waitFor();
    },
    issue: async (buyer: string, goods?: string) => {
      await issueAndLook(buyer, goods);
      await page.keyboard.press('Escape');
    },
    beginOutage: async () => {
      await page.getByRole('button', { name: 'Symuluj awarię KSeF' }).click();
      await page.getByRole('button', { name: /^Tryb wystawiania: Offline24/ }).waitFor();
    },
    endOutage: () => page.getByRole('button', { name: 'Przywróć KSeF' }).click(),
  };
}
