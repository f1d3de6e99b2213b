import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { rulesOfColour } from '../support/violations.ts';
import { patience, useScreens } from './harness/useScreens.ts';

describe('the queue on the screen', () => {
  const screens = useScreens();
  const { open, violations } = screens;
  let page: Page;
  beforeEach(() => {
    page = screens.page;
  });
  const table = () => page.getByRole('table', { name: 'Faktury w kolejce' });
  const dialog = (name: string) => page.getByRole('dialog', { name });
  const rows = () => table().locator('tbody tr');
  const waitsFor = (text: string) =>
    page.getByRole('status', { name: 'Na co czeka program' }).getByText(text).waitFor();

  it('says on top what the program waits for, and tries at once when asked to', async () => {
    await open('longQueue', '#/queue');
    await waitsFor('Następna próba o 11:40, bo KSeF odpowiada 503.');
    await page.getByRole('button', { name: 'Spróbuj teraz' }).waitFor();
    // one button for one thing
    expect(await page.getByRole('button', { name: 'Wyślij teraz' }).count()).toBe(0);
    await page.getByText('Najpierw faktury z najbliższym terminem').waitFor();
    expect(await violations()).toEqual([]);
    await open('busy', '#/queue');
    await page.getByRole('button', { name: 'Wyślij teraz' }).waitFor();
    expect(await page.getByRole('button', { name: 'Spróbuj teraz' }).count()).toBe(0);
  });

  it('draws thousands a page at a time, and keeps what is marked on a page only', async () => {
    await open('longQueue', '#/queue');
    await expect.poll(() => rows().count(), patience).toBe(50);
    const pages = page.getByRole('navigation', { name: 'Strony kolejki' });
    await pages.getByText('1–50 z 3000').waitFor();
    expect(await rows().first().textContent()).toContain('najbliższy termin');
    await pages.getByRole('button', { name: 'Następne' }).click();
    await pages.getByText('51–100 z 3000').waitFor();
    await rows().first().getByText('51.', { exact: true }).waitFor();
    await page.getByRole('link', { name: /^5.faktur do dosłania do 20.11.2026/ }).click();
    await page.getByText('termin 20.11.2026').waitFor();
    await expect.poll(() => rows().count(), patience).toBe(5);
    await page.getByRole('button', { name: 'Pokaż wszystkie terminy' }).click();
    await expect.poll(() => rows().count(), patience).toBe(50);
  });

  it('holds the marked ones and lets them go', async () => {
    await open('longQueue', '#/queue/2026-11-20');
    await page.getByRole('checkbox', { name: 'Zaznacz FV/1/11/2026', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Zaznacz FV/3/11/2026', exact: true }).check();
    await page
      .getByRole('group', { name: 'Zaznaczone faktury' })
      .getByText(/Zaznaczone: 2.faktury/)
      .waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Wstrzymaj zaznaczone' }).click();
    await table().getByText('wstrzymana przez Ciebie').nth(1).waitFor();
    await page.getByText('wstrzymane i wyniesione').click();
    await expect.poll(() => rows().count(), patience).toBe(2);
    await page.getByRole('button', { name: 'Wznów: FV/1/11/2026' }).click();
    await expect.poll(() => rows().count(), patience).toBe(1);
  });

  it('explains a deadline, and leads from a point of the line to its invoice', async () => {
    await open('offline', '#/queue');
    await waitsFor('Następna próba o 11:20, bo KSeF nie odpowiada.');
    await page.getByRole('button', { name: 'Skąd ten termin FV/9/11/2026' }).click();
    await dialog('Termin faktury FV/9/11/2026').getByText('Offline24 z 20.11 → 23.11').waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog('Termin faktury FV/9/11/2026').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /^FV\/5\/11\/2026 po terminie/ }).press('Enter');
    await page.getByRole('heading', { name: 'FV/5/11/2026' }).first().waitFor();
  });

  it('leads through a technical correction step by step', async () => {
    await open('refused', '#/queue');
    await waitsFor('KSeF odrzucił 2');
    const row = page.getByRole('row', { name: /FV\/21\// });
    await row.getByRole('button', { name: 'Wyślij korektę techniczną' }).click();
    const guide = dialog('Korekta techniczna: FV/21/11/2026');
    await guide.getByText('Błąd weryfikacji pliku faktury').waitFor();
    expect(await violations()).toEqual([]);
    await guide.getByRole('button', { name: 'Dalej' }).click();
    await guide.getByText('Treść faktury jest identyczna: 39 wartości bez zmiany.').waitFor();
    await guide.getByRole('table', { name: 'Różnice między plikami' }).getByText('Początek pliku').waitFor();
    await guide.getByText('Pokaż, co zostaje bez zmiany').click();
    await guide.getByText('Pokaż oba pliki wiersz po wierszu').click();
    const lines = guide.getByRole('region', { name: 'Odrzucony i nowy plik wiersz po wierszu' });
    await lines.getByText('usunięty').first().waitFor();
    await lines.getByText('dodany').waitFor();
    await lines.getByText('17 wierszy bez zmiany').click();
    await lines.getByText('i jeszcze 12 wierszy').waitFor();
    expect(await violations()).toEqual([]);
    await screens.inColours('dark');
    expect(await violations(rulesOfColour)).toEqual([]);
    await screens.inColours('light');
    await guide.getByRole('button', { name: 'Dalej' }).click();
    await guide.getByText('przekaż go nabywcy jeszcze raz').waitFor();
    await guide.getByText('powstanie w chwili wysłania', { exact: false }).waitFor();
    expect(await violations()).toEqual([]);
    await guide.getByRole('button', { name: 'Wstecz' }).click();
    await guide.getByText('Co się zmienia w pliku').waitFor();
    await page.keyboard.press('Escape');
    await guide.waitFor({ state: 'detached' });
  });

  it('says why a permission is not mended by a technical correction, and what is', async () => {
    await open('refused', '#/queue');
    const row = page.getByRole('row', { name: /FV\/22\// });
    expect(await row.getByRole('button', { name: 'Wyślij korektę techniczną' }).count()).toBe(0);
    await row.getByRole('button', { name: 'Dlaczego nie korekta techniczna?' }).click();
    const why = dialog('Korekta techniczna: FV/22/11/2026');
    await why.getByText('Plik jest dobry: brakuje uprawnienia').waitFor();
    await why.getByRole('button', { name: 'Wyślij jeszcze raz' }).waitFor();
    expect(await violations()).toEqual([]);
    await why.getByRole('button', { name: 'Sprawdź, czym program się loguje' }).click();
    await page.getByRole('heading', { name: 'Ustawienia', level: 1 }).waitFor();
  });

  it('axe finds nothing when it is empty, paused or full, in light and in dark', async () => {
    for (const scenario of ['empty', 'refused', 'longQueue'] as const) {
      await open(scenario, '#/queue');
      if (scenario === 'refused') await page.getByRole('button', { name: 'Wstrzymaj wysyłanie' }).click();
      expect(await violations()).toEqual([]);
      await screens.inColours('dark');
      expect(await violations(rulesOfColour)).toEqual([]);
      await screens.inColours('light');
    }
  });
});
