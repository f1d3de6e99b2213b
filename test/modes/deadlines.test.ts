import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LatarniaMessage } from '../../shared/domain/latarnia.ts';
import { createModesWorld, type ModesWorld } from '../support/modesWorld.ts';

const at = (text: string): number => Date.parse(text);
let world: ModesWorld;
beforeEach(() => {
  world = createModesWorld(at('2025-07-08T10:00:00Z'));
});
afterEach(() => world.close());

const failure = (change: Partial<LatarniaMessage> = {}): LatarniaMessage => ({
  ...{ id: 'm-1', eventId: 7, category: 'failure', type: 'start', title: 'Awaria KSeF', text: '' },
  ...{ start: at('2025-07-09T08:00:00Z'), end: null, version: 1, published: at('2025-07-09T08:05:00Z') },
  ...change,
});
const ended = (change: Partial<LatarniaMessage> = {}) =>
  failure({
    id: 'm-2',
    type: 'end',
    start: at('2025-07-12T16:00:00Z'),
    published: at('2025-07-12T16:00:00Z'),
    ...change,
  });
const moveTo = (text: string) => world.clock.advance(at(text) - world.clock.now());
/** What the journal says of an invoice's deadline, oldest first. */
const told = (id: string) =>
  world.journal
    .list({ invoiceId: id, limit: 100, offset: 0 })
    .filter(({ kind }) => kind === 'deadline.changed')
    .toReversed()
    .map(({ data }) => data);
const deadlineOf = (id: string) => world.deadlines.trace(world.invoices.get(id)).deadline;

describe('the Ministry’s own example, as it happens', () => {
  it('the deadline moves with each message, and the journal says why', async () => {
    const id = world.issue('offline24');
    expect(deadlineOf(id)).toEqual({ kind: 'day', day: '2025-07-09' });

    await moveTo('2025-07-09T09:00:00Z');
    Object.assign(world.outside, { ksefUp: false, messages: [failure()] });
    await world.look();
    expect(world.modes.status()).toMatchObject({ mode: 'offline-awaria', cause: 'failureAnnounced' });
    expect(deadlineOf(id)).toEqual({ kind: 'open' });

    await moveTo('2025-07-12T17:00:00Z');
    Object.assign(world.outside, { ksefUp: true, messages: [failure(), ended()] });
    await world.look();
    expect(world.modes.status().mode).toBe('online');
    expect(deadlineOf(id)).toEqual({ kind: 'day', day: '2025-07-22' });
    expect(told(id)).toMatchObject([
      {
        from: { day: '2025-07-09' },
        to: { kind: 'open' },
        causes: [{ event: 'latarnia-7', message: 'm-1' }],
      },
      {
        from: { kind: 'open' },
        to: { day: '2025-07-22' },
        causes: [{ event: 'latarnia-7', message: 'm-2' }],
      },
    ]);
  });

  it('a correction moves it again, and a message that is gone for good takes it back', async () => {
    const id = world.issue('offline24');
    await moveTo('2025-07-09T09:00:00Z');
    Object.assign(world.outside, { ksefUp: false, messages: [failure()] });
    await world.look();
    await moveTo('2025-07-12T17:00:00Z');
    world.outside.messages = [failure(), ended()];
    await world.look();
    world.outside.messages = [failure(), ended({ version: 2, start: at('2025-07-11T10:00:00Z') })];
    await world.look();
    expect(deadlineOf(id)).toEqual({ kind: 'day', day: '2025-07-22' });
    world.outside.messages = [failure(), ended({ version: 3, start: at('2025-07-10T10:00:00Z') })];
    await world.look();
    expect(deadlineOf(id)).toEqual({ kind: 'day', day: '2025-07-21' });

    world.outside.messages = [];
    await world.look();
    expect(deadlineOf(id), 'one list with a hole takes nothing back').toEqual({
      kind: 'day',
      day: '2025-07-21',
    });
    await world.look();
    expect(deadlineOf(id)).toEqual({ kind: 'day', day: '2025-07-09' });
    expect(told(id).at(-1)).toMatchObject({ causes: [{ event: 'latarnia-7', withdrawn: true }] });
    expect(world.announcements.versions('latarnia-7')).toHaveLength(5);
  });
});

