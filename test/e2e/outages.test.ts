import { beforeEach, describe, expect, it } from 'vitest';
import type { Action } from '../../electron/sandbox/controls.ts';
import { eventually, untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { needs } from '../support/programs.ts';
import { scan, scanner } from '../support/scanner.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);
beforeEach(() => untilMode('Online'));

const untilMode = (name: string) =>
  window.page.getByRole('button', { name: new RegExp(`^Tryb wystawiania: ${name}`) }).waitFor();

/** As a person would: the form, Ctrl+Enter, and a look at what was issued. Returns the id in the program. */
async function issueOnScreen(): Promise<string> {
  await window.page.keyboard.press('n');
  const fill = (label: string, text: string) => window.page.getByLabel(label, { exact: true }).fill(text);
  await fill('NIP nabywcy', '5265877635');
  await fill('Nazwa nabywcy', 'Żeglarz Łucja Ćwik');
  await fill('Ulica i numer', 'ul. Świętojańska 1');
  await fill('Kod i miejscowość', '81-368 Gdynia');
  await fill('Nazwa towaru lub usługi, pozycja 1', 'Toner');
  await fill('Ilość, pozycja 1', '2');
  await fill('Cena netto, pozycja 1', '189,00');
  await window.page.keyboard.press('Control+Enter');
  const dialog = window.page.getByRole('dialog', { name: 'Faktura wystawiona' });
  const text = (await dialog.getByText(/LAT-\d{8}-/).textContent()) ?? '';
  await window.page.keyboard.press('Escape');
  return /LAT-[\dA-Z]+-[\dA-Z]+/.exec(text)?.[0] ?? '';
}
const codesOf = async (id: string): Promise<string[]> => {
  const { fileId } = await world.call('invoice.document', { id, kind: 'pdf' });
  return scan((await world.firm.core.readFile(fileId)).bytes).sort();
};

describe.skipIf(!scanner)(
  `an outage on the screen${needs('zbarimg', 'pdftoppm')}`,
  { timeout: 120_000 },
  () => {
    it.each<[name: string, shown: string, mode: string, begin: Action]>([
      ['the network is pulled', 'Offline24', 'offline24', { do: 'setDown', down: true }],
      [
        'KSeF takes calls and never answers',
        'Offline24',
        'offline24',
        { do: 'setFaults', faults: [{ kind: 'blackHole' }] },
      ],
      [
        'announced works',
        'Niedostępność KSeF',
        'offline-niedostepnosc',
        { do: 'play', scenario: 'maintenance' },
      ],
      ['an announced failure', 'Awaria KSeF', 'offline-awaria', { do: 'play', scenario: 'failure' }],
    ])(
      '%s: %s by itself, an invoice with two codes, and delivery by itself',
      async (_, shown, mode, begin) => {
        await world.sandbox.perform(begin);
        await untilMode(shown);
        const id = await issueOnScreen();
        const issued = await world.call('invoice.get', { id });
        expect(issued).toMatchObject({ mode, state: 'queued' });
        expect(await codesOf(id)).toEqual([issued.kod2Url, issued.kod1Url].sort());

        await world.sandbox.perform({ do: 'setFaults', faults: [] });
        await world.sandbox.perform({ do: 'play', scenario: 'allWell' });
        await untilMode('Online');
        await untilArchived(world.call, [id]);
        expect(world.sandbox.records.invoices()).toMatchObject([{ offlineMode: true }]);
        expect(await codesOf(id)).toEqual([issued.kod2Url, issued.kod1Url].sort());
      },
    );

    it('a total failure is asked about twice; then invoices carry no codes and are never sent', async () => {
      await world.call('mode.set', { mode: 'offline24' });
      const { id: waiting } = await world.call('invoice.issue', validDraft());
      await world.sandbox.perform({ do: 'play', scenario: 'totalFailure' });
      await world.call('mode.auto');
      const banner = window.page.getByRole('status', { name: 'Ostrzeżenia' });
      await banner.getByText('Ogłoszono awarię całkowitą.').waitFor();
      await untilMode('Offline24');
      await banner.getByRole('button', { name: 'Włącz Awarię całkowitą' }).click();
      await window.page.getByRole('dialog').getByRole('button', { name: 'Włącz Awarię całkowitą' }).click();
      await untilMode('Awaria całkowita');
      await window.page.getByText(/^Awaria całkowita: 1\sfakturę zwolniono z obowiązku dosłania/).waitFor();
      const id = await issueOnScreen();
      expect(await world.call('invoice.get', { id })).toMatchObject({
        mode: 'awaria-calkowita',
        state: 'exempt',
      });
      expect(await codesOf(id)).toEqual([]);

      await world.sandbox.perform({ do: 'play', scenario: 'allWell' });
      await untilMode('Online');
      expect((await world.call('invoice.get', { id: waiting })).state).toBe('exempt');
      expect(world.sandbox.records.posts()).toBe(0);
      // Nobody has to, but whoever wants to may.
      await window.page.evaluate((id) => (globalThis.location.hash = `#/invoices/${id}`), waiting);
      await window.page.getByRole('button', { name: 'Wyślij mimo to' }).click();
      await untilArchived(world.call, [waiting]);
      await expect(world.call('invoice.sendAnyway', { id })).rejects.toMatchObject({
        code: 'invoice.outsideKsef',
      });
    });

    it('a failure chosen by hand holds invoices back, and asks for its end when it is left', async () => {
      await window.page.keyboard.press('Control+m');
      await window.page.getByRole('button', { name: /^Awaria KSeF/ }).click();
      await window.page.getByLabel('Początek – godzina').fill('0:00');
      await window.page.keyboard.press('Enter');
      await untilMode('Awaria KSeF, ręcznie');
      const id = await issueOnScreen();
      expect(await world.call('invoice.get', { id })).toMatchObject({
        ...{ mode: 'offline-awaria', state: 'queued', deadline: { kind: 'open' } },
      });
      await window.page.keyboard.press('Control+m');
      await window.page.getByRole('button', { name: /^Automatycznie/ }).click();
      await window.page.getByText('Kiedy skończyła się awaria?').waitFor();
      await window.page.getByRole('button', { name: 'Zapisz koniec i wróć do automatycznego' }).click();
      await untilMode('Online, KSeF odpowiada');
      await untilArchived(world.call, [id]);
      await eventually('the deadline counts from the end', async () => {
        const { deadlineSteps } = await world.call('invoice.get', { id });
        return deadlineSteps[0]?.announcement?.source === 'user';
      });
    });
  },
);
