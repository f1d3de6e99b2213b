import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../support/fakeTransport.ts';
import { rulesOfColour } from '../support/violations.ts';
import { useScreens } from './harness/useScreens.ts';

describe('the frame', () => {
  const screens = useScreens();
  let page: Page;
  beforeEach(() => {
    page = screens.page;
  });

  const open = (scenario: Scenario, screen = '#/invoices') => screens.open(scenario, screen);
  /** In light and in dark. */
  const violations = async () => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await screens.violations(colorScheme === 'dark' ? rulesOfColour : undefined)));
    }
    return found;
  };
  const palette = () => page.getByRole('dialog', { name: 'Polecenia' });
  const askFor = async (typed: string) => {
    await page.keyboard.press('Control+k');
    await palette().getByRole('combobox').and(page.locator(':focus')).waitFor();
    await page.keyboard.type(typed);
  };
  const chosen = () => palette().getByRole('option', { selected: true });

  it('every screen and action is found by a few letters without marks, by keys alone', async () => {
    await open('busy');
    await page.keyboard.press('Control+k');
    await palette().getByRole('combobox', { name: 'Czego szukasz?' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.type('wstrzym');
    await expect.poll(() => chosen().innerText()).toBe('Wstrzymaj wysyłanie');
    await page.keyboard.press('Enter');
    await page.getByRole('status', { name: 'Wiadomości' }).getByText('Wysyłanie jest wstrzymane').waitFor();
    await askFor('ustaw poczt');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ustawienia', level: 1 }).waitFor();
    // what was used last stands first
    await page.keyboard.press('Control+k');
    await palette().getByRole('group', { name: 'Ostatnio używane' }).waitFor();
    expect(await chosen().innerText()).toMatch(/^Ustawienia: /);
    await page.keyboard.press('ArrowDown');
    expect(await chosen().innerText()).toBe('Wznów wysyłanie');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await palette().waitFor({ state: 'detached' });
  });

  it('invoices are found by number and buyer, and nothing found is said', async () => {
    await open('busy', '#/queue');
    await askFor('fv/3/11');
    await expect.poll(() => chosen().innerText()).toContain('FV/3/11/2026 · ');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Faktura FV/3/11/2026' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await askFor('qqqq');
    await palette().getByText('Niczego takiego nie ma.').waitFor();
    await page.keyboard.press('Enter');
    expect(await palette().count()).toBe(1);
  });

  it('an invoice of a kind, a mode and an export begin at their forms', async () => {
    await open('busy');
    const run = async (typed: string) => {
      await askFor(typed);
      await page.keyboard.press('Enter');
    };
    await run('zaliczk');
    await expect.poll(() => page.getByLabel('Rodzaj faktury').inputValue()).toBe('ZAL');
    await run('wlacz awaria ksef');
    await page.getByRole('button', { name: 'Włącz tryb Awaria KSeF' }).waitFor();
    await page.keyboard.press('Escape');
    await run('jpk');
    await page.getByRole('dialog', { name: 'Eksport faktur' }).waitFor();
  });

  it('shortcuts are listed from the same commands, and are left alone while one types', async () => {
    await open('busy', '#/invoices');
    await page.getByRole('textbox', { name: /^Szukaj/ }).focus();
    await page.keyboard.type('n?');
    expect(await page.getByRole('textbox', { name: /^Szukaj/ }).inputValue()).toBe('n?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Skróty klawiszowe' });
    const everywhere = dialog.getByRole('table', { name: 'Wszędzie' });
    await everywhere.getByRole('row', { name: 'N Nowa faktura' }).waitFor();
    await everywhere.getByRole('row', { name: 'Ctrl+M Zmień tryb wystawiania' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('n'); // not under a dialog
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).hash).toMatch(/^#\/invoices/);
    await page.keyboard.press('n');
    await page.getByLabel('NIP nabywcy').waitFor();
  });

  it('the bell counts what is new, and each leads to the place that solves it', async () => {
    await open('busy', '#/settings');
    await page.getByRole('button', { name: 'Powiadomienia: 4 nowe' }).click();
    const alerts = page.getByRole('region', { name: 'Wymaga Ciebie' });
    await alerts.getByRole('link', { name: /Minął termin dosłania 1 faktury offline/ }).waitFor();
    const events = page.getByRole('region', { name: 'Ostatnio' });
    await events.getByRole('link', { name: /^KSeF odrzucił fakturę/ }).waitFor();
    expect(await violations()).toEqual([]);
    await events.getByRole('link', { name: /^KSeF odrzucił fakturę/ }).press('Enter');
    await page.getByRole('dialog', { name: /^Faktura / }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Powiadomienia: nic nowego' }).click();
    await alerts.getByRole('link', { name: /Minął termin/ }).click();
    await page.getByRole('heading', { name: 'Kolejka', level: 1 }).waitFor();
  });

  it('the gravest warning is told in full, and the others are unfolded and folded by keys', async () => {
    await open('busy', '#/settings');
    const told = page.getByRole('status', { name: 'Ostrzeżenia' });
    const others = told.getByRole('button', { name: 'i 2 inne ostrzeżenia' });
    await told.getByText('Minął termin dosłania 1 faktury offline').waitFor();
    expect(await told.getByRole('button', { name: 'Wiem' }).count()).toBe(1);
    expect(await others.getAttribute('aria-expanded')).toBe('false');
    // a reader hears of those that are folded as well
    expect(await told.textContent()).toContain('Zostały 3\u00a0dni do dosłania 2\u00a0faktur offline');
    await others.press('Enter');
    await expect.poll(() => told.getByRole('button', { name: 'Wiem' }).count()).toBe(3);
    expect(await others.getAttribute('aria-expanded')).toBe('true');
    expect(await violations()).toEqual([]);
    await told.getByRole('button', { name: 'Wiem' }).last().focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => told.getByRole('button', { name: 'Wiem' }).count()).toBe(1);
    expect(await screens.focused()).toBe('i 2 inne');
  });

  it('companies are gone through by arrows, and those of one name are told apart', async () => {
    await open('ownCompany');
    await page.getByRole('button', { name: /^Firma: .* \(pierwsza\)/ }).press('Enter');
    const list = page.getByRole('list', { name: 'Firmy w tym programie' });
    const entries = list.getByRole('button');
    await expect.poll(() => entries.count()).toBe(3);
    expect(await violations()).toEqual([]);
    await entries.first().focus();
    await page.keyboard.press('End');
    expect(await screens.focused()).toContain('TEST');
    await page.keyboard.press('ArrowUp');
    expect(await screens.focused()).toContain('(trzecia)');
    await page.keyboard.press('Home');
    expect(await screens.focused()).toContain('(druga)');
    expect(await entries.evaluateAll((all) => all.map((it) => it.tabIndex))).toEqual([0, -1, -1]);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await askFor('przelacz na firme');
    const found = palette().getByRole('group', { name: 'Firmy' }).getByRole('option');
    await expect.poll(() => found.count()).toBe(3);
    const names = (await found.allInnerTexts()).map((it) => it.split(' · ').slice(1).join(' '));
    expect(names).toEqual(['PIASKOWNICA (druga)', 'PIASKOWNICA (trzecia)', 'TEST']);
  });

  it('Ctrl+K opens the commands also while details are still sliding shut', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await open('busy', '#/invoices/LAT-20261120-0003');
    const details = page.getByRole('dialog', { name: 'Faktura FV/3/11/2026' });
    await details.getByRole('heading', { name: 'Historia' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await palette().getByRole('combobox').waitFor();
    await page.emulateMedia({ reducedMotion: 'reduce' });
  });

  it('readiness tells each point, and what to do about the one that is missing', async () => {
    await open('noCertificate');
    await page.getByRole('button', { name: 'Gotowość do trybu offline: offline niegotowe' }).click();
    const popover = page.getByRole('dialog', { name: 'Gotowość do trybu offline' });
    await popover.getByText('Brakuje certyfikatu typu 2 (Offline)').waitFor();
    await popover.getByText('Sejf jest otwarty').waitFor();
    expect(await violations()).toEqual([]);
    await popover.getByRole('button', { name: 'Pokaż, jak to naprawić' }).click();
    await page.getByRole('heading', { name: 'Certyfikaty', level: 1 }).waitFor();
  });

  it('the look is chosen in the settings and remembered', async () => {
    await open('busy', '#/settings/look');
    const scheme = () => page.locator('html').getAttribute('data-mantine-color-scheme');
    await page.getByText('ciemny', { exact: true }).click();
    await expect.poll(scheme).toBe('dark');
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect.poll(scheme).toBe('dark');
    await page.getByRole('heading', { level: 1, name: 'Ustawienia' }).waitFor();
    await askFor('wyglad jasny');
    await expect.poll(() => chosen().innerText()).toMatch(/jasny/);
    await page.keyboard.press('Enter');
    await expect.poll(scheme).toBe('light');
  });

  it.each([
    ['1366×768', 1366, 768],
    ['1024×640', 1024, 640],
    ['1366×768 at 200 %', 683, 384],
    ['1024×640 at 200 %', 512, 320],
  ])('at %s nothing lies over anything, and all of the bar can be reached', async (_, width, height) => {
    await page.setViewportSize({ width, height });
    await open('offline', '#/queue');
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('header > * > *, header > * > * > *')]
        .filter((it) => it.matches('button, a, [data-environment]'))
        .map((it) => it.getBoundingClientRect())
        .map(({ left, right, top, bottom }) => ({ left, right, top, bottom })),
    );
    expect(boxes.length).toBeGreaterThan(5);
    const name = page
      .getByRole('button', { name: /^Firma: / })
      .locator('span')
      .first();
    if (width > 1000) {
      expect(await name.evaluate((it) => it.getBoundingClientRect().width)).toBeGreaterThanOrEqual(190);
    }
    for (const [index, a] of boxes.entries()) {
      expect(a.left).toBeGreaterThanOrEqual(0);
      expect(a.right).toBeLessThanOrEqual(width);
      for (const b of boxes.slice(index + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(await violations()).toEqual([]);
  });
});
