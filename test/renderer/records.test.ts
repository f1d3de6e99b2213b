import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { rulesOfColour } from '../support/violations.ts';
import { patience, useScreens } from './harness/useScreens.ts';

describe('certificates, announcements and the journal on the screen', () => {
  const screens = useScreens();
  const { open, violations } = screens;
  let page: Page;
  beforeEach(() => {
    page = screens.page;
  });
  const inBothColours = async () => {
    expect(await violations()).toEqual([]);
    await screens.inColours('dark');
    expect(await violations(rulesOfColour)).toEqual([]);
    await screens.inColours('light');
  };

  it('a long journal draws what is in sight, and scrolls to its end', async () => {
    await open('longQueue', '#/journal');
    await page.getByText('Łańcuch nienaruszony, 12\u00a0345\u00a0wpisów').waitFor();
    const rows = page.getByRole('table', { name: 'Dziennik' }).locator('tbody tr[data-index]');
    await rows
      .filter({ hasText: 'Wysłano do KSeF' })
      .or(rows.filter({ hasText: 'Wystawiono' }))
      .first()
      .waitFor();
    expect(await rows.count()).toBeLessThan(60);
    const list = page.getByRole('region', { name: 'Dziennik' });
    const atTheEnd = async () => {
      await list.evaluate((it) => it.scrollTo({ top: it.scrollHeight }));
      return rows.last().getAttribute('data-index');
    };
    await expect.poll(atTheEnd, patience).toBe('6000');
    await rows.last().getByRole('link', { name: 'FV/3000/11/2026', exact: true }).waitFor();
    await inBothColours();
  });

  it('the journal is narrowed to one invoice and to one kind of event', async () => {
    await open('busy', '#/journal');
    const rows = page.getByRole('table', { name: 'Dziennik' }).locator('tbody tr[data-index]');
    await page.getByRole('link', { name: 'Cała historia faktury FV/3/11/2026' }).first().click();
    await page.getByText('Tylko faktura FV/3/11/2026').waitFor();
    await expect.poll(() => rows.count(), patience).toBe(3);
    await page.getByLabel('Zdarzenie', { exact: true }).selectOption('Wystawiono fakturę');
    await expect.poll(() => rows.count(), patience).toBe(1);
    await page.getByRole('button', { name: 'Pokaż wszystkie faktury' }).click();
    await expect.poll(() => rows.count(), patience).toBeGreaterThan(3);
  });

  it('a certificate shows its life, signs a test, and is revoked after a question', async () => {
    await open('ownCompany', '#/certificates');
    await page
      .getByRole('region', { name: 'Ważność na osi czasu' })
      .getByText(/Zostało \d+ dni/)
      .waitFor();
    await page.getByText('Sprawdź, czy certyfikat podpisuje').click();
    await page.getByRole('button', { name: 'Podpisz kod próbny' }).click();
    await page.getByText('Podpis certyfikatu 01F20A5D352AE590 jest dobry').waitFor();
    const history = page.getByRole('table', { name: 'Certyfikaty na tym komputerze' });
    await history.getByRole('row', { name: /01F20A5D352AE101.*wcześniejszy.*341.faktur/ }).waitFor();
    await inBothColours();
    await history.getByRole('button', { name: 'Unieważnij w KSeF…' }).first().click();
    await page
      .getByText('Unieważnić certyfikat może tylko ten, kto loguje się certyfikatem typu 1')
      .waitFor();
    expect(await violations()).toEqual([]);
  });

  it('announcements stand on a line, are filtered and walked by keys, and tell what they changed', async () => {
    await open('announced', '#/announcements');
    const line = page.getByRole('region', { name: 'Przerwy KSeF na osi czasu' });
    await line.getByText('Pokaż jako tabelę').click();
    await line
      .getByRole('row', { name: /awaria KSeF/ })
      .first()
      .waitFor();
    const cards = page.getByRole('article');
    await cards.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement === document.querySelectorAll('main article')[1]);
    await cards.first().getByText('Co zmienił: faktury i terminy').click();
    await page.getByRole('table', { name: 'Zmienione terminy' }).getByText('23.11.2026').waitFor();
    await inBothColours();
    await page.getByLabel('Skąd').selectOption('wpisane ręcznie');
    await expect.poll(() => cards.count(), patience).toBe(1);
    await page.getByLabel('Rodzaj').selectOption('Niedostępność KSeF');
    await page.getByRole('button', { name: 'Pokaż wszystkie' }).click();
    await expect.poll(() => cards.count(), patience).toBe(3);
  });
});
