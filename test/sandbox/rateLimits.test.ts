import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRateLimits, productionRateLimits } from '../../electron/sandbox/rateLimits.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { createPlainClient, logInByToken } from '../support/ksefClient.ts';
import { createMovableClock, type MovableClock } from '../support/movableClock.ts';

const noon = Date.parse('2026-11-20T11:00:00Z');

describe('over HTTP', () => {
  let clock: MovableClock;
  let sandbox: RunningSandbox;
  let client: ReturnType<typeof createPlainClient>;
  beforeEach(async () => {
    clock = createMovableClock(noon);
    sandbox = await startSandbox({ clock });
    client = createPlainClient(sandbox.url);
    await logInByToken(client, sandbox);
  });
  afterEach(() => sandbox.close());

  const list = (headers: Record<string, string> = {}) =>
    client.request('GET', '/v2/sessions?sessionType=Online', undefined, headers);
  const untilRefused = async () => {
    for (let count = 1; count < 100; count += 1) {
      const answer = await list();
      if (answer.status === 429) return { count, answer };
    }
    throw new Error('never refused');
  };

  it('the sixth list of sessions in a second is refused, with the seconds to wait', async () => {
    const { count, answer } = await untilRefused();
    expect(count).toBe(6);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(answer.json).toMatchObject({ title: 'Too Many Requests', status: 429 });
    const classic = await list({ 'X-Error-Format': '' });
    expect(classic.json).toMatchObject({ status: { code: 429, description: 'Too Many Requests' } });
  });

  it('while the block lasts, nothing else of that context is answered either; then all is well again', async () => {
    const { answer } = await untilRefused();
    expect((await client.request('GET', '/v2/limits/context')).status).toBe(429);
    clock.moveTo(noon + Number(answer.headers.get('retry-after')) * 1000 + 5000);
    expect((await client.request('GET', '/v2/limits/context')).status).toBe(200);
  });

  it('their counters can be read, and forgiven', async () => {
    await untilRefused();
    const state = async () => {
      const headers = { Authorization: `Bearer ${sandbox.adminToken}` };
      return (await (await fetch(`${sandbox.adminUrl}/state`, { headers })).json()) as {
        rates: { group: string; perMinute: number; blockedUntil: number | null; offences: number }[];
      };
    };
    const counter = (await state()).rates.find(({ group }) => group === 'sessionList');
    expect(counter).toMatchObject({ perMinute: 5, offences: 1, blockedUntil: expect.any(Number) as number });
    await sandbox.perform({ do: 'forgiveRates' });
    expect((await list()).status).toBe(200);
  });

  it('are told to the client, and /testdata changes them', async () => {
    expect((await client.request('GET', '/v2/rate-limits')).json).toEqual(productionRateLimits);
    const sessionList = { perSecond: 1, perMinute: 1, perHour: 1 };
    const rateLimits = { ...productionRateLimits, sessionList };
    await client.request('POST', '/v2/testdata/rate-limits', { rateLimits });
    expect((await client.request('GET', '/v2/rate-limits')).json).toMatchObject({ sessionList });
    expect((await untilRefused()).count).toBe(2);
    await sandbox.perform({ do: 'forgiveRates' });
    await client.request('DELETE', '/v2/testdata/rate-limits');
    expect((await untilRefused()).count).toBe(6);
  });

  it('hold for public endpoints too, 60 a second for each address', async () => {
    const ask = () => client.request('GET', '/v2/security/public-key-certificates');
    const statuses = (await Promise.all(Array.from({ length: 65 }, ask))).map(({ status }) => status);
    expect(statuses).toContain(429);
  });
});

describe('the windows', () => {
  const clock = createFakeClock(noon);
  const create = () => createRateLimits(clock, () => productionRateLimits);
  const take = (limits: ReturnType<typeof create>, context = 'a', address = 'here') => {
    try {
      limits.takeProtected(context, address, 'invoiceSend', 'any');
      return true;
    } catch {
      return false;
    }
  };

  it('slide: 30 a minute, whenever the minute begins', async () => {
    const limits = create();
    for (let nr = 0; nr < 30; nr += 1) {
      expect(take(limits)).toBe(true);
      await clock.advance(1500);
    }
    expect(take(limits)).toBe(false);
    await clock.advance(60_000);
    expect(take(limits)).toBe(true);
  });

  it('are counted for each context and address alone', () => {
    const limits = create();
    for (let nr = 0; nr < 10; nr += 1) expect(take(limits)).toBe(true);
    expect(take(limits)).toBe(false);
    expect(take(limits, 'b')).toBe(true);
    expect(take(limits, 'a', 'elsewhere')).toBe(true);
  });

  it('block longer each time they are broken within an hour', async () => {
    const limits = create();
    const blocks: number[] = [];
    for (let offence = 0; offence < 4; offence += 1) {
      while (take(limits));
      const until = limits.counters()[0]!.blockedUntil!;
      blocks.push(until - clock.now());
      await clock.advance(until - clock.now());
    }
    expect(blocks).toEqual(blocks.toSorted((a, b) => a - b));
    expect(blocks[3]).toBeGreaterThan(blocks[0]!);
  });
});
