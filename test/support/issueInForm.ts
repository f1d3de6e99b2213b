import type { Locator, Page } from 'playwright-core';

/** Fills in an invoice for a Polish business and issues it; the dialog that tells what its buyer gets. */
export async function issueInForm(page: Page): Promise<Locator> {
  const fields = {
    'NIP nabywcy': '5265877635',
    'Nazwa nabywcy': 'Zażółć Gęślą Jaźń sp. z o.o.',
    'Ulica i numer': 'ul. Świętojańska 1',
    'Kod i miejscowość': '81-368 Gdynia',
    'Nazwa towaru lub usługi, pozycja 1': 'Toner HP 59A',
    'Ilość, pozycja 1': '2',
    'Cena netto, pozycja 1': '189,00',
  };
  for (const [name, text] of Object.entries(fields)) await page.getByLabel(name).fill(text);
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Faktura wystawiona' });
  await dialog.getByText('proponowany').waitFor();
  return dialog;
}
