import { describe, expect, it } from 'vitest';
import { takePicture } from '../support/pictures.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);

describe('the self-test on the screen', { timeout: 180_000 }, () => {
  it('is found in the palette, runs, shows each point with its evidence, and gives a report', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('sprawdzian');
    await page.getByRole('option', { name: 'Sprawdzian trybów offline' }).click();
    await page.getByRole('heading', { name: 'Sprawdzian trybów offline', level: 1 }).waitFor();
    expect(await window.violations()).toEqual([]);

    await page.getByRole('button', { name: 'Rozpocznij sprawdzian' }).click();
    await page
      .getByRole('status', { name: 'Postęp sprawdzianu' })
      .getByText(/^\d+ z 41 · /)
      .waitFor();
    await page.getByRole('list', { name: /^5\. / }).getByText('działa').first().waitFor();
    expect(await window.violations()).toEqual([]);

    await page.getByText('Wszystko, co dało się tu sprawdzić, działa').waitFor({ timeout: 120_000 });
    await page.getByText('41 punktów działa').waitFor();
    const cycle = page.getByRole('list', { name: /^6\. / });
    await cycle.getByLabel(/^Dowody punktu 6\.4/).click();
    await cycle.getByText(/\/certificate\/Nip\//).waitFor();
    await takePicture(page, 'ekrany/self-test');
    expect(await window.violations()).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await window.violations()).toEqual([]);

    const file = await window.save(() => page.getByRole('button', { name: 'Zapisz raport (PDF)' }).click());
    expect(file.name).toMatch(/^sprawdzian-offline-\d{4}-\d\d-\d\d\.pdf$/);
  });
});
