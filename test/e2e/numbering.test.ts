import { describe, expect, it } from 'vitest';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { validDraft } from '../support/drafts.ts';
import { untilArchived } from '../support/company.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);
const goTo = (name: string) =>
  window.page.getByRole('navigation', { name: 'Główne menu' }).getByRole('link', { name }).click();

describe('on the screen', { timeout: 60_000 }, () => {
  it('the numbering of a kind is changed, and a template that would repeat itself is refused in words', async () => {
    const { page } = window;
    await goTo('Ustawienia');
    await page.getByRole('button', { name: 'Zmień numerację: Faktura', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Zmień numerację: Faktura' });
    await dialog.getByLabel('Wzór numeru').fill('F/{nr}');
    await dialog.getByRole('button', { name: 'Zapisz numerację' }).click();
    await dialog.getByText('Tak nie da się numerować: F/{nr}').waitFor();
    expect(await window.violations()).toEqual([]);
    await dialog.getByLabel('Wzór numeru').fill('F/{nr:3}/{RRRR}');
    await dialog.getByLabel('Licznik rusza').selectOption('co rok od 1');
    await dialog.getByLabel('Ostatni numer w poprzednim programie').fill('99');
    await dialog.getByRole('button', { name: 'Zapisz numerację' }).click();
    await dialog.waitFor({ state: 'detached' });
    const year = warsawDay(systemClock.now()).slice(0, 4);
    await page.getByRole('cell', { name: `F/100/${year}` }).waitFor();
    expect(await window.violations()).toEqual([]);
    expect((await world.call('invoice.issue', validDraft())).number).toBe(`F/100/${year}`);
  });

  it('a correction that waits is shown with what it waits for, and issued when the number comes', async () => {
    const { page } = window;
    await world.call('mode.set', { mode: 'offline24' });
    const { id, number } = await world.call('invoice.issue', validDraft());
    await world.call('correction.enter', {
      originalId: id,
      draft: validDraft({
        kind: 'KOR',
        correction: { originals: [{ issueDate: '', number: '' }] },
        lines: [{ name: 'Rabat', value: '-10.00', vatRate: '23' }],
      }),
    });
    await goTo('Kolejka');
    await page.getByRole('cell', { name: `Faktura korygująca do ${number}` }).waitFor();
    expect(await window.violations()).toEqual([]);
    await world.call('mode.auto');
    await page.getByText('Wszystko jest w KSeF').waitFor();
    const { items } = await world.call('invoice.list', {});
    expect(items.map((it) => it.number.split('/')[0])).toEqual(['KOR', 'FV']);
    await untilArchived(
      world.call,
      items.map((it) => it.id),
    );
  });
});
