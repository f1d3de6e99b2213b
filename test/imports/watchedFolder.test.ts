import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, type TestCore } from '../support/company.ts';
import { createHastyClock, type HastyClock } from '../support/hastyClock.ts';
import { invoiceXml } from '../support/invoiceXml.ts';
import { addressesOf, live } from '../support/live.ts';
import { plainVault } from '../support/plainVault.ts';
import { uploadOf } from '../support/uploads.ts';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ clock: systemClock, program: true });
});
afterAll(() => sandbox.close());

let clock: HastyClock;
let firm: TestCore;
let folder: string;
const open = async (dataDir?: string) => {
  firm = await startTestCore(sandbox, {
    clock,
    osVault: plainVault,
    ...(dataDir !== undefined && { dataDir }),
  });
};
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-watched-'));
  clock = createHastyClock(systemClock.now());
  await open();
  await setUpCompany(firm.call, sandbox);
  // Nothing of the network belongs to these rules.
  await firm.call('mode.set', { mode: 'offline24' });
});
afterEach(async () => {
  clock.release();
  await firm.remove();
  rmSync(folder, { recursive: true, force: true });
});

const watch = (mode: 'ask' | 'issue' = 'issue') => firm.call('watch.set', { folder, enabled: true, mode });
const own = (name: string) => invoiceXml({ nip: sandbox.company.nip, name });
const put = (name: string, bytes: Uint8Array | string) => writeFileSync(join(folder, name), bytes);
const inside = (sub: 'wystawione' | 'odrzucone') =>
  existsSync(join(folder, sub)) ? readdirSync(join(folder, sub)).sort() : [];
const noteOf = (sub: 'wystawione' | 'odrzucone', name: string) =>
  readFileSync(join(folder, sub, `${name}.txt`), 'utf8');
const issued = async () => (await firm.call('invoice.list', {})).items;
const until = (done: () => boolean | Promise<boolean>) => clock.runUntil(() => Promise.resolve(done()));
/** So long that whatever would be done is done. */
const wait = async (ms: number) => {
  const end = clock.now() + ms;
  await until(() => clock.now() >= end);
};

