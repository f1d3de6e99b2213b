import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import type { CallInput } from '../../shared/contract/contract.ts';
import type { Schedule } from '../../shared/domain/recurring.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';
import { uploadOf } from '../support/uploads.ts';

const noon = (day: string): number => Date.parse(`${day}T11:00:00Z`);

let clock: MovableClock;
let sandbox: RunningSandbox;
let firm: TestCore;
beforeEach(async () => {
  clock = createMovableClock(noon('2026-11-09'));
  sandbox = await startSandbox({ clock, program: true });
  firm = await startTestCore(sandbox, { clock });
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
});

/** The computer is off until noon of a day. */
const restartOn = async (day: string, background = true): Promise<void> => {
  await firm.core.close();
  clock.moveTo(noon(day));
  firm = await startTestCore(sandbox, { clock, dataDir: firm.dataDir, background });
};
const draft = validDraft({
  lines: [{ name: 'Najem {miesiąc} {rok}', quantity: '1', netPrice: '10', vatRate: '23' }],
});
const put = (schedule: Partial<Schedule> = {}, change: Partial<CallInput<'saved.put'>> = {}) =>
  firm.call('saved.put', {
    ...{ kind: 'recurring', name: 'Najem', draft, ...change },
    schedule: {
      ...{ every: 'month', day: 10, from: '2026-11-01', until: null },
      ...{ automatic: true, dueDays: 14, onHoliday: 'asIs', ...schedule },
    },
  });
const issued = async () => {
  const { items } = await firm.call('invoice.list', {});
  const all = await Promise.all(items.map(({ id }) => firm.call('invoice.get', { id })));
  return all.map(({ lines, issueDate, payment, mode }) => ({
    ...{ name: lines[0]?.name, issueDate, due: payment?.dueDate, mode },
  }));
};
const untilIssued = (count: number) =>
  eventually(`${count} issued`, async () => (await firm.call('invoice.list', {})).total === count);
const alerts = async () => (await firm.call('alert.list')).filter(({ kind }) => kind === 'recurring');

describe('an automatic recurring invoice', () => {
  beforeEach(() => setUpCompany(firm.call, sandbox));

  it('is issued when its day has come, with the texts of its month, and reaches KSeF by itself', async () => {
    const { id, next } = await put();
    expect(next).toBe('2026-11-10');
    expect(await issued()).toEqual([]);
    await restartOn('2026-11-10');
    await untilIssued(1);
    expect(await issued()).toMatchObject([
      { name: 'Najem listopad 2026', issueDate: '2026-11-10', due: '2026-11-24', mode: 'online' },
    ]);
    const [invoice] = (await firm.call('invoice.list', {})).items;
    await untilArchived(firm.call, [invoice!.id]);
    expect(await firm.call('saved.get', { id })).toMatchObject({
      next: '2026-12-10',
      waiting: 0,
      problem: null,
    });
    await restartOn('2026-11-10');
    await firm.call('saved.put', { id, kind: 'recurring', name: 'Najem lokalu', draft });
    expect((await firm.call('invoice.list', {})).total).toBe(1);
    expect(await alerts()).toEqual([]);
  });

  it('is issued offline where that is the mode', async () => {
    await put();
    await firm.call('mode.set', { mode: 'offline24' });
    await restartOn('2026-11-10');
    await untilIssued(1);
    expect(await issued()).toMatchObject([{ mode: 'offline24' }]);
  });

  it('missed once is caught up: the texts of its period, the date of today', async () => {
    await put();
    await restartOn('2026-12-02');
    await untilIssued(1);
    expect(await issued()).toMatchObject([
      { name: 'Najem listopad 2026', issueDate: '2026-12-02', due: '2026-12-16' },
    ]);
  });

  it('missed more than once waits for the user, who issues or skips; later ones go by themselves again', async () => {
    const { id } = await put();
    await restartOn('2027-01-20');
    await eventually('it is told', async () => (await alerts()).length === 1);
    expect(await alerts()).toMatchObject([{ count: 3, failed: 0 }]);
    expect(await firm.call('saved.get', { id })).toMatchObject({ waiting: 3, next: '2026-11-10' });
    await firm.call('saved.issueNow', { id });
    await firm.call('saved.skip', { id });
    expect(await firm.call('saved.get', { id })).toMatchObject({ waiting: 1, next: '2027-01-10' });
    await restartOn('2027-02-10');
    await untilIssued(2);
    expect((await issued()).map(({ name }) => name)).toEqual(['Najem luty 2027', 'Najem listopad 2026']);
    await firm.call('saved.issueNow', { id });
    expect((await issued())[0]).toMatchObject({ name: 'Najem styczeń 2027', issueDate: '2027-02-10' });
    expect(await alerts()).toEqual([]);
  });

  it('with a mistake is not issued, tells why, and goes once the draft is mended', async () => {
    const { id } = await put({}, { draft: validDraft({ lines: [] }) });
    await restartOn('2026-11-10');
    await eventually('it is told', async () => (await alerts()).length === 1);
    expect(await alerts()).toMatchObject([{ count: 1, failed: 1 }]);
    expect((await firm.call('saved.get', { id })).problem).toMatchObject({ code: 'draft.noLines' });
    await firm.call('saved.put', { id, kind: 'recurring', name: 'Najem', draft });
    await untilIssued(1);
    expect(await firm.call('saved.get', { id })).toMatchObject({ problem: null, waiting: 0 });
  });

  it('issued ahead of its day by the user is not issued again on it', async () => {
    const { id } = await put();
    expect(await firm.call('saved.issueNow', { id })).toMatchObject({ issueDate: '2026-11-09' });
    expect((await firm.call('saved.get', { id })).next).toBe('2026-12-10');
    await restartOn('2026-11-10');
    await restartOn('2026-12-10');
    await untilIssued(2);
  });

  it('is issued once when two windows ask for it at the same time', async () => {
    const { id, next } = await put();
    const ask = () => firm.call('saved.issueNow', { id, next: next ?? '' });
    const answers = await Promise.allSettled([ask(), ask()]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'saved.doneMeanwhile' },
    });
    expect(await issued()).toHaveLength(1);
  });

  it('whose day is changed invoices no month twice, and nothing unasked that had gone by', async () => {
    const { id } = await put();
    await restartOn('2026-11-10');
    await untilIssued(1);
    await put({ day: 20 }, { id });
    expect((await firm.call('saved.get', { id })).next).toBe('2026-12-20');
    await put({ day: 5, from: '2026-10-01' }, { id });
    expect(await firm.call('saved.get', { id })).toMatchObject({ next: '2026-12-05', waiting: 0 });
  });

  it('that was away is not issued; what fell due meanwhile waits for the user when it is back', async () => {
    const { id } = await put();
    await firm.call('saved.remove', { id });
    await restartOn('2026-11-12');
    await firm.call('saved.restore', { id });
    expect(await firm.call('saved.get', { id })).toMatchObject({ waiting: 1 });
    expect(await alerts()).toMatchObject([{ count: 1 }]);
    expect(await issued()).toEqual([]);
  });

  it('is left alone by a program without a background', async () => {
    await put();
    await restartOn('2026-11-10', false);
    expect(await issued()).toEqual([]);
    expect(await firm.call('saved.list', {})).toMatchObject([{ waiting: 1 }]);
  });

  it('ends on its last day', async () => {
    const { id } = await put({ until: '2026-11-30' });
    await restartOn('2026-11-10');
    await untilIssued(1);
    expect(await firm.call('saved.get', { id })).toMatchObject({ next: null });
    await expect(firm.call('saved.issueNow', { id })).rejects.toMatchObject({ code: 'saved.nothingDue' });
  });
});

