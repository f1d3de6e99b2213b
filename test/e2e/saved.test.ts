import { describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { formatDay } from '../../shared/i18n/format.ts';
import { addDays, warsawDay } from '../../shared/domain/warsawTime.ts';
import { draftOf, validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);

describe('on the screen', { timeout: 60_000 }, () => {
  it('a template comes again by a schedule, is issued ahead, put away and had back, by keyboard', async () => {
    const { page } = window;
    await world.call('mode.set', { mode: 'offline24' });
    await world.call('saved.put', { kind: 'template', name: 'Najem', draft: draftOf('Najem za {miesiąc}') });
    await page.getByRole('link', { name: 'Szkice i szablony' }).press('Enter');
    await page.getByRole('tab', { name: 'Szkice, 0' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Wystawiaj cyklicznie: Najem' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Kiedy wystawiać: Najem' });
    // Tomorrow at the earliest: nothing falls due while the test runs.
    await dialog.getByLabel('Od dnia').fill(addDays(warsawDay(systemClock.now()), 2));
    await dialog.getByLabel('Program ma wystawiać sam').press('Space');
    expect(await window.violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Szablony, 1' }).press('ArrowRight');
    await page.getByRole('button', { name: 'Wystaw teraz: Najem' }).press('Enter');
    const ask = page.getByRole('dialog', { name: 'Wystawić teraz: Najem?' });
    await ask.getByRole('button', { name: 'Wystaw teraz' }).press('Enter');
    await page.getByRole('link', { name: /^Wystawiono fakturę FV\/1\// }).waitFor();
    const [invoice] = (await world.call('invoice.list', {})).items;
    const { lines } = await world.call('invoice.get', { id: invoice!.id });
    expect(lines[0]?.name).toMatch(/^Najem za \p{Ll}+$/u);

    await page.getByRole('button', { name: 'Usuń: Najem' }).press('Enter');
    await page.getByText('Nie ma faktur cyklicznych').waitFor();
    await page.getByRole('button', { name: 'Cofnij' }).press('Enter');
    await page.getByRole('row', { name: /Najem.*program wystawi sam/ }).waitFor();
    expect(await window.violations()).toEqual([]);
  });

  it('what waits is told on every screen, with the way to it', async () => {
    const { page } = window;
    const today = warsawDay(systemClock.now());
    await world.call('saved.put', {
      ...{ kind: 'recurring', name: 'Serwis', draft: draftOf('Serwis') },
      schedule: {
        ...{ every: 'month', day: Number(today.slice(8)), from: today, until: null },
        ...{ automatic: false, dueDays: null, onHoliday: 'asIs' },
      },
    });
    await page.getByText('1\u00a0faktura cykliczna czeka na wystawienie').waitFor();
    await page.getByRole('button', { name: 'Pokaż cykliczne' }).click();
    await page.getByText(`1 czeka od ${formatDay(today)}`).waitFor();
    expect(await window.violations()).toEqual([]);
  });

  it('a proforma is listed, and leads to the form', async () => {
    const { page } = window;
    const { id, number } = await world.call('proforma.issue', { draft: validDraft() });
    await page.getByRole('link', { name: 'Szkice i szablony' }).click();
    await page.getByRole('tab', { name: 'Proformy, 1' }).click();
    await page.getByRole('cell', { name: number, exact: true }).waitFor();
    await page.getByRole('button', { name: `Wystaw fakturę z proformy ${number}` }).click();
    await page.waitForURL(`**/#/new/proforma%3A${id}`);
  });
});
