import { describe, expect, it } from 'vitest';
import { eventually, untilArchived } from '../support/company.ts';
import { draftOf, validDraft } from '../support/drafts.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { sendElsewhere } from '../support/otherProgram.ts';
import { spoilXml } from '../support/spoilXml.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm();
const window = useWindow(world);
const goTo = (name: string) =>
  window.page.getByRole('navigation', { name: 'Główne menu' }).getByRole('link', { name }).click();
const button = (name: string | RegExp) => window.page.getByRole('button', { name });

describe('an invoice that KSeF refused, on the screen', { timeout: 120_000 }, () => {
  it('for its file: a dialog leads through its technical correction and watches it be accepted', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id, number } = await world.call('invoice.issue', validDraft());
    await world.restart(() => spoilXml(world.firm.dataDir, [id]));
    await window.reopen();
    await world.call('mode.auto');
    await goTo('Kolejka');
    const row = window.page.getByRole('row', { name: new RegExp(number) });
    await row.getByText('KSeF odrzucił fakturę: plik nie przeszedł kontroli').waitFor();
    expect(await window.violations()).toEqual([]);
    await row.getByRole('button', { name: 'Wyślij korektę techniczną' }).click();
    const guide = window.page.getByRole('dialog', { name: `Korekta techniczna: ${number}` });
    await guide.getByText('plik nie przeszedł kontroli').waitFor();
    await button('Dalej').click();
    await guide.getByText('Treść faktury jest identyczna').waitFor();
    const differences = guide.getByRole('table', { name: 'Różnice między plikami' });
    await differences.getByRole('row', { name: /Początek pliku.*xml-stylesheet/ }).waitFor();
    expect(await window.violations()).toEqual([]);
    await button('Dalej').click();
    await guide.getByText('Kod na wydruku, który ma nabywca, zaprowadzi w KSeF do nowego pliku').waitFor();
    await button('Sprawdź i wyślij').click();
    await guide.getByText('KSeF przyjął fakturę. Przekaż nabywcy nowy wydruk.').waitFor();
    await untilArchived(world.call, [id]);
    const { ksefNumber } = await world.call('invoice.get', { id });
    await guide.getByText(`Numer KSeF: ${ksefNumber}`).waitFor();
    expect(await window.violations()).toEqual([]);
    await button('Pokaż fakturę i nowy wydruk').click();
    await guide.waitFor({ state: 'detached' });
    await window.page.getByText('Korekta techniczna: nowy plik o tej samej treści').waitFor();
    await window.page.getByRole('heading', { name: 'Wcześniejsze wersje' }).waitFor();
    await button('PDF wersji 1').waitFor();
    expect(await window.violations()).toEqual([]);
  });

  it('for its number: both documents are shown, and it is mended and issued under a new one', async () => {
    await world.call('queue.pause');
    const { id, number, issueDate } = await world.call('invoice.issue', validDraft());
    await sendElsewhere(
      world.sandbox,
      invoiceXml({ number, issueDate, nip: world.sandbox.company.nip, name: 'Inny towar' }),
    );
    await world.call('queue.resume');
    await world.untilState(id, 'rejected');
    await goTo('Faktury');
    await window.page.getByRole('link', { name: number }).click();
    const both = window.page.getByRole('table', { name: 'Dwa dokumenty pod jednym numerem' });
    await both.getByText('464,94').waitFor();
    await both.getByText('123,00').waitFor();
    expect(await window.violations()).toEqual([]);
    await button('Popraw i wystaw ponownie').click();
    await window.page.getByRole('heading', { name: `Wystaw ponownie fakturę ${number}` }).waitFor();
    expect(await window.page.getByLabel('Nazwa nabywcy').inputValue()).toBe('Zażółć Gęślą Jaźń sp. z o.o.');
    await window.page.getByLabel('Nazwa towaru lub usługi, pozycja 1').fill('Usługa poprawiona');
    await window.page.keyboard.press('Control+Enter');
    await window.page.getByRole('dialog', { name: 'Faktura wystawiona' }).waitFor();
    await untilArchived(world.call, [id]);
    const inKsef = world.sandbox.records.invoices();
    expect(inKsef).toHaveLength(2);
    expect(inKsef[1]?.number).not.toBe(number);
  });
});

describe('the queue in a file, on the screen', { timeout: 120_000 }, () => {
  it('is carried out, and told to be on its way', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id } = await world.call('invoice.issue', draftOf('W pliku'));
    await goTo('Kolejka');
    await button('Bez internetu').click();
    await window.page.getByRole('menuitem', { name: 'Wynieś kolejkę do pliku…' }).click();
    const dialog = window.page.getByRole('dialog', { name: 'Wynieś kolejkę do pliku' });
    await dialog.getByRole('textbox', { name: 'Hasło pliku' }).fill('krotkie');
    await dialog.getByRole('button', { name: 'Zapisz plik' }).click();
    await dialog.getByText('Hasło pliku ma mieć co najmniej 8 znaków').waitFor();
    expect(await window.violations()).toEqual([]);
    await dialog.getByRole('textbox', { name: 'Hasło pliku' }).fill('latarnia-w-plecaku');
    const saved = await window.save(() => dialog.getByRole('button', { name: 'Zapisz plik' }).click());
    expect(saved.name).toBe('kolejka-1.latarnik');
    await dialog.getByText('Plik zapisano.').waitFor();
    await window.page.keyboard.press('Escape');
    await window.page.getByText(/^1 faktura w pliku wyniesionym/).waitFor();
    await window.page.getByText(/^w pliku wyniesionym/).waitFor();
    expect(await window.violations()).toEqual([]);
    expect((await world.call('invoice.get', { id })).state).toBe('unclear');
  });

  it('is kept back one by one too', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const { id, number } = await world.call('invoice.issue', draftOf('Wstrzymana'));
    await goTo('Faktury');
    await window.page.getByRole('link', { name: number }).click();
    await button('Wstrzymaj tę fakturę').click();
    await window.page.getByText('Wysyłka tej faktury jest wstrzymana.').waitFor();
    expect(await window.violations()).toEqual([]);
    await world.call('mode.auto');
    await button('Wyślij tę fakturę').click();
    await eventually('sent', async () => (await world.call('invoice.get', { id })).state === 'archived');
  });
});
