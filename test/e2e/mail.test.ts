import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { readMail } from '../support/readMail.ts';
import { useFirm } from '../support/useFirm.ts';
import { testMailNetwork, useMail } from '../support/useMail.ts';
import { useWindow } from '../support/useWindow.ts';

const world = useFirm({}, { mailNetwork: testMailNetwork });
const mail = useMail('starttls');
const window = useWindow(world);
const { fill, goTo, press, type } = keyboardOf(() => window.page);

describe('an invoice by e-mail', { timeout: 60_000 }, () => {
  it('is issued, sent and found in its history without a mouse', async () => {
    await world.call('mail.setSettings', mail.settings());
    const buyer = { ...validDraft().buyer, email: 'ksiegowosc@zolw.example' };
    const before = await world.call('invoice.issue', validDraft({ buyer }));
    await untilArchived(world.call, [before.id]);
    const { page } = window;
    await press('n');
    await page.getByLabel('Znajdź kontrahenta').waitFor();
    await type('zaz');
    await page.getByRole('option', { name: /Zażółć/ }).waitFor();
    await press('Enter');
    await expect.poll(() => page.getByLabel('Nazwa nabywcy').inputValue()).toBe(buyer.name);
    await type('usł');
    await page.getByRole('option', { name: /^Usługa/ }).waitFor();
    await press('ArrowDown', 'Enter', 'Control+Enter');
    const issued = page.getByRole('dialog', { name: 'Faktura wystawiona' });
    await issued.waitFor();

    await goTo('Wyślij e-mailem');
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: /e-mailem$/ });
    const to = dialog.getByLabel('Do', { exact: true });
    await expect.poll(() => to.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await to.inputValue()).toBe(buyer.email);
    expect(await window.violations()).toEqual([]);
    await fill('Temat', 'Faktura za żółte łódki');
    await press('Control+Enter');
    await dialog.getByText(`Wysłano do: ${buyer.email}`).waitFor();
    await dialog.getByRole('cell', { name: 'wysłano' }).waitFor();
    expect(await window.violations()).toEqual([]);
    const [received] = mail.server.received;
    expect(received).toMatchObject({ to: [buyer.email], encrypted: true });
    const { headers, parts } = readMail(received!.raw);
    expect(headers.get('subject')).toBe('Faktura za żółte łódki');
    const [{ id } = { id: '' }] = (await world.call('invoice.list', { limit: 1 })).items;
    // KSeF's number may have come since, and with it another print: the journal knows which one left.
    const [sent] = await world.call('mail.history', { invoiceId: id });
    const sha256 = createHash('sha256').update(parts[1]!.content).digest('hex');
    expect(sent?.documents).toEqual([{ name: parts[1]!.fileName, sha256 }]);

    // Escape closes the message, and the one below stays.
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await issued.waitFor();
    await press('Escape');
    await page.evaluate((it) => (location.hash = `#/invoices/${it}`), id);
    await page
      .getByRole('table', { name: 'Historia' })
      .getByText(/^do: ksiegowosc@zolw\.example · „Faktura/)
      .last()
      .waitFor();
    await untilArchived(world.call, [id]);
  });
});