describe('a file in the watched folder', () => {
  it('becomes an invoice, and is moved with its number beside it', async () => {
    await watch();
    put('zamowienie 7.xml', own('Toner'));
    await until(() => inside('wystawione').length === 2);
    expect(inside('wystawione')).toEqual(['zamowienie 7.xml', 'zamowienie 7.xml.txt']);
    const [invoice] = await issued();
    expect(noteOf('wystawione', 'zamowienie 7.xml')).toContain(`wystawiono fakturę ${invoice!.number}`);
    expect(readFileSync(join(folder, 'wystawione', 'zamowienie 7.xml'))).toEqual(own('Toner'));
    const { journal } = await firm.call('invoice.get', { id: invoice!.id });
    expect(journal.find(({ kind }) => kind === 'import.issued')?.data).toMatchObject({
      file: 'zamowienie 7.xml',
    });
    expect(await firm.call('watch.status')).toMatchObject({ problem: null, waiting: 0 });
  });

  it('is not taken while it is being written', async () => {
    await watch();
    const whole = own('Toner');
    put('a.xml', whole.subarray(0, 400));
    await wait(10_000);
    put('a.xml', whole.subarray(0, 900));
    await wait(10_000);
    expect([await issued(), inside('odrzucone')]).toEqual([[], []]);
    put('a.xml', whole);
    await until(() => inside('wystawione').length === 2);
    expect(await issued()).toHaveLength(1);
  });

  it('that can’t be read is refused after a while, one of another seller or with a mistake at once, with the reason', async () => {
    await watch();
    put('smieci.xml', 'to nie jest XML');
    put('obcy.xml', invoiceXml({ nip: '5265877635' }));
    put('zly.xml', own('Papier').toString('utf8').replace('<NIP>5265877635</NIP>', '<NIP>5265877636</NIP>'));
    await until(() => inside('odrzucone').length === 4);
    expect(inside('odrzucone')).toEqual(['obcy.xml', 'obcy.xml.txt', 'zly.xml', 'zly.xml.txt']);
    expect(noteOf('odrzucone', 'obcy.xml')).toContain('Ta faktura jest innej firmy');
    expect(noteOf('odrzucone', 'zly.xml')).toContain('NIP ma błąd');
    await until(() => inside('odrzucone').includes('smieci.xml'));
    expect(noteOf('odrzucone', 'smieci.xml')).toContain('Popraw plik i włóż go do folderu jeszcze raz.');
    expect(await issued()).toEqual([]);
    const refused = await firm.call('journal.list', { search: 'Plik XML odrzucono' });
    expect(refused.map(({ data }) => data.file).sort()).toEqual(['obcy.xml', 'smieci.xml', 'zly.xml']);
  });

  it('of the same bytes as one before is refused, whatever its name', async () => {
    await watch();
    put('a.xml', own('Toner'));
    await until(() => inside('wystawione').length === 2);
    put('a.xml', own('Toner'));
    put('b.xml', own('Toner'));
    await until(() => inside('odrzucone').length === 4);
    const [invoice] = await issued();
    expect(noteOf('odrzucone', 'b.xml')).toContain(`wystawiono już fakturę ${invoice!.number}`);
    expect(await issued()).toHaveLength(1);
  });

  it('of the same name as one before does not take its place', async () => {
    await watch();
    put('a.xml', own('Toner'));
    await until(() => inside('wystawione').length === 2);
    put('a.xml', own('Papier'));
    await until(() => inside('wystawione').length === 4);
    expect(inside('wystawione')).toEqual(['a (2).xml', 'a (2).xml.txt', 'a.xml', 'a.xml.txt']);
    expect(await issued()).toHaveLength(2);
  });

  it('waits when it is not to blame: without a certificate nothing is refused, and with one it goes', async () => {
    await firm.remove();
    await open();
    const { nip, name, ksefToken } = sandbox.company;
    await firm.call('company.create', { nip, name, ksefToken, address: { line1: 'ul. Portowa 7' } });
    await firm.call('mode.set', { mode: 'offline24' });
    await watch();
    put('a.xml', own('Toner'));
    const problem = async () => (await firm.call('watch.status')).problem?.code;
    await until(async () => (await problem()) === 'keystore.noOfflineCertificate');
    expect([inside('odrzucone'), await issued()]).toEqual([[], []]);
    const { p12, password } = sandbox.certificates.offline;
    await firm.call('keystore.import', { files: [uploadOf(p12)], password });
    await until(() => inside('wystawione').length === 2);
    expect(await problem()).toBeUndefined();
  });
});

