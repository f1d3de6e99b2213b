import type { Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../support/fakeTransport.ts';
import { rulesOfColour } from '../support/violations.ts';
import { patience, useScreens } from './harness/useScreens.ts';

describe('the list of invoices in a real browser', () => {
  const screens = useScreens();
  const { violations } = screens;
  let page: Page;
  let grid: Locator;
  beforeEach(() => {
    page = screens.page;
    grid = page.getByRole('grid', { name: 'Faktury' });
  });
  const open = async (scenario: Scenario, screen = '#/invoices') => {
    await screens.open(scenario, screen);
    await grid.waitFor();
  };
  const row = (text: string) => grid.getByRole('row').filter({ hasText: text });
  /** What the keys act on, by the number of its row from 1. */
  const active = () =>
    grid.evaluate((it) => {
      const id = it.getAttribute('aria-activedescendant');
      return id === null ? null : Number(document.getElementById(id)?.getAttribute('aria-rowindex')) - 1;
    });
  const seesBothColours = async () => {
    expect(await violations()).toEqual([]);
    await screens.inColours('dark');
    expect(await violations(rulesOfColour)).toEqual([]);
    await screens.inColours('light');
  };

  it('draws a screenful of 100 000, and is gone through by keys from one end to the other', async () => {
    await open('thousands');
    await row('FV/100000/11/2026').waitFor();
    expect(await grid.getAttribute('aria-rowcount')).toBe('100001');
    expect(await grid.getByRole('row').count()).toBeLessThan(50);
    await grid.focus();
    await page.keyboard.press('End');
    await row('FV/1/11/2026').waitFor();
    expect(await active()).toBe(100_000);
    expect(await grid.getByRole('row').count()).toBeLessThan(50);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe(99_999);
    await page.keyboard.press('PageUp');
    expect(await active()).toBeLessThan(99_995);
    await page.keyboard.press('Home');
    await row('FV/100000/11/2026').waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe(2);
    await page.keyboard.press('Control+a');
    await page.getByText('Zaznaczono 100 000 z 100 000').waitFor();
    await page.keyboard.press(' ');
    await page.getByText('Zaznaczono 99 999 z 100 000').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('100 000 faktur', { exact: true }).waitFor();
    // A range over what was never drawn.
    await page.keyboard.press('Shift+End');
    await page.getByText('Zaznaczono 99 999 z 100 000').waitFor(patience);
    await seesBothColours();
  });

  it('reaches the lower edge of the window, and gives the buyer the most room', async () => {
    await page.setViewportSize({ width: 512, height: 320 });
    await open('busy');
    for (const [width, height, left] of [
      [1366, 768, 60],
      [1024, 640, 60],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect
        .poll(() => grid.evaluate((it) => window.innerHeight - it.getBoundingClientRect().bottom))
        .toBeLessThan(left);
      expect(await grid.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
    const widths = await grid
      .getByRole('columnheader')
      .evaluateAll((all) => all.map((it) => [it.textContent, it.getBoundingClientRect().width] as const));
    expect(widths.toSorted(([, a], [, b]) => b - a)[0]?.[0]).toBe('Nabywca');
  });

  it('marks rows by keys and by the mouse, and asks for a file of the marked ones', async () => {
    await open('busy');
    await grid.focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowUp');
    await page.getByText('Zaznaczono 2 z 9').waitFor();
    expect(await row('FV/9/11/2026').getAttribute('aria-selected')).toBe('true');
    await row('FV/3/11/2026').getByRole('checkbox').click();
    await page.getByText('Zaznaczono 3 z 9').waitFor();
    await seesBothColours();
    await page.getByRole('button', { name: 'Wydruki PDF' }).click();
    const dialog = page.getByRole('dialog', { name: 'Eksport faktur' });
    expect(await dialog.getByLabel('zaznaczone (3)').isChecked()).toBe(true);
    expect(await dialog.getByLabel('JPK_FA (4)').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Zapisz plik' }).click();
    await dialog.getByText('Nie udało się z 1 fakturą').waitFor();
    await expect.poll(screens.done).toBe('save prints-faktur.zip');
    await seesBothColours();
    await dialog.getByRole('button', { name: 'Zamknij' }).last().click();
    await page.getByRole('button', { name: 'Wyślij e-mailem' }).click();
    const mail = page.getByRole('dialog', { name: 'Faktury e-mailem do nabywców' });
    await mail.getByText('1 faktura bez adresu nabywcy').waitFor();
    await seesBothColours();
    await mail.getByLabel('Wyślij także te wysłane wcześniej').check();
    await mail.getByRole('button', { name: 'Wyślij (2)' }).click();
    await mail.getByText('Wysłano 2 wiadomości.').waitFor();
    await mail.getByRole('button', { name: 'Zamknij' }).last().click();
    await page.getByText('Zaznaczono 3 z 9').waitFor();
  });

  it('tells at the edge how many invoices went where the dialog was closed meanwhile, and shows what failed', async () => {
    await open('busy', '#/invoices');
    await row('FV/9/11/2026').getByRole('checkbox').click();
    await page.evaluate(() => {
      const held = globalThis as { held?: Promise<void>; letGo?: () => void };
      held.held = new Promise((done) => (held.letGo = done));
    });
    await page.getByRole('button', { name: 'Wyślij e-mailem' }).click();
    const mail = page.getByRole('dialog', { name: 'Faktury e-mailem do nabywców' });
    await mail.getByRole('button', { name: 'Wyślij (1)' }).click();
    await mail.getByText('Możesz zamknąć okno.', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await mail.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Dziennik' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dziennik' }).waitFor();
    await page.evaluate(() => (globalThis as { letGo?: () => void }).letGo?.());
    const toasts = page.getByRole('status', { name: 'Wiadomości' });
    await toasts.getByText('Wysłano 1 wiadomość. Nie udało się z 1 fakturą.').waitFor();
    await toasts.getByRole('button', { name: 'Pokaż, z czym się nie udało' }).click();
    await mail.getByRole('list', { name: 'Faktury, z którymi się nie udało' }).waitFor();
    await seesBothColours();
    await mail.getByRole('link').first().click();
    await mail.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => window.location.hash)).toMatch(/^#\/invoices\/./);
  });

  it('has its filter in the address, and keeps views that can be taken back', async () => {
    await open('busy', '#/invoices?view=all&order=-amount&state=rejected&search=gmina');
    await expect.poll(() => grid.getByRole('row').count()).toBe(2);
    expect(await page.getByLabel('Szukaj').inputValue()).toBe('gmina');
    await page.getByRole('button', { name: 'Widok: Wszystkie (zmieniony)' }).click();
    await page.getByRole('menuitem', { name: 'Zapisz jako nowy widok…' }).click();
    const naming = page.getByRole('dialog', { name: 'Nowy widok' });
    await naming.getByLabel('Nazwa').fill('Gmina');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Zapisano widok „Gmina”.').waitFor();
    await page.getByRole('button', { name: 'Widok: Gmina' }).click();
    await page.getByRole('menuitem', { name: 'Ten miesiąc' }).click();
    await expect.poll(() => grid.getByRole('row').count()).toBe(10);
    expect(new URL(page.url()).hash).toBe('#/invoices?view=thisMonth');
    await page.getByRole('button', { name: 'Widok: Ten miesiąc' }).click();
    await page.getByRole('menuitem', { name: 'Gmina' }).click();
    await page.getByRole('button', { name: 'Widok: Gmina' }).click();
    await seesBothColours();
    await page.getByRole('menuitem', { name: 'Usuń widok' }).click();
    await page.getByText('Usunięto widok „Gmina”.').waitFor();
    await page.getByRole('button', { name: 'Cofnij' }).click();
    await page.getByText('Widok „Gmina” jest z powrotem.').waitFor();
  });

  it('shows the columns that were chosen', async () => {
    await open('busy');
    await page.getByRole('button', { name: 'Kolumny' }).click();
    const chooser = page.getByRole('dialog', { name: 'Kolumny' });
    await chooser.getByLabel('Numer KSeF').check();
    await chooser.getByLabel('Tryb').uncheck();
    await grid.getByRole('columnheader', { name: 'Numer KSeF' }).waitFor();
    await expect.poll(() => grid.getByRole('columnheader', { name: 'Tryb' }).count()).toBe(0);
    expect(await chooser.getByLabel('Numer', { exact: true }).isDisabled()).toBe(true);
    await seesBothColours();
  });

  it('keeps its place while details are read one after another by J and K', async () => {
    await open('thousands');
    await grid.focus();
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('PageDown');
    const before = await grid.evaluate((it) => it.scrollTop);
    expect(before).toBeGreaterThan(500);
    await page.keyboard.press('Enter');
    const title = page.getByRole('dialog').getByRole('heading', { name: /^Faktura FV/ });
    await title.waitFor();
    const first = await title.textContent();
    await page
      .getByText(/^\d+\sz\s100\s000$/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await title.waitFor({ state: 'detached' });
    expect(await grid.evaluate((it) => it.scrollTop)).toBe(before);
    expect(first).toMatch(/^Faktura FV\/99\d+/);
  });

  it('details go to the next one and back without closing, with real pages and what the UPO says', async () => {
    await open('busy', '#/invoices/LAT-20261120-0002');
    const at = (nr: number) => page.getByRole('dialog', { name: `Faktura FV/${nr}/11/2026`, exact: true });
    await at(2).getByText('8 z 9').waitFor();
    await page.keyboard.press('j');
    await at(1).getByText('9 z 9').waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('k');
    await at(3).getByText('7 z 9').waitFor();
    await at(3).getByAltText('Faktura FV/3/11/2026, strona 1 z 2').waitFor(patience);
    const upo = at(3).getByRole('region', { name: /^UPO/ });
    await upo.getByText('Ministerstwo Finansów').waitFor();
    await at(3).getByRole('button', { name: 'KSeF', exact: true }).click();
    await seesBothColours();
    await upo.getByRole('button', { name: 'UPO (PDF)' }).click();
    await expect.poll(screens.done).toBe('save FV-3-11-2026.upoPdf');
  });

  it('tells no invoices from none that fit', async () => {
    await screens.open('empty', '#/invoices');
    await page.getByText('Tu będą Twoje faktury').waitFor();
    await open('busy');
    await page.getByLabel('Szukaj').fill('nikogo takiego');
    await page.getByText('Nic tu nie pasuje').waitFor();
    await seesBothColours();
    await page.getByRole('button', { name: 'Pokaż wszystkie' }).click();
    await grid.waitFor();
  });
});