describe('an announcement entered by hand', () => {
  it('behaves like one from Latarnia: entered, ended, corrected, taken back', async () => {
    const id = world.issue('offline24');
    await moveTo('2025-07-09T09:00:00Z');
    world.modes.enterAnnouncement({ category: 'failure', start: at('2025-07-09T08:00:00Z'), end: null });
    expect(deadlineOf(id)).toEqual({ kind: 'open' });
    const [own] = world.modes.announcements();
    world.modes.changeAnnouncement({ id: own!.id, end: at('2025-07-12T16:00:00Z') });
    expect(deadlineOf(id)).toEqual({ kind: 'day', day: '2025-07-22' });
    world.modes.changeAnnouncement({ id: own!.id, end: at('2025-07-10T16:00:00Z') });
    expect(deadlineOf(id)).toEqual({ kind: 'day', day: '2025-07-21' });
    expect(() => world.modes.changeAnnouncement({ id: own!.id, end: 0 })).toThrow(
      'announcement.endsBeforeStart',
    );
    world.modes.takeBackAnnouncement(own!.id);
    expect(deadlineOf(id)).toEqual({ kind: 'day', day: '2025-07-09' });
    expect(() => world.modes.takeBackAnnouncement(own!.id)).toThrow('announcement.unknown');
    expect(told(id)).toHaveLength(4);
  });

  it('what Latarnia said is not rewritten by hand', async () => {
    world.outside.messages = [failure({ start: at('2025-07-08T08:00:00Z') })];
    await world.look();
    expect(() => world.modes.takeBackAnnouncement('latarnia-7')).toThrow('announcement.notYours');
  });
});

describe('a total failure', () => {
  it('once confirmed frees what waits; taken back, the duty returns', async () => {
    const [waiting, inKsef] = [world.issue('offline24'), world.issue('offline24')];
    world.invoices.move(inKsef, 'sendStarted');
    world.invoices.move(inKsef, 'received');
    const total = failure({ category: 'totalFailure', start: at('2025-07-08T11:00:00Z') });
    await moveTo('2025-07-08T12:00:00Z');
    Object.assign(world.outside, { ksefUp: false, messages: [total] });
    await world.look();
    expect(world.modes.status()).toMatchObject({ mode: 'offline24', question: { kind: 'totalFailure' } });
    expect(world.invoices.get(waiting).state, 'nothing without the user’s word').toBe('queued');

    world.modes.answer({ id: 'latarnia-7', accept: true });
    expect(world.modes.status()).toMatchObject({ mode: 'awaria-calkowita', source: 'auto' });
    expect(world.invoices.get(waiting).state).toBe('exempt');
    expect(world.invoices.get(inKsef).state, 'what KSeF may have goes on').toBe('processing');

    world.modes.answer({ id: 'latarnia-7', accept: false });
    expect(world.invoices.get(waiting).state).toBe('queued');
    expect(deadlineOf(waiting)).toEqual({ kind: 'day', day: '2025-07-09' });
  });

  it('that ends gives the mode back by itself, and what it freed stays free', async () => {
    const id = world.issue('offline24');
    const total = failure({ category: 'totalFailure', start: at('2025-07-08T11:00:00Z') });
    await moveTo('2025-07-08T12:00:00Z');
    Object.assign(world.outside, { ksefUp: false, messages: [total] });
    await world.look();
    world.modes.answer({ id: 'latarnia-7', accept: true });
    await moveTo('2025-07-10T12:00:00Z');
    Object.assign(world.outside, {
      ksefUp: true,
      messages: [total, ended({ category: 'totalFailure', start: at('2025-07-10T11:00:00Z') })],
    });
    await world.look();
    expect(world.modes.status().mode).toBe('online');
    expect(world.invoices.get(id).state).toBe('exempt');
  });
});

describe('a mode set by hand', () => {
  it('is written down with who, when and why, and asks for the end of what it rests on', async () => {
    world.modes.setManual({
      ...{ mode: 'offline-awaria', reason: 'komunikat w radiu' },
      announcement: { start: at('2025-07-08T08:00:00Z') },
    });
    const since = at('2025-07-08T10:00:00Z');
    expect(world.modes.status()).toMatchObject({
      source: 'manual',
      by: 'ania',
      since,
      reason: 'komunikat w radiu',
    });
    expect(world.modes.status().deadlineNow).toEqual({ kind: 'open' });
    const id = world.issue('offline-awaria');
    world.outside.ksefUp = true;
    await moveTo('2025-07-14T09:00:00Z');
    const done = world.modes.setAuto(at('2025-07-12T16:00:00Z'));
    await world.clock.advance(1_000);
    await done;
    expect(world.modes.status()).toMatchObject({ mode: 'online', source: 'auto', by: null });
    expect(deadlineOf(id)).toEqual({ kind: 'day', day: '2025-07-22' });
  });

  it('left without an end, the announcement ends then', async () => {
    world.modes.setManual({ mode: 'offline-awaria', announcement: { start: at('2025-07-08T08:00:00Z') } });
    const id = world.issue('offline-awaria');
    await world.clock.advance(1_000);
    world.modes.setManual({ mode: 'online' });
    expect(deadlineOf(id)).toEqual({ kind: 'day', day: '2025-07-17' });
  });
});
