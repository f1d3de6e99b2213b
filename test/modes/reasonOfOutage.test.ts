import { afterEach, beforeEach, expect, it } from 'vitest';
import { createModesWorld, type ModesWorld } from '../support/modesWorld.ts';

const secondMs = 1_000;
let world: ModesWorld;
beforeEach(() => {
  world = createModesWorld(Date.parse('2026-11-20T10:00:00Z'));
});
afterEach(() => world.close());

it('a failure that is announced after KSeF fell silent is heard of within 15 seconds, whenever both happen', async () => {
  world.modes.start();
  await world.clock.advance(90 * secondMs);
  for (let offset = 0; offset < 60; offset += 7) {
    await world.clock.advance(offset * secondMs);
    world.outside.ksefUp = false;
    await world.clock.advance(20 * secondMs);
    expect(world.modes.status().mode).toBe('offline24');
    const start = world.clock.now();
    world.outside.messages = [
      {
        ...{ id: 'm-1', eventId: 7, category: 'failure', type: 'start', title: 'Awaria KSeF', text: '' },
        ...{ start, end: null, version: 1, published: start },
      },
    ];
    await world.clock.advance(15 * secondMs);
    expect(world.modes.status().mode).toBe('offline-awaria');
    Object.assign(world.outside, { ksefUp: true, messages: [] });
    await world.clock.advance(120 * secondMs);
    expect(world.modes.status().mode).toBe('online');
  }
  world.modes.stop();
});
