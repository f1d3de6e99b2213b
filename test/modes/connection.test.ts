import { afterEach, describe, expect, it } from 'vitest';
import { createConnection } from '../../electron/modes/connection.ts';
import type { KsefGateway, Network } from '../../electron/core/ports.ts';
import { createFakeClock } from '../support/fakeClock.ts';

const start = Date.parse('2026-11-20T10:00:00Z');
const secondMs = 1_000;

/** How KSeF behaves: an answer after so long, a refusal at once, or nothing ever. */
type Behaviour = { answersAfterMs: number } | 'refused' | 'blackHole';

function createWorld(behaviour: Behaviour = { answersAfterMs: 80 }) {
  const clock = createFakeClock(start);
  const world = { ksef: behaviour, probes: 0, systemUp: true as boolean | null, clockAheadMs: 0 };
  const listeners = new Set<() => void>();
  const network: Network = {
    isUp: () => world.systemUp,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const probe = () => {
    world.probes += 1;
    const { ksef } = world;
    return new Promise<{ date: number }>((resolve, reject) => {
      if (ksef === 'blackHole') return;
      if (ksef === 'refused') return reject(new Error('ECONNREFUSED'));
      clock.schedule(ksef.answersAfterMs, () => resolve({ date: clock.now() - world.clockAheadMs }));
    });
  };
  const heard: { at: number; ksef: string }[] = [];
  const connection = createConnection({
    ...{ clock, network, random: () => 0.999, looked: () => undefined },
    gateway: () => ({ probe }) as unknown as KsefGateway,
    changed: (ksef) => heard.push({ at: clock.now(), ksef }),
  });
  const networkChanged = (): void => listeners.forEach((listener) => listener());
  return { clock, world, connection, heard, networkChanged };
}

let stop = () => {};
afterEach(() => stop());
const begin = async (behaviour?: Behaviour) => {
  const it = createWorld(behaviour);
  it.connection.start();
  stop = it.connection.stop;
  await it.clock.advance(60 * secondMs);
  return it;
};

describe('whether KSeF can be reached', () => {
  it.each(['refused', 'blackHole'] as const)(
    'a loss (%s) is noticed within 15 seconds, whenever it happens',
    async (kind) => {
      for (let offsetMs = 0; offsetMs < 10 * secondMs; offsetMs += 370) {
        const { clock, world, connection, heard } = await begin();
        expect(connection.ksef()).toBe('up');
        await clock.advance(offsetMs);
        const lost = clock.now();
        world.ksef = kind;
        await clock.advance(20 * secondMs);
        expect(heard.at(-1)?.ksef).toBe('down');
        expect(heard.at(-1)!.at - lost).toBeLessThanOrEqual(15 * secondMs);
        connection.stop();
      }
    },
  );

  it.each(['refused', 'blackHole'] as const)(
    'a return (from %s) is noticed within 5 seconds, whenever it happens',
    async (kind) => {
      for (let offsetMs = 0; offsetMs < 5 * secondMs; offsetMs += 170) {
        const { clock, world, connection, heard } = await begin(kind);
        expect(connection.ksef()).toBe('down');
        await clock.advance(offsetMs);
        const back = clock.now();
        world.ksef = { answersAfterMs: 150 };
        await clock.advance(10 * secondMs);
        expect(heard.at(-1)?.ksef).toBe('up');
        expect(heard.at(-1)!.at - back).toBeLessThanOrEqual(5 * secondMs);
        connection.stop();
      }
    },
  );

  it('one lost packet is no outage', async () => {
    const { clock, world, heard, connection } = await begin();
    const before = world.probes;
    world.ksef = 'refused';
    while (world.probes === before) await clock.advance(10);
    world.ksef = { answersAfterMs: 80 };
    await clock.advance(30 * secondMs);
    expect(connection.ksef()).toBe('up');
    expect(heard.map(({ ksef }) => ksef)).toEqual(['up']);
  });

  it('a line that comes and goes does not make the mode come and go', async () => {
    const { clock, world, heard } = await begin();
    for (let turn = 0; turn < 40; turn++) {
      world.ksef = turn % 2 === 0 ? 'refused' : { answersAfterMs: 80 };
      await clock.advance(3 * secondMs);
    }
    expect(heard.length).toBeLessThan(12);
    world.ksef = { answersAfterMs: 80 };
    await clock.advance(20 * secondMs);
    expect(heard.at(-1)?.ksef).toBe('up');
  });

  it('a KSeF that takes six seconds to answer is slow, not away', async () => {
    const { clock, world, connection, heard } = await begin();
    world.ksef = { answersAfterMs: 6 * secondMs - 100 };
    await clock.advance(300 * secondMs);
    expect(connection.ksef()).toBe('up');
    expect(heard.filter(({ ksef }) => ksef === 'down').length).toBeLessThanOrEqual(1);
  });

  it('the system’s word that the network changed makes it look at once', async () => {
    const { clock, world, connection, networkChanged } = await begin();
    await clock.advance(500);
    world.ksef = 'refused';
    world.systemUp = false;
    networkChanged();
    await clock.advance(1_000);
    expect(connection.ksef()).toBe('down');
    world.ksef = { answersAfterMs: 80 };
    networkChanged();
    await clock.advance(200);
    expect(connection.ksef()).toBe('up');
  });

  it('asks seldom while all is well', async () => {
    const { clock, world } = await begin();
    const before = world.probes;
    await clock.advance(3_600 * secondMs);
    expect(world.probes - before).toBeLessThan(600);
  });

  it('knows how far this computer’s clock is ahead of KSeF’s', async () => {
    const { clock, world, connection } = await begin();
    expect(Math.abs(connection.clockSkewMs() ?? NaN)).toBeLessThan(secondMs);
    world.clockAheadMs = 7 * 60 * secondMs;
    await clock.advance(20 * secondMs);
    expect(connection.clockSkewMs()).toBe(7 * 60 * secondMs);
  });

  it('changes nothing any more once it is stopped, not even by a late answer', async () => {
    const { clock, world, connection, heard } = await begin();
    world.ksef = { answersAfterMs: 5 * secondMs };
    await clock.advance(8 * secondMs);
    connection.stop();
    const before = heard.length;
    world.ksef = 'refused';
    await clock.advance(600 * secondMs);
    expect(heard).toHaveLength(before);
  });
});
