import { expect, it } from 'vitest';
import { untilArchived } from '../support/company.ts';
import { takePicture } from '../support/pictures.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world, { width: 1366, height: 768 });

const untilShown = (mode: string) =>
  window.page.getByRole('button', { name: new RegExp(`^Tryb wystawiania: ${mode}`) }).waitFor();
const goTo = (name: string) =>
  window.page
    .getByRole('navigation', { name: 'Główne menu' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
const picture = (name: string) => takePicture(window.page, `najgorszy-dzien/${name}`);

/** By keyboard, as with a customer waiting; what the program says before the last key is in `before`. */
async function issue(buyer: string, goods: string, before?: string): Promise<void> {
  const { page } = window;
  const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press('n');
  await fill('NIP nabywcy', '5265877635');
  await fill('Nazwa nabywcy', buyer);
  await fill('Ulica i numer', 'ul. Świętojańska 1');
  await fill('Kod i miejscowość', '81-368 Gdynia');
  await fill('Nazwa towaru lub usługi, pozycja 1', goods);
  await fill('Ilość, pozycja 1', '2');
  await fill('Cena netto, pozycja 1', '189,00');
  if (before !== undefined) await picture(before);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: 'Faktura wystawiona' }).getByText('proponowany').waitFor();
  if (before !== undefined) await picture(`${before}-wystawiona`);
  await page.keyboard.press('Escape');
}

/** docs/najgorszy-dzien.md tells this story with the pictures that this very test takes. */
it('the worst day: three online, three without a network, three in a failure, and all nine get there', async () => {
  const { page } = window;
  await untilShown('Online');
  for (const [nr, buyer] of ['Piekarnia Rogal', 'Hotel Pod Różą', 'Młyn Źródło s.c.'].entries())
    await issue(buyer, 'Toner HP 59A', nr === 0 ? '1-online' : undefined);

  await world.sandbox.perform({ do: 'setDown', down: true });
  await untilShown('Offline24');
  for (const [nr, buyer] of ['Żeglarz Łucja Ćwik', 'Kino Muza', 'Szkoła Tańca Rytm'].entries())
    await issue(buyer, 'Przegląd instalacji', nr === 0 ? '2-bez-sieci' : undefined);
  await goTo('Pulpit');
  await page.getByRole('heading', { level: 1, name: 'Pulpit' }).waitFor();
  await picture('3-pulpit');

  await world.sandbox.perform({ do: 'setDown', down: false });
  await world.sandbox.perform({ do: 'play', scenario: 'failure' });
  await untilShown('Awaria KSeF');
  for (const [nr, buyer] of ['Warsztat Śruba', 'Apteka Zdrowie', 'Żłobek Miś'].entries())
    await issue(buyer, 'Naprawa drukarki', nr === 0 ? '4-awaria' : undefined);
  await goTo('Kolejka');
  // those issued online may still wait for their UPO there
  const offline = page
    .getByRole('table', { name: 'Faktury w kolejce' })
    .getByRole('row')
    .filter({ hasText: /Offline24|Awaria KSeF/ });
  await expect.poll(() => offline.count()).toBe(6);
  await picture('5-kolejka');
  await goTo('Komunikaty MF');
  await page.getByRole('region', { name: 'Trwa' }).getByText('Awaria KSeF').first().waitFor();
  await picture('6-komunikat');

  await goTo('Kolejka');
  await world.sandbox.perform({ do: 'play', scenario: 'allWell' });
  // six invoices are gone before anybody could see them go
  world.sandbox.setFaults({
    ...{ kind: 'slow', delayMs: 500 },
    only: { method: 'POST', path: '/v2/sessions/online/*/invoices' },
  });
  await page
    .getByText(/Wysyłanie \d z \d…/)
    .first()
    .waitFor();
  await picture('7-wysylanie');
  const { items } = await world.call('invoice.list', {});
  expect(items.length).toBe(9);
  await untilArchived(
    world.call,
    items.map(({ id }) => id),
  );
  await goTo('Faktury');
  const invoices = page.getByRole('grid', { name: 'Faktury' });
  await expect.poll(() => invoices.getByText('Zaakceptowana').count()).toBe(9);
  await picture('8-dziewiec');
  const sent = world.sandbox.records.invoices();
  expect(sent.map(({ offlineMode }) => offlineMode).sort()).toEqual([
    ...Array.from({ length: 3 }, () => false),
    ...Array.from({ length: 6 }, () => true),
  ]);
  expect(await window.violations()).toEqual([]);
});