describe('a recurring invoice', () => {
  it('that is not automatic waits, and is told', async () => {
    await setUpCompany(firm.call, sandbox);
    await put({ automatic: false });
    await put({ automatic: false }, { name: 'Serwis' });
    await restartOn('2026-11-10');
    expect(await alerts()).toMatchObject([{ count: 2, failed: 0, notify: true }]);
    expect(await issued()).toEqual([]);
  });

  it('for want of a certificate keeps the problem, and goes by itself when there is one', async () => {
    const { nip, name, ksefToken } = sandbox.company;
    const address = { line1: 'ul. Portowa 7', line2: '81-350 Gdynia' };
    await firm.call('company.create', { nip, name, address, ksefToken });
    await firm.call('mode.set', { mode: 'offline24' });
    const { id } = await put();
    await restartOn('2026-11-10');
    await eventually(
      'the problem is kept',
      async () => (await firm.call('saved.get', { id })).problem !== null,
    );
    expect((await firm.call('saved.get', { id })).problem).toMatchObject({
      code: 'keystore.noOfflineCertificate',
    });
    expect(await alerts()).toMatchObject([{ count: 1, failed: 1 }]);
    const { p12, password } = sandbox.certificates.offline;
    await firm.call('keystore.import', { files: [uploadOf(p12)], password });
    await untilIssued(1);
    expect(await firm.call('saved.get', { id })).toMatchObject({ problem: null, waiting: 0 });
    const kinds = (await firm.call('journal.list', {})).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('recurring'))).toEqual([
      'recurring.issued',
      'recurring.failed',
      'recurring.scheduled',
    ]);
  });

  it('is not issued right after midnight: a clock that is fast must not date it to tomorrow', async () => {
    await setUpCompany(firm.call, sandbox);
    await firm.call('mode.set', { mode: 'offline24' });
    await put();
    await firm.core.close();
    clock.moveTo(Date.parse('2026-11-09T23:05:00Z'));
    firm = await startTestCore(sandbox, { clock, dataDir: firm.dataDir });
    await firm.call('saved.put', { kind: 'draft', name: 'Szkic', draft });
    expect(await issued()).toEqual([]);
  });
});
