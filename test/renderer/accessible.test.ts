import { describe, expect, it } from 'vitest';
import { takePicture } from '../support/pictures.ts';
import { readingOf } from '../support/reading.ts';
import { rulesOfColour } from '../support/violations.ts';
import { places } from './places.ts';
import { useScreens } from './harness/useScreens.ts';

const sizes = [
  ['1366×768', 1366, 768],
  ['1024×640', 1024, 640],
  ['1366×768 at 200 %', 683, 384],
  ['1024×640 at 200 %', 512, 320],
] as const;

/** WCAG 2.2 AA: what axe sees, in light and in dark, and what it does not. */
describe('every screen, in every size of window', () => {
  const screens = useScreens({ keepPage: true });

  it.each(places)('%s can be seen, read, reached and pressed', async (name, scenario, screen) => {
    const { page } = screens;
    await page.setViewportSize({ width: 1366, height: 768 });
    await screens.open(scenario, screen);
    if (screen.includes('LAT-')) await page.getByRole('heading', { name: 'Historia' }).waitFor();
    await takePicture(page, `ekrany/${name.replace(/[^a-z0-9]+/gi, '-')}`);
    expect(await screens.violations()).toEqual([]);
    await screens.inColours('dark');
    expect(await screens.violations(rulesOfColour)).toEqual([]);
    await screens.inColours('light');

    const problems: string[] = [];
    for (const [size, width, height] of sizes) {
      await page.setViewportSize({ width, height });
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      const reading = Object.entries(await readingOf(page)) as [string, string[]][];
      problems.push(...reading.flatMap(([kind, found]) => found.map((it) => `${size} ${kind} ${it}`)));
    }
    expect(problems).toEqual([]);
    if (!screen.startsWith('#/help'))
      expect(await page.locator('[data-help-button]').count(), 'buttons of help').toBeGreaterThan(0);
    if (scenario !== 'fresh') expect(await page.title()).toMatch(/^(\(\d+\) )?[^–]+ – Firma .* – Latarnik$/);
  });

  const isSomebodys = () => screens.page.evaluate(() => document.activeElement !== document.body);

  it('the focus goes to the next line, or to the screen, when what had it is gone', async () => {
    await screens.open('busy', '#/settings');
    const { page } = screens;
    const banner = page.getByRole('status', { name: 'Ostrzeżenia' });
    await banner.getByRole('button', { name: 'i 2 inne ostrzeżenia' }).click();
    const count = await banner.getByRole('button', { name: 'Wiem' }).count();
    expect(count).toBeGreaterThan(1);
    for (let left = count; left > 0; left -= 1) {
      await banner.getByRole('button', { name: 'Wiem' }).first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => banner.getByRole('button', { name: 'Wiem' }).count()).toBe(left - 1);
      await expect.poll(isSomebodys).toBe(true);
    }
  });

  it('the focus is first on a link past the menu, and the mode is told whole where its words have no room', async () => {
    await screens.open('offline', '#/journal');
    const { page } = screens;
    await page.setViewportSize({ width: 1024, height: 640 });
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('Tab');
    await expect.poll(screens.focused).toBe('Przejdź do treści');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
    const mode = page.getByRole('button', { name: /^Tryb wystawiania: Offline24/ });
    expect(await mode.getAttribute('title')).toContain('brak łączności');
    const restore = page.getByRole('button', { name: 'Przywróć KSeF' });
    expect(await restore.getAttribute('title')).toBe('Przywróć KSeF');
    expect(await page.getByRole('link', { name: /^Kolejka: .*termin/ }).count()).toBe(1);
  });

  it('in colours of the system the screen that is shown is marked by a line, and lights keep theirs', async () => {
    const { page } = screens;
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.emulateMedia({ forcedColors: 'active' });
    await screens.open('busy', '#/queue');
    const here = page.getByRole('navigation', { name: 'Główne menu' }).locator('[aria-current=page]');
    expect(await here.evaluate((it) => getComputedStyle(it).outlineStyle)).toBe('solid');
    const light = page.locator('[data-light]').first();
    expect(await light.evaluate((it) => getComputedStyle(it).forcedColorAdjust)).toBe('none');
    await page.emulateMedia({ forcedColors: 'none' });
  });
});
