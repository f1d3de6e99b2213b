import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { Action } from '../../electron/sandbox/controls.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { addWorkingDays } from '../../shared/domain/calendar.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, untilArchived, type TestCore } from '../support/company.ts';
import { draftOf, validDraft } from '../support/drafts.ts';

const hourMs = 3_600_000;
let sandbox: RunningSandbox;
let firm: TestCore;
beforeEach(async () => {
  sandbox = await startSandbox({ clock: systemClock, program: true });
  firm = await startTestCore(sandbox);
  await setUpCompany(firm.call, sandbox);
});
afterEach(async () => {
  await firm.remove();
  await sandbox.close();
});

const announce = async (action: Omit<Extract<Action, { do: 'announce' }>, 'do'>) =>
  ((await sandbox.perform({ do: 'announce', ...action })) as { event: number }).event;
const untilMode = (mode: string) =>
  eventually(`mode ${mode}`, async () => (await firm.call('mode.status')).mode === mode);
/** The program asks Latarnia once a minute by itself, and at once when it is given back the choice of the mode. */
const untilHeard = (what: string, heard: () => Promise<boolean>) =>
  eventually(what, async () => {
    await firm.call('mode.auto');
    return heard();
  });

describe('an announced failure', () => {
  it('in which KSeF does not answer gives the mode Awaria, its stamp and its deadline, and ends by itself', async () => {
    const event = await announce({ category: 'FAILURE', title: 'Awaria KSeF' });
    await sandbox.setDown(true);
    await untilMode('offline-awaria');
    expect(await firm.call('mode.status')).toMatchObject({ source: 'auto', cause: 'failureAnnounced' });
    const { id, mode, deadline, kod2Url } = await firm.call('invoice.issue', validDraft());
    expect(mode).toBe('offline-awaria');
    expect(kod2Url).not.toBeNull();
    expect(deadline).toMatchObject({ kind: 'open' });

    await sandbox.perform({ do: 'endAnnouncement', event });
    await sandbox.setDown(false);
    await untilMode('online');
    await untilArchived(firm.call, [id]);
    await untilHeard('the end of the failure', async () => {
      const [it] = await firm.call('announcement.list');
      return it?.end !== null;
    });
    const seventh = addWorkingDays(warsawDay(systemClock.now()), 7);
    expect((await firm.call('invoice.get', { id })).deadline).toMatchObject({ kind: 'day', day: seventh });
    const kinds = (await firm.call('journal.list', {})).map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining([
        ...['announcement.received', 'announcement.confirmedByOutage', 'announcement.changed'],
        'mode.switched',
      ]),
    );
  });

  it('while KSeF answers is asked about and changes nothing by itself, neither mode nor deadline', async () => {
    await firm.call('mode.set', { mode: 'offline24' });
    const { id, deadline } = await firm.call('invoice.issue', validDraft());
    await firm.call('mode.auto');
    await untilArchived(firm.call, [id]);
    await announce({ category: 'TOTAL_FAILURE' });
    await untilHeard('the question', async () => (await firm.call('mode.status')).question !== null);
    const { mode, question } = await firm.call('mode.status');
    expect(mode).toBe('online');
    expect(question).toMatchObject({ kind: 'contradiction', announcement: { category: 'totalFailure' } });
    expect((await firm.call('invoice.get', { id })).deadline).toEqual(deadline);

    await firm.call('mode.answer', { id: question!.announcement.id, accept: false });
    expect((await firm.call('mode.status')).question).toBeNull();
    expect(await firm.call('announcement.list')).toMatchObject([{ word: 'dismissed' }]);
    await expect(firm.call('mode.answer', { id: 'x', accept: true })).rejects.toMatchObject({
      code: 'announcement.unknown',
    });
  });
});

describe('announced works', () => {
  it('give the mode Niedostępność in their window, when KSeF does not answer either', async () => {
    await announce({ category: 'MAINTENANCE', end: systemClock.now() + hourMs });
    await sandbox.setDown(true);
    await untilMode('offline-niedostepnosc');
    const { mode } = await firm.call('invoice.issue', draftOf('W czasie prac'));
    expect(mode).toBe('offline-niedostepnosc');
  });
});

describe('a total failure', () => {
  it('is asked about; confirmed, invoices are issued without codes and without a queue', async () => {
    await announce({ category: 'TOTAL_FAILURE' });
    await sandbox.setDown(true);
    await eventually(
      'the question',
      async () => (await firm.call('mode.status')).question?.kind === 'totalFailure',
      40_000,
    );
    expect((await firm.call('mode.status')).mode).toBe('offline24');
    const { question } = await firm.call('mode.status');
    await firm.call('mode.answer', { id: question!.announcement.id, accept: true });
    expect(await firm.call('mode.status')).toMatchObject({
      ...{ mode: 'awaria-calkowita', source: 'auto', cause: 'totalFailureConfirmed' },
    });
    const { state, kod1Url } = await firm.call('invoice.issue', validDraft());
    expect([state, kod1Url]).toEqual(['exempt', null]);
  });
});

describe('a Latarnia out of order', () => {
  it.each(['silent', 'error', 'nonsense'] as const)(
    '(%s) changes no mode',
    async (kind) => {
      await sandbox.perform({ do: 'setLatarnia', fault: { kind } });
      await sandbox.setDown(true);
      await untilMode('offline24');
      expect((await firm.call('mode.status')).lamps.latarnia).toMatch(/silent|unknown|available/);
      expect(await firm.call('announcement.list')).toEqual([]);
    },
    60_000,
  );
});
