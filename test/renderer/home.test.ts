import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Scenario } from '../support/fakeTransport.ts';
import { useScreens } from './harness/useScreens.ts';

describe('the home screen in a real browser', () => {
  const screens = useScreens({ viewport: { width: 1024, height: 640 } });
  const { violations } = screens;
  let page: Page;
  beforeEach(() => {
    page = screens.page;
  });
  const open = async (scenario: Scenario) => {
    await screens.open(scenario);
    await page.getByRole('heading', { name: 'Pulpit', level: 1 }).waitFor();
  };
  const card = (name: string) => page.getByRole('region', { name });

  it('is the first one, and does not scroll sideways in a small window', async () => {
    await open('offline');
    await card('Sprzedaż miesiąca').waitFor();
    const current = page.getByRole('navigation').locator('[aria-current=page]');
    expect(await current.textContent()).toBe('Pulpit');
    const isTooWide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('main, main > *, section')].some(
        (it) => it.scrollWidth > it.clientWidth + 1,
      ),
    );
    expect(isTooWide).toBe(false);
  });

  it('tells every warning once, with its button and its answers', async () => {
    await open('offline');
    const todo = card('Co wymaga mnie teraz');
    const warning = 'Minął termin dosłania 1 faktury offline';
    await todo.getByText(warning).waitFor();
    expect(await page.getByText(warning).count()).toBe(1);
    await page.waitForFunction(() => document.body.dataset['notified'] !== undefined);
    const answers = todo.getByRole('button', { name: `Przypomnij później albo wiem: ${warning}` });
    await answers.click();
    await todo.getByRole('menuitem', { name: 'Przypomnij jutro o 8:00' }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
    await answers.press('Enter');
    await todo.getByRole('menuitem', { name: 'Wiem' }).click();
    await todo.getByText(warning).waitFor({ state: 'detached' });
    await todo.getByRole('button', { name: 'Pokaż, co dalej' }).click();
    await page.getByRole('heading', { name: 'Kolejka', level: 1 }).waitFor();
  });

  it('has room for what needs a person, the deadlines and the beginning of the sales', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await open('offline');
    const picture = card('Sprzedaż miesiąca').getByRole('img');
    await picture.waitFor();
    expect(await card('Co wymaga mnie teraz').getByRole('listitem').count()).toBe(4);
    expect(await picture.evaluate((it) => it.getBoundingClientRect().top)).toBeLessThan(740);
  });

  it('has every deadline on the line within reach of the keyboard', async () => {
    await open('offline');
    const line = card('Terminy dosłania do KSeF');
    const points = line.getByRole('link');
    await points.first().waitFor();
    expect(await points.evaluateAll((all) => all.map((it) => it.getAttribute('aria-label')))).toEqual([
      'FV/5/11/2026 po terminie 19.11.2026. Pokaż fakturę',
      'FV/6/11/2026 do dosłania do 20.11.2026. Pokaż fakturę',
      '2\u00a0faktury do dosłania do 23.11.2026. Pokaż kolejkę',
    ]);
    await points.first().focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Kolejka', level: 1 }).waitFor();
    await page.getByText('termin 23.11.2026', { exact: true }).waitFor();
    await page.goBack();
    await points.first().click();
    await page.getByRole('heading', { name: 'FV/5/11/2026' }).first().waitFor();
  });

  it('has a table behind each picture', async () => {
    await open('busy');
    for (const summary of await page.getByText('Pokaż jako tabelę').all()) await summary.click();
    const line = page.getByRole('table', { name: 'Terminy dosłania do KSeF' });
    await line.getByRole('row', { name: '23.11.2026 termin dosłania: 2 faktury' }).waitFor();
    await line.getByRole('row', { name: '11.11.2026 Święto Niepodległości' }).waitFor();
    const sales = page.getByRole('table', { name: /^Sprzedaż brutto po dniach/ });
    await sales.getByRole('row', { name: '9 -640,00 zł' }).waitFor();
    const connection = page.getByRole('table', { name: 'Połączenie z KSeF, 30 dni' });
    await connection.getByRole('row', { name: '17.11.2026 8 godz. 3 godz.' }).waitFor();
    await connection.getByRole('row', { name: '22.10.2026 brak danych brak danych –' }).waitFor();
    expect(await violations()).toEqual([]);
    await card('Sprzedaż miesiąca').getByText('EUR').click();
    await page.getByText(/^O 2.500,00.EUR więcej/).waitFor();
  });

  it('of a new firm offers the first step', async () => {
    await open('empty');
    await page.getByText('Wystaw pierwszą fakturę').waitFor();
    expect(await card('Sprzedaż miesiąca').count()).toBe(0);
    await page.getByRole('main').getByRole('button', { name: 'Nowa faktura' }).last().click();
    await page.getByLabel('NIP nabywcy', { exact: true }).waitFor();
  });
});
