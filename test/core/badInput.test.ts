import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import type { InvoiceDraftInput } from '../../shared/domain/draft.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { setUpCompany, startTestCore, type TestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';

let sandbox: RunningSandbox;
let firm: TestCore;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: systemClock, program: true });
  firm = await startTestCore(sandbox, { osVault: null });
});
afterAll(async () => {
  await firm.remove();
  await sandbox.close();
});

interface Answer {
  ok: boolean;
  error: { code: never; details: never };
}
const raw = async (text: string) => JSON.parse(await firm.core.call(text)) as Answer;
const ask = (method: string, input?: unknown) => raw(JSON.stringify({ method, input }));
/** Every refusal has a Polish sentence that says more than its title. */
const expectRefusal = ({ ok, error }: Answer, code: string) => {
  expect(ok).toBe(false);
  expect(error.code).toBe(code);
  const { title, body } = describeError(error);
  expect(title.length).toBeGreaterThan(8);
  expect(body.length).toBeGreaterThan(20);
};
const issued = async () => (await firm.call('invoice.list', {})).total;

describe('before there is a company', () => {
  it('nothing can be issued or imported', async () => {
    expectRefusal(await ask('invoice.issue', validDraft()), 'company.missing');
    const files = [{ name: 'x.p12', base64: 'AAAA' }];
    expectRefusal(await ask('keystore.import', { files }), 'company.missing');
  });

  it.each([
    ['a wrong NIP', { nip: '1234567890' }, 'draft.badNip'],
    ['no address', { address: { line1: '' } }, 'draft.missing'],
    ['an account that is none', { account: '61 1090 1014 0000 0712 1981 2875' }, 'draft.badAccount'],
    ['a production without a passphrase', { environment: 'production' }, 'keystore.passphraseTooShort'],
  ])('a company with %s is not set up', async (_, change, code) => {
    const company = { nip: '5265877635', name: 'Firma', address: { line1: 'ul. Długa 1' }, ...change };
    expectRefusal(await ask('company.create', company), code);
    expect((await firm.call('app.status')).company).toBeNull();
  });
});

describe('calls that are none', () => {
  it.each([
    ['{"method": "invoice.issue"', 'ipc.badRequest'],
    ['[]', 'ipc.badRequest'],
    ['{"method": 5}', 'ipc.badRequest'],
    ['{"method": "invoice.burn"}', 'ipc.unknownMethod'],
    ['{"method": "constructor"}', 'ipc.unknownMethod'],
    ['{"method": "invoice.get", "input": {}}', 'ipc.badInput'],
    ['{"method": "invoice.get", "input": {"id": "x", "extra": 1}}', 'ipc.badInput'],
    ['{"method": "invoice.get", "input": {"id": "LAT-1"}}', 'invoice.notFound'],
  ])('%s', async (text, code) => expectRefusal(await raw(text), code));
});

describe('a draft that may not become an invoice', () => {
  beforeAll(() => setUpCompany(firm.call, sandbox));

  const line = { name: 'Usługa', quantity: '1', netPrice: '100.00', vatRate: '23' } as const;
  const buyer = validDraft().buyer;
  const cases: [string, object, string][] = [
    ['a wrong NIP', { buyer: { ...buyer, id: { kind: 'nip', nip: '5265877634' } } }, 'draft.badNip'],
    ['no lines', { lines: [] }, 'draft.noLines'],
    ['a negative quantity', { lines: [{ ...line, quantity: '-1' }] }, 'draft.badQuantity'],
    ['a quantity of zero', { lines: [{ ...line, quantity: '0' }] }, 'draft.badQuantity'],
    ['a price that is no number', { lines: [{ ...line, netPrice: '1e3' }] }, 'draft.badPrice'],
    ['a control character', { lines: [{ ...line, name: 'Toner\u0007' }] }, 'draft.forbiddenCharacters'],
    [
      'an amount over the limit',
      { lines: [{ ...line, netPrice: '99999999999999' }] },
      'draft.amountTooLarge',
    ],
    [
      'an exemption without its basis',
      { lines: [{ ...line, vatRate: 'zw' }] },
      'draft.exemptionBasisMissing',
    ],
    ['a name of 600 letters', { buyer: { ...buyer, name: 'Ż'.repeat(600) } }, 'draft.tooLong'],
    ['a rate of another country', { lines: [{ ...line, vatRate: '19' }] }, 'ipc.badInput'],
    [
      'more than KSeF takes in one file',
      { lines: Array(10_000).fill({ ...line, name: 'Ż'.repeat(80) }) },
      'draft.againstSchema',
    ],
  ];
  it.each(cases)('with %s', async (_, change, code) => {
    const draft: InvoiceDraftInput = { ...validDraft(), ...change };
    expectRefusal(await ask('invoice.issue', draft), code);
    expect(await issued()).toBe(0);
  });

  it('used up no number: the first good one is number 1', async () => {
    const { number } = await firm.call('invoice.issue', validDraft());
    expect(number).toMatch(/^FV\/1\//);
  });
});

describe('a certificate that may not come in', () => {
  const files = (path: string) => [{ name: 'plik.p12', base64: readFileSync(path).toString('base64') }];

  it('of type 1 is refused with its name, and the offline one stays', async () => {
    const { p12, password } = sandbox.certificates.authentication;
    expectRefusal(await ask('keystore.import', { files: files(p12), password }), 'keystore.wrongType');
    expect((await firm.call('keystore.status')).offline?.serial).toBe(sandbox.certificates.offline.serial);
  });

  it('with a wrong password', async () => {
    const { p12 } = sandbox.certificates.offline;
    expectRefusal(
      await ask('keystore.import', { files: files(p12), password: 'x' }),
      'keystore.wrongPassword',
    );
  });

  it('that has expired', async () => {
    const now = systemClock.now();
    const { p12 } = await sandbox.issueCertificate({
      ...{ type: 'Offline', nip: sandbox.company.nip, password: 'x' },
      ...{ validFrom: now - 2 * 86_400_000, validTo: now - 86_400_000 },
    });
    const expired = [{ name: 'stary.p12', base64: Buffer.from(p12).toString('base64') }];
    expectRefusal(await ask('keystore.import', { files: expired, password: 'x' }), 'keystore.expired');
  });
});