describe('what is not a file of ours', () => {
  it.skipIf(process.platform === 'win32')(
    'stays: links, folders, other kinds of files, and what is too large',
    async () => {
      const elsewhere = mkdtempSync(join(tmpdir(), 'latarnik-elsewhere-'));
      try {
        writeFileSync(join(elsewhere, 'x.xml'), own('Toner'));
        symlinkSync(join(elsewhere, 'x.xml'), join(folder, 'link.xml'));
        mkdirSync(join(folder, 'folder.xml'));
        put('faktura.txt', own('Toner'));
        put('duzy.xml', Buffer.alloc(3_000_001, 0x20));
        await watch();
        await wait(10_000);
        expect(await issued()).toEqual([]);
        expect(readdirSync(folder).sort()).toEqual(['duzy.xml', 'faktura.txt', 'folder.xml', 'link.xml']);
        // A link in the place of the folder for issued files would lead them away.
        symlinkSync(elsewhere, join(folder, 'wystawione'));
        put('a.xml', own('Papier'));
        await until(async () => (await firm.call('watch.status')).problem !== null);
        expect((await firm.call('watch.status')).problem).toMatchObject({ code: 'watch.cannotMove' });
        expect(readdirSync(elsewhere)).toEqual(['x.xml']);
        await wait(10_000);
        expect(await issued()).toHaveLength(1);
        rmSync(join(folder, 'wystawione'));
        await until(() => inside('wystawione').length === 2);
        expect(await issued()).toHaveLength(1);
        expect((await firm.call('watch.status')).problem).toBeNull();
      } finally {
        rmSync(elsewhere, { recursive: true, force: true });
      }
    },
  );

  it.each([
    ['that is not there', () => join(folder, 'nie-ma'), 'ENOENT'],
    ['named in part', () => 'faktury', 'relative'],
    ['of the program itself', () => firm.dataDir, 'data'],
  ])('a folder %s is not watched', async (_, path, problem) => {
    await expect(
      firm.call('watch.set', { folder: path(), enabled: true, mode: 'issue' }),
    ).rejects.toMatchObject({ code: 'watch.badFolder', details: { problem } });
    expect((await firm.call('watch.status')).enabled).toBe(false);
  });
});

describe('a program that dies', () => {
  it('between issuing and moving moves the file when it runs again, and issues nothing twice', async () => {
    await watch();
    await firm.core.close();
    put('a.xml', own('Toner'));
    expect(await live('killedAtMove.ts', firm.dataDir, addressesOf(sandbox))).toMatchObject({ killed: true });
    expect(readdirSync(folder)).toContain('a.xml');

    await open(firm.dataDir);
    await until(() => inside('wystawione').includes('a.xml'));
    const [invoice, ...others] = await issued();
    expect(others).toEqual([]);
    expect(noteOf('wystawione', 'a.xml')).toContain(invoice!.number);
    expect(inside('odrzucone')).toEqual([]);
    await wait(10_000);
    expect(await issued()).toHaveLength(1);
  });
});

describe('a folder that asks', () => {
  const list = () => firm.call('import.list');

  it('puts files on the screen, and moves them as they are issued, dropped or taken away there', async () => {
    await watch('ask');
    put('a.xml', own('Toner'));
    put('b.xml', own('Papier'));
    put('c.xml', own('Zszywacz'));
    await until(async () => (await list()).length === 3);
    expect(await issued()).toEqual([]);
    const keyOf = async (name: string) => (await list()).find((it) => it.name === name)!.key;
    expect((await list())[0]).toMatchObject({ source: 'folder', content: { kind: 'VAT' }, issued: null });
    await firm.call('import.issue', { key: await keyOf('a.xml') });
    await until(() => inside('wystawione').includes('a.xml'));
    await firm.call('import.drop', { keys: [await keyOf('b.xml')] });
    expect(inside('odrzucone')).toEqual(['b.xml', 'b.xml.txt']);
    rmSync(join(folder, 'c.xml'));
    await until(async () => (await list()).every(({ name }) => name === 'a.xml'));
    expect(await issued()).toHaveLength(1);
  });

  it('shows a file anew when it was changed', async () => {
    await watch('ask');
    put('a.xml', 'jeszcze nic');
    await until(async () => (await list()).length === 1);
    expect(await list()).toMatchObject([{ content: null, problems: [{ code: 'import.notAnInvoice' }] }]);
    put('a.xml', own('Toner'));
    await until(async () => (await list())[0]?.content != null);
    expect(await list()).toHaveLength(1);
  });
});

it('nothing is watched by a program without a background', async () => {
  await watch();
  const { dataDir } = firm;
  await firm.core.close();
  put('a.xml', own('Toner'));
  firm = await startTestCore(sandbox, { clock, dataDir, osVault: plainVault, background: false });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await issued()).toEqual([]);
  await eventually('still there', () => Promise.resolve(existsSync(join(folder, 'a.xml'))));
});
