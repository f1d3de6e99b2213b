import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';

const noon = Date.parse('2026-11-20T11:00:00Z');
const hourMs = 3_600_000;
const at = (instant: number) => new Date(instant).toISOString();
let clock: MovableClock;
let sandbox: RunningSandbox;

beforeEach(async () => {
  clock = createMovableClock(noon);
  sandbox = await startSandbox({ clock });
});
afterEach(() => sandbox.close());

interface Message {
  id: string;
  eventId: number;
  category: string;
  type: string;
  start: string;
  end: string | null;
  version: number;
}
const get = (path: string) => fetch(sandbox.latarniaUrl + path);
const status = async () => ((await (await get('/status')).json()) as { status: string }).status;
const messages = async () => (await (await get('/messages')).json()) as Message[];
const act = async (action: object, token = sandbox.adminToken) => {
  const headers = { Authorization: `Bearer ${token}` };
  const body = JSON.stringify(action);
  const answer = await fetch(`${sandbox.adminUrl}/actions`, { method: 'POST', headers, body });
  return { status: answer.status, json: (await answer.json()) as { event: number } };
};

describe('planned works', () => {
  const announce = () =>
    act({ do: 'announce', category: 'MAINTENANCE', start: at(noon + hourMs), end: at(noon + 3 * hourMs) });

  it('are told ahead, hold in their window only, and end by themselves', async () => {
    await announce();
    expect(await messages()).toMatchObject([
      { category: 'MAINTENANCE', type: 'MAINTENANCE_ANNOUNCEMENT', version: 1, end: at(noon + 3 * hourMs) },
    ]);
    expect(await status()).toBe('AVAILABLE');
    clock.moveTo(noon + 2 * hourMs);
    expect(await status()).toBe('MAINTENANCE');
    clock.moveTo(noon + 4 * hourMs);
    expect(await status()).toBe('AVAILABLE');
  });

  it('can be prolonged by a later version of the same message', async () => {
    const { json } = await announce();
    const [first] = await messages();
    await act({ do: 'changeAnnouncement', event: json.event, change: { end: at(noon + 6 * hourMs) } });
    expect(await messages()).toMatchObject([{ id: first!.id, version: 2, end: at(noon + 6 * hourMs) }]);
    clock.moveTo(noon + 5 * hourMs);
    expect(await status()).toBe('MAINTENANCE');
  });

  it.each(['withdrawAnnouncement', 'endAnnouncement'])(
    'can be called off before they begin (%s): no message is left, and its number is used up',
    async (how) => {
      const { json } = await announce();
      await act({ do: how, event: json.event });
      expect(await messages()).toEqual([]);
      expect((await announce()).json.event).toBe(json.event + 1);
      await act({ do: 'reset' });
      expect((await announce()).json.event).toBe(json.event + 2);
    },
  );

  it('can end early, but not later than they did', async () => {
    const { json } = await announce();
    clock.moveTo(noon + 2 * hourMs);
    await act({ do: 'endAnnouncement', event: json.event });
    expect(await status()).toBe('AVAILABLE');
    const ended = await messages();
    expect(ended).toMatchObject([{ version: 2, start: at(noon + hourMs) }]);
    clock.moveTo(noon + 5 * hourMs);
    await act({ do: 'endAnnouncement', event: json.event });
    expect(await messages()).toEqual(ended);
  });
});

describe('a failure', () => {
  it('lasts until its end is announced, under the same event', async () => {
    const { json } = await act({ do: 'announce', category: 'FAILURE', title: 'Awaria KSeF' });
    expect(await status()).toBe('FAILURE');
    clock.moveTo(noon + 5 * hourMs);
    await act({ do: 'endAnnouncement', event: json.event });
    expect(await status()).toBe('AVAILABLE');
    const [begun, ended] = await messages();
    expect([begun!.type, ended!.type]).toEqual(['FAILURE_START', 'FAILURE_END']);
    expect(ended!.eventId).toBe(begun!.eventId);
  });

  it('that is total outranks all others', async () => {
    await act({ do: 'announce', category: 'TOTAL_FAILURE' });
    await act({ do: 'announce', category: 'FAILURE' });
    await act({ do: 'announce', category: 'MAINTENANCE', end: at(noon + hourMs) });
    expect(await status()).toBe('TOTAL_FAILURE');
  });

  it('nobody knows of cannot be ended', async () => {
    expect((await act({ do: 'endAnnouncement', event: 7 })).status).toBe(404);
  });
});

describe('Latarnia itself', () => {
  const broken = (fault: object) => act({ do: 'setLatarnia', fault });

  it('can be frozen, answer errors or nonsense, or not at all', async () => {
    await broken({ kind: 'frozen', status: 'TOTAL_FAILURE' });
    expect(await status()).toBe('TOTAL_FAILURE');
    await broken({ kind: 'error' });
    expect((await get('/status')).status).toBe(500);
    await broken({ kind: 'nonsense' });
    expect(await status()).toBe('SUNNY');
    await broken({ kind: 'silent' });
    const silent = fetch(`${sandbox.latarniaUrl}/messages`, { signal: AbortSignal.timeout(200) });
    await expect(silent).rejects.toThrow(/timeout/);
    await broken({ kind: 'none' });
    expect(await status()).toBe('AVAILABLE');
  });

  it('stays out of order from one situation to the next, until all is well', async () => {
    await broken({ kind: 'error' });
    await act({ do: 'play', scenario: 'failure' });
    expect((await get('/status')).status).toBe(500);
    await act({ do: 'play', scenario: 'allWell' });
    expect(await status()).toBe('AVAILABLE');
  });

  it('stays up while KSeF is down', async () => {
    await sandbox.setDown(true);
    expect(await status()).toBe('AVAILABLE');
  });

  it('remembers its announcements over a restart', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'latarnik-latarnia-'));
    await sandbox.close();
    sandbox = await startSandbox({ clock, dataDir });
    await act({ do: 'announce', category: 'FAILURE' });
    await sandbox.close();
    sandbox = await startSandbox({ clock, dataDir });
    expect(await status()).toBe('FAILURE');
    rmSync(dataDir, { recursive: true });
  });
});

describe('the admin API', () => {
  it('asks for its token', async () => {
    expect((await act({ do: 'setDown', down: true }, 'guess')).status).toBe(401);
    expect((await fetch(`${sandbox.adminUrl}/state`)).status).toBe(401);
    expect(sandbox.isDown()).toBe(false);
  });

  it('answers only under this machine’s own name', async () => {
    const { port } = new URL(sandbox.adminUrl);
    const statusOf = (host: string) =>
      new Promise<number | undefined>((resolve) => {
        const headers = { host, authorization: `Bearer ${sandbox.adminToken}` };
        const options = { host: '127.0.0.1', port, path: '/admin/state', headers };
        request(options, (answer) => resolve(answer.resume().statusCode)).end();
      });
    expect(await statusOf(`127.0.0.1:${port}`)).toBe(200);
    expect(await statusOf('evil.example')).toBe(401);
  });

  it.each([
    ['no action', {}],
    ['an unknown action', { do: 'explode' }],
    ['an announcement of nothing', { do: 'announce', category: 'RAIN' }],
    ['a fault of nothing', { do: 'setFaults', faults: [{ kind: 'gremlins' }] }],
  ])('refuses %s', async (_, action) => {
    expect((await act(action)).status).toBe(400);
  });
});
