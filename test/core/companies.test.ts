import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCompanies } from '../../electron/core/companies.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { createCaller } from '../../shared/contract/caller.ts';
import { waitingIn } from '../../shared/domain/waitingIn.ts';
import { eventually, setUpCompany } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { createMovableClock } from '../support/movableClock.ts';
import { plainVault } from '../support/plainVault.ts';
import { useCompanies } from '../support/useCompanies.ts';

const friday = Date.parse('2026-11-20T10:00:00Z');
const clock = createMovableClock(friday);
const world = useCompanies({ clock });
const list = () => world.call('companies.list');
const shownId = async () => (await list()).find((it) => it.shown)?.id;
const setUp = () => setUpCompany(world.call, world.sandbox);

describe('one company', () => {
  it('lies in the data folder itself, as before there could be more', async () => {
    await setUp();
    expect(existsSync(join(world.dataDir, 'latarnik.sqlite'))).toBe(true);
    expect(existsSync(join(world.dataDir, 'companies'))).toBe(false);
    expect(await list()).toMatchObject([
      { id: '1', nip: world.sandbox.company.nip, shown: true, problem: null, environment: 'sandbox' },
    ]);
  });
});

describe('another company', () => {
  it('is added empty and shown, and is remembered as shown at the next start', async () => {
    await setUp();
    const { id } = await world.call('companies.add');
    expect((await world.call('app.status')).company).toBeNull();
    expect(world.events).toContainEqual({ event: 'company.changed', data: { company: id } });
    expect(await list()).toMatchObject([
      { id: '1', shown: false, isPrevious: true },
      { id, name: null, shown: true },
    ]);
    await world.restart();
    expect(await shownId()).toBe(id);
    expect((await world.call('app.status')).companyId).toBe(id);
  });

  it('that was left empty is taken again, not added a second time', async () => {
    await setUp();
    const { id } = await world.call('companies.add');
    await world.call('companies.show', { id: '1' });
    expect(await world.call('companies.add')).toEqual({ id });
    expect(await list()).toHaveLength(2);
  });

  it('can be given up as long as it was not set up, and the one before is shown', async () => {
    await setUp();
    const { id } = await world.call('companies.add');
    await world.call('companies.dropEmpty', { id });
    expect(await shownId()).toBe('1');
    expect(await list()).toHaveLength(1);
    expect(existsSync(join(world.dataDir, 'companies', id))).toBe(false);
    await expect(world.call('companies.dropEmpty', { id: '1' })).rejects.toMatchObject({
      code: 'companies.notEmpty',
    });
  });

  it('that was set up is never removed', async () => {
    await setUp();
    const { id } = await world.call('companies.add');
    await setUp();
    await expect(world.call('companies.dropEmpty', { id })).rejects.toMatchObject({
      code: 'companies.notEmpty',
    });
    expect(await list()).toHaveLength(2);
  });
});

describe('what waits in a company that is not shown', () => {
  it('is counted for whoever leaves, and delivered all the same', async () => {
    await setUp();
    await world.call('mode.set', { mode: 'offline24', reason: 'test' });
    const { id } = await world.call('invoice.issue', validDraft());
    const { fileId } = await world.call('invoice.document', { id, kind: 'xml' });
    await world.call('companies.add');
    await setUp();
    expect(waitingIn(await list())).toBe(1);
    world.events.length = 0;
    await world.callOf('1')('mode.auto');
    await eventually('the hidden company has delivered', async () => waitingIn(await list()) === 0);
    // The window hears that the list is another, and nothing of invoices that it does not show.
    expect(world.events.map(({ event }) => event)).toContain('companies.changed');
    expect(world.events.map(({ event }) => event)).not.toContain('invoice.changed');
    // What was handed out before stays readable.
    expect((await world.program.readFile(fileId)).bytes.byteLength).toBeGreaterThan(100);
    expect((await world.call('invoice.list', {})).total).toBe(0);
    expect((await world.callOf('1')('invoice.list', {})).total).toBe(1);
  });

  it('is told when it is grave, once', async () => {
    await setUp();
    clock.moveTo(friday);
    await world.call('mode.set', { mode: 'offline24', reason: 'test' });
    await world.call('invoice.issue', validDraft());
    clock.moveTo(friday + 7 * 86_400_000);
    expect(await world.call('companies.alerts')).toEqual([]);
    await world.call('companies.add');
    const told = await world.call('companies.alerts');
    expect(told).toMatchObject([
      {
        ...{ company: '1', name: world.sandbox.company.name },
        alert: { kind: 'deadline', stage: 'overdue', count: 1 },
      },
    ]);
    await world.call('companies.alertShown', { company: '1', keys: told[0]!.alert.keys });
    expect(await world.call('companies.alerts')).toEqual([]);
    expect((await list())[0]).toMatchObject({ graveAlerts: 1 });
  });
});

