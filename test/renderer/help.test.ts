import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { rulesOfColour } from '../support/violations.ts';
import { useScreens } from './harness/useScreens.ts';

describe('help', () => {
  const screens = useScreens();
  const { open, violations, focused } = screens;
  let page: Page;
  beforeEach(() => {
    page = screens.page;
  });
  const panel = () => page.getByRole('dialog', { name: 'Pomoc' });

  it('is read page by page, found by words, and led to by its address', async () => {
    await open('busy', '#/help/modes/moving');
    await page.getByRole('heading', { level: 1, name: 'Tryby wystawiania faktur' }).waitFor();
    await expect.poll(focused).toBe('Kiedy termin się przesuwa');
    expect(await violations()).toEqual([]);
    await screens.inColours('dark');
    expect(await violations(rulesOfColour)).toEqual([]);
    await page.getByRole('textbox', { name: 'Szukaj w pomocy' }).fill('zapomnialem hasla');
    await page.getByRole('link', { name: /^Zapomniałem hasła do sejfu/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Częste pytania' }).waitFor();
    expect(await page.evaluate(() => window.location.hash)).toBe('#/help/faq/password');
    await page.getByRole('link', { name: 'Sejf i jego hasło' }).click();
    await expect.poll(focused).toBe('Sejf i jego hasło');
    await page.getByRole('link', { name: 'Kopie zapasowe i przenosiny' }).first().waitFor();
  });

  it('prints the page for the desk, and saves it', async () => {
    await open('busy', '#/help/outage');
    await page.getByRole('button', { name: 'Drukuj kartkę' }).click();
    await page.waitForFunction(() => document.body.dataset['files'] === 'print gdy-ksef-nie-dziala.pdf 2');
    await page.getByRole('button', { name: 'Zapisz PDF' }).click();
    await page.waitForFunction(() =>
      document.body.dataset['files']?.endsWith('save gdy-ksef-nie-dziala.pdf'),
    );
    expect(await violations()).toEqual([]);
  });

  it('opens beside an error by „Co teraz?”, and what was typed and the focus are still there', async () => {
    await open('noCertificate', '#/new');
    await page.keyboard.press('Control+m');
    await page.getByRole('button', { name: /^Offline24/ }).click();
    await page.getByRole('button', { name: 'Włącz tryb Offline24' }).click();
    await page.getByRole('button', { name: /^Tryb wystawiania: Offline24, ręcznie/ }).waitFor();
    await page.getByLabel('NIP nabywcy').focus();
    for (const text of ['5260250995', 'Gmina Ćmielów', 'Rynek 1', '', '', 'Toner', '1', '', '10', '']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Control+Enter');
    const help = page.getByRole('button', { name: /^Co teraz\? Wymagany certyfikat typu 2/ });
    await help.focus();
    await page.keyboard.press('Enter');
    await panel().getByRole('heading', { name: 'Certyfikaty KSeF' }).waitFor();
    await expect.poll(focused).toBe('Jak dostać certyfikat typu 2 w KSeF');
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Co teraz?');
    expect(await page.getByLabel('Nazwa nabywcy').inputValue()).toBe('Gmina Ćmielów');
  });

  it('opens by F1 over a dialog, from a field, and Escape closes the help alone', async () => {
    await open('busy', '#/saved');
    await page.getByRole('tab', { name: 'Szablony, 1' }).click();
    await page.getByRole('button', { name: 'Wystawiaj cyklicznie: Serwis kwartalny' }).click();
    const dialog = page.getByRole('dialog', { name: 'Kiedy wystawiać: Serwis kwartalny' });
    await dialog.getByLabel('Od dnia').fill('1.2.2027');
    await page.keyboard.press('F1');
    await panel().getByRole('heading', { name: 'Korekty, szkice i lista faktur' }).waitFor();
    await panel().getByRole('button', { name: 'Wszystkie strony' }).click();
    await panel().getByRole('link', { name: 'Słowniczek' }).click();
    await panel().getByRole('heading', { name: 'Słowniczek' }).waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await dialog.getByLabel('Od dnia').inputValue()).toBe('01.02.2027');
    await expect
      .poll(() => dialog.getByLabel('Od dnia').evaluate((it) => it === document.activeElement))
      .toBe(true);
  });

  it('is there before there is a firm, and over a popover that stays open', async () => {
    await open('fresh');
    await page.keyboard.press('F1');
    await panel().getByRole('heading', { name: 'Pierwsze kroki' }).waitFor();
    await open('busy', '#/queue');
    await page.keyboard.press('Control+m');
    await page.getByRole('button', { name: /^Awaria KSeF/ }).click();
    await page.getByLabel('Początek – godzina').fill('9:15');
    await page.keyboard.press('F1');
    await panel().getByRole('heading', { name: 'Jak zmienić tryb ręcznie' }).click();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    expect(await page.getByLabel('Początek – godzina').inputValue()).toBe('9:15');
  });

  it('is a step from fields that are wrong, and from lines of lists', async () => {
    await open('empty', '#/new');
    await page.getByLabel('NIP nabywcy').fill('1234567890');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /^Co teraz\? NIP ma błąd/ }).click();
    await panel().getByRole('heading', { name: 'Pole ma błąd' }).waitFor();
    await page.keyboard.press('Escape');
    await open('busy', '#/import');
    await page
      .getByRole('button', { name: /^Co teraz\?/ })
      .first()
      .click();
    await panel().getByRole('heading', { level: 3 }).waitFor();
  });

  it('is that of the part of the settings one reads, and of the part a question mark stands at', async () => {
    const readPart = () => document.activeElement?.closest('[data-help]')?.getAttribute('data-help');
    await open('busy', '#/settings/mail');
    await expect.poll(() => page.evaluate(readPart)).toBe('settings.mail'); // not before it is scrolled to
    await page.keyboard.press('F1');
    await expect.poll(focused).toBe('Jak ustawić pocztę');
    await page.keyboard.press('Escape');
    await page
      .getByRole('navigation', { name: 'Działy ustawień' })
      .getByRole('link', { name: 'Numeracja' })
      .click();
    await expect.poll(() => page.evaluate(readPart)).toBe('settings.numbering');
    await page.keyboard.press('F1');
    await expect.poll(focused).toBe('Numeracja');
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(readPart)).toBe('settings.numbering');
    // with the focus nowhere it is the part that is in sight
    await page.getByRole('region', { name: 'Kopie zapasowe' }).evaluate((it) => {
      it.scrollIntoView({ block: 'start' });
      (document.activeElement as HTMLElement).blur();
    });
    await page.keyboard.press('F1');
    await panel().getByRole('heading', { name: 'Kopie zapasowe i przenosiny' }).waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await page
      .getByRole('region', { name: 'Logowanie do KSeF' })
      .getByRole('button', { name: 'Pomoc' })
      .click();
    await panel().getByRole('heading', { level: 3, name: 'Logowanie do KSeF' }).waitFor();
  });

  it('says by F1 in a field what the field means, and Escape leads back to it', async () => {
    await open('busy', '#/new');
    const field = page.locator('[data-path="buyer.id"]');
    const isBack = () => field.evaluate((it) => it === document.activeElement);
    await field.focus();
    await page.keyboard.press('F1');
    const hint = page.getByRole('dialog', { name: 'Rodzaj identyfikatora' });
    await hint.getByText('firma z Unii numerem VAT UE', { exact: false }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await hint.waitFor({ state: 'detached' });
    await expect.poll(isBack).toBe(true);
    // Tab goes past the question mark: nobody who types fast meets it.
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.getByLabel('NIP nabywcy').evaluate((it) => it === document.activeElement))
      .toBe(true);
    await page.getByRole('button', { name: 'Co to jest?' }).first().click();
    await hint.getByRole('button', { name: 'Więcej w pomocy' }).click();
    await expect.poll(focused).toBe('Pola faktury');
    expect(await violations()).toEqual([]);
  });

  it('pages are found by the palette', async () => {
    await open('busy', '#/journal');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Polecenia' }).getByRole('combobox').fill('pomoc certyf');
    await page.getByRole('option', { name: 'Pomoc: Certyfikaty KSeF' }).click();
    await page.getByRole('heading', { level: 1, name: 'Certyfikaty KSeF' }).waitFor();
  });
});
