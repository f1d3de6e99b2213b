import { expect, it } from 'vitest';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);

it('what was issued is news, is found by its buyer, and the window stays as it was chosen', async () => {
  const { page } = window;
  const draft = validDraft();
  const { number } = await world.call('invoice.issue', draft);
  await world.call('queue.sendNow');
  // it needs nobody: there to be read, and not counted
  await page.getByRole('button', { name: 'Powiadomienia: nic nowego' }).click();
  await page.getByRole('link', { name: /^KSeF zaakceptował fakturę/ }).waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Polecenia' });
  await palette.getByRole('combobox').fill(draft.buyer.name.slice(0, 8));
  await palette.getByRole('option', { name: number }).click();
  const details = page.getByRole('dialog', { name: `Faktura ${number}` });
  await details.waitFor();
  await page.keyboard.press('Escape');
  await details.waitFor({ state: 'detached' });

  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').fill('wyglad ciemny');
  await palette.getByRole('option', { name: 'Wygląd ciemny', selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await world.call('window.preferences')).look).toBe('dark');
  await world.restart();
  await window.reopen();
  const html = window.page.locator('html');
  await expect.poll(() => html.getAttribute('data-mantine-color-scheme')).toBe('dark');
  await window.page.getByRole('button', { name: 'Powiadomienia: nic nowego' }).waitFor();
});
