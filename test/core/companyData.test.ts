import { describe, expect, it } from 'vitest';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const zloty = { number: '61 1090 1014 0000 0712 1981 2874', currency: 'PLN' };
const euro = {
  number: 'DE89370400440532013000',
  currency: 'EUR',
  bankName: 'Commerzbank',
  swift: 'COBADEFF',
};
const address = { country: 'PL', line1: 'ul. Morska 1', line2: '81-001 Gdynia' };
const change = {
  name: 'Latarnia Nowa',
  address,
  email: 'biuro@latarnia.example',
  phone: '',
  accounts: [zloty, euro],
};

const issue = async (draft = validDraft()): Promise<string> => {
  const { id } = await world.call('invoice.issue', draft);
  const { fileId } = await world.call('invoice.document', { id, kind: 'xml' });
  const { bytes } = await world.firm.core.readFile(fileId);
  return Buffer.from(bytes).toString().replace(/>\s+</g, '><');
};

describe('the data of the firm', () => {
  it('change for what is issued from now on, and each currency is paid to its own account', async () => {
    await world.call('mode.set', { mode: 'offline24' });
    const before = await issue();
    await world.call('company.update', change);
    const exchange = { rate: '4.2512', day: '2026-11-20', table: '225/A/NBP/2026' };
    const paid = { form: 'transfer', dueDate: '2026-12-24' } as const;
    const inEuro = await issue(validDraft({ currency: 'EUR', exchange, payment: paid }));
    const inZloty = await issue(validDraft({ payment: paid }));

    expect(before).not.toContain('Latarnia Nowa');
    for (const xml of [inEuro, inZloty]) {
      expect(xml).toContain('<Nazwa>Latarnia Nowa</Nazwa>');
      expect(xml).toContain('<Email>biuro@latarnia.example</Email>');
    }
    expect(inEuro).toContain(
      '<RachunekBankowy><NrRB>DE89370400440532013000</NrRB><SWIFT>COBADEFF</SWIFT><NazwaBanku>Commerzbank</NazwaBanku></RachunekBankowy>',
    );
    expect(inZloty).toContain('<RachunekBankowy><NrRB>61109010140000071219812874</NrRB></RachunekBankowy>');
    const [entry] = await world.call('journal.list', { search: 'Zmieniono dane firmy' });
    expect(entry?.data).toEqual({ fields: ['name', 'address', 'email', 'accounts'] });
  });

  it('are kept over a restart, and saving them as they are leaves no trace', async () => {
    const stored = await world.call('company.update', change);
    await world.restart();
    expect((await world.call('app.status')).company).toEqual(stored);
    await world.call('company.update', change);
    expect(await world.call('journal.list', { search: 'Zmieniono dane firmy' })).toHaveLength(1);
  });

  it('stay as they were when something is wrong with them', async () => {
    const { company } = await world.call('app.status');
    for (const [path, part] of [
      ['name', { name: ' ' }],
      ['address.line1', { address: { ...address, line1: '' } }],
      ['email', { email: 'biuro' }],
      ['accounts.1.number', { accounts: [zloty, { ...zloty }] }],
    ] as const)
      await expect(
        world.call('company.update', { ...change, ...part } as typeof change),
      ).rejects.toMatchObject({
        details: { path },
      });
    expect((await world.call('app.status')).company).toEqual(company);
  });
});
