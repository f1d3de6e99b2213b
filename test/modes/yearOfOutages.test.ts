import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createRandom } from '../../electron/sandbox/random.ts';
import type { LatarniaMessage } from '../../shared/domain/latarnia.ts';
import { traceDeadline, type Deadline } from '../../shared/domain/deadline.ts';
import { movesDeadlines } from '../../shared/domain/situation.ts';
import { createModesWorld } from '../support/modesWorld.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const yearStart = Date.parse('2026-01-01T00:00:00Z');
const outageCount = 60;
const invoiceCount = 5_000;

const Result = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: z.string() }),
  z.object({ kind: z.literal('open') }),
  z.object({ kind: z.literal('none') }),
]);
const Issued = z.object({ deadline: Result });
const Changed = z.object({
  from: Result.nullable(),
  to: Result,
  causes: z.array(z.object({ event: z.string() })),
});

type Happening =
  | { at: number; what: 'invoice' | 'deliver' }
  | { at: number; what: 'message'; message: LatarniaMessage }
  | { at: number; what: 'withdraw'; eventId: number }
  | { at: number; what: 'ksef'; up: boolean }
  | { at: number; what: 'silence'; silent: boolean };

/** A year by a seed: outages of all kinds, some announced late, corrected or withdrawn, and invoices all the time. */
function yearOf(seed: number): Happening[] {
  const random = createRandom(seed);
  const happenings: Happening[] = [];
  for (let eventId = 1; eventId <= outageCount; eventId++) {
    const start = yearStart + random() * 350 * dayMs;
    const end = start + (1 + random() * 80) * hourMs;
    const kind = eventId % 6;
    const say = (at: number, change: Partial<LatarniaMessage>): void => {
      const message: LatarniaMessage = {
        ...{ id: `m-${eventId}`, eventId, category: 'failure', type: 'start', title: `Zdarzenie ${eventId}` },
        ...{ text: '', end: null, version: 1, ...change },
        start: Math.round(change.start ?? start),
        published: Math.round(at),
      };
      happenings.push({ at, what: 'message', message });
    };
    happenings.push({ at: start, what: 'ksef', up: false }, { at: end, what: 'ksef', up: true });
    if (kind === 0) continue; // The line at the office: nothing is announced.
    if (kind === 1) {
      const works = { category: 'maintenance', type: 'announcement' } as const;
      say(start - dayMs, { ...works, end: Math.round(end) });
      // Works that take longer are announced again.
      if (random() < 0.5) say(end - hourMs, { ...works, end: Math.round(end) + 5 * hourMs, version: 2 });
      continue;
    }
    const category = kind === 5 ? 'totalFailure' : 'failure';
    say(start + random() * 2 * hourMs, { category });
    const over = { id: `m-${eventId}-end`, category, type: 'end', start: end } as const;
    say(end + random() * 6 * hourMs, over);
    // The end is corrected, by up to two days either way.
    if (random() < 0.4)
      say(end + dayMs, { ...over, start: Math.max(start, end + (random() - 0.5) * 4 * dayMs), version: 2 });
    if (kind === 3 && random() < 0.3) happenings.push({ at: end + 2 * dayMs, what: 'withdraw', eventId });
    if (kind === 4) {
      happenings.push(
        { at: start, what: 'silence', silent: true },
        { at: end, what: 'silence', silent: false },
      );
    }
  }
  for (let nr = 0; nr < invoiceCount; nr++)
    happenings.push({ at: yearStart + random() * 365 * dayMs, what: 'invoice' });
  for (let day = 0; day < 366; day++)
    happenings.push({ at: yearStart + day * dayMs + 18 * hourMs, what: 'deliver' });
  const whole = happenings.map((it) => ({ ...it, at: Math.round(it.at) }));
  return whole.sort((a, b) => a.at - b.at);
}

describe('a year with 5 000 invoices and 60 outages', () => {
  const world = createModesWorld(yearStart);
  afterAll(world.close);

  it('ends with a journal that explains every deadline', { timeout: 60_000 }, async () => {
    const { clock, outside, modes, invoices, journal, announcements } = world;
    const told = new Map<number, Map<string, LatarniaMessage>>();
    const issued: string[] = [];
    let waiting: string[] = [];
    let turn = 0;
    for (const it of yearOf(20_261_121)) {
      await clock.advance(Math.max(0, it.at - clock.now()));
      switch (it.what) {
        case 'invoice': {
          const { mode } = modes.status();
          const id = world.issue(mode);
          issued.push(id);
          // Most arrive at once; some wait, whatever for, until the evening or for days.
          turn += 1;
          if (mode !== 'online' && mode !== 'awaria-calkowita') waiting.push(id);
          else if (mode === 'online') world.accept(id);
          continue;
        }
        case 'message': {
          const ofEvent = told.get(it.message.eventId) ?? new Map<string, LatarniaMessage>();
          ofEvent.set(`${it.message.id}-${it.message.version}`, it.message);
          told.set(it.message.eventId, ofEvent);
          break;
        }
        case 'withdraw':
          told.delete(it.eventId);
          break;
        case 'ksef':
          outside.ksefUp = it.up;
          break;
        case 'silence':
          outside.latarniaAnswers = !it.silent;
          break;
        case 'deliver': {
          const goes = outside.ksefUp ? waiting.filter((_, index) => (index + turn) % 3 !== 0) : [];
          for (const id of goes) if (invoices.get(id).state === 'queued') world.accept(id);
          waiting = waiting.filter((id) => invoices.get(id).state === 'queued');
          break;
        }
      }
      outside.messages = [...told.values()].flatMap((ofEvent) => [...ofEvent.values()]);
      await world.look();
      if (it.what === 'withdraw') await world.look();
      const { question } = modes.status();
      // The user believes every other total failure, and no contradiction.
      if (question?.kind === 'totalFailure') {
        modes.answer({
          id: question.announcement.id,
          accept: Number(question.announcement.id.split('-')[1]) % 2 === 1,
        });
      }
    }

    const modesUsed = new Set(issued.map((id) => invoices.get(id).mode));
    expect(modesUsed).toEqual(
      new Set(['online', 'offline24', 'offline-niedostepnosc', 'offline-awaria', 'awaria-calkowita']),
    );
    let moved = 0;
    const believed = announcements.current().filter((it) => movesDeadlines(it, clock.now()));
    for (const id of issued) {
      const lines = journal.list({ invoiceId: id, limit: 200, offset: 0 }).toReversed();
      let known: Deadline = Issued.parse(lines[0]?.data).deadline;
      for (const { data } of lines.filter(({ kind }) => kind === 'deadline.changed')) {
        const change = Changed.parse(data);
        expect(change.from).toEqual(known);
        expect(change.causes.length).toBeGreaterThan(0);
        known = change.to;
        moved += 1;
      }
      const { mode, issueDate, issuedAt, acceptedAt, state } = invoices.get(id);
      if (acceptedAt !== null) continue; // Once KSeF has it, nothing more is told.
      expect(known).toEqual(traceDeadline({ mode, issueDate, issuedAt }, believed).deadline);
      expect(state === 'exempt').toBe(known.kind === 'none');
    }
    expect(issued).toHaveLength(invoiceCount);
    expect(moved).toBeGreaterThan(100);
    expect(journal.firstBrokenLine()).toBeNull();
  });
});