describe('a company that does not open', () => {
  const spoil = (id: string) => () => {
    const folder = join(world.dataDir, 'companies', id);
    mkdirSync(folder, { recursive: true });
    for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `latarnik.sqlite${end}`), { force: true });
    writeFileSync(join(folder, 'latarnik.sqlite'), 'no database '.repeat(400));
  };

  it('is listed with its problem, and the others work', async () => {
    await setUp();
    const { id } = await world.call('companies.add');
    await world.restart(spoil(id));
    expect(await list()).toMatchObject([
      { id: '1', shown: true, problem: null },
      { id, shown: false, problem: { code: 'data.damaged' } },
    ]);
    await expect(world.call('companies.show', { id })).rejects.toMatchObject({ code: 'data.damaged' });
    expect(await world.call('invoice.issue', validDraft())).toMatchObject({ kind: 'VAT' });
  });

  it('may be the first one', async () => {
    await setUp();
    const { id } = await world.call('companies.add');
    await setUp();
    await world.call('companies.show', { id: '1' });
    await world.restart(() => writeFileSync(join(world.dataDir, 'latarnik.sqlite'), 'none '.repeat(900)));
    expect(await shownId()).toBe(id);
    expect((await list())[0]).toMatchObject({ id: '1', problem: { code: 'data.damaged' } });
  });

  it('stops the program where another one has the data open', async () => {
    const again = createCompanies({
      ...{ dataDir: world.dataDir, clock: systemClock, osVault: null, background: false },
      log: { info: () => undefined, error: () => undefined },
    });
    await expect(again).rejects.toMatchObject({ code: 'data.inUse' });
  });
});

describe('which company is shown', () => {
  it('is the first one when what was remembered can not be read', async () => {
    await setUp();
    await world.call('companies.add');
    await world.restart(() => writeFileSync(join(world.dataDir, 'companies.json'), '{"sho'));
    expect(await shownId()).toBe('1');
  });

  it('has to be one that there is', async () => {
    await expect(world.call('companies.show', { id: '77' })).rejects.toMatchObject({
      code: 'companies.unknown',
    });
    await expect(world.callOf('77')('app.status')).rejects.toMatchObject({ code: 'companies.unknown' });
  });
});

describe('the same firm twice at one KSeF', () => {
  it('is refused: both would number their invoices from the beginning', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'latarnik-twice-'));
    const program = await createCompanies({
      ...{ dataDir, clock: systemClock, osVault: plainVault, background: false },
      log: { info: () => undefined, error: () => undefined },
    });
    const call = createCaller((text) => program.call(text));
    const firm = { nip: '5260250274', name: 'Ministerstwo', address: { line1: 'ul. Świętokrzyska 12' } };
    await call('company.create', { ...firm, environment: 'production' });
    await call('companies.add');
    await expect(call('company.create', { ...firm, environment: 'production' })).rejects.toMatchObject({
      ...{ code: 'company.twice', details: { name: 'Ministerstwo' } },
    });
    // Where one tries things out, it may.
    await call('company.create', { ...firm, environment: 'demo' });
    expect((await call('companies.list')).map(({ environment }) => environment)).toEqual([
      ...['production', 'demo'],
    ]);
    await program.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
});

describe('a company opened apart, for a drill', () => {
  it('is filled before it is seen, shown on demand, and gone without a trace', async () => {
    await setUp();
    const folder = mkdtempSync(join(tmpdir(), 'latarnik-apart-'));
    const { companies } = world.program;
    const id = await companies.openApart(folder, {
      drill: true,
      seed: (call) => setUpCompany(call, world.sandbox),
    });
    expect((await list()).map((it) => [it.id, it.drill])).toEqual([
      ['1', false],
      [id, true],
    ]);
    await world.call('companies.show', { id });
    expect(await world.call('app.status')).toMatchObject({ companyId: id });
    await companies.closeApart(id);
    expect(await shownId()).toBe('1');
    expect(await list()).toHaveLength(1);
    await world.restart();
    expect(await shownId()).toBe('1');
    rmSync(folder, { recursive: true, force: true });
  });
});
