import { createConnection, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { startSandbox } from '../support/checkedSandbox.ts';
import { eventually, setUpCompany, startTestCore, untilArchived } from '../support/company.ts';
import { validDraft } from '../support/drafts.ts';

let sandbox: RunningSandbox;
beforeEach(async () => {
  sandbox = await startSandbox({ clock: systemClock, program: true });
});
afterEach(() => sandbox.close());

/** A line that passes every request on to the sandbox, until told to swallow answers. */
async function startLine(
  target: string,
): Promise<{ url: string; swallow(): void; swallowed(): number; server: Server }> {
  let silent = false;
  let swallowed = 0;
  const server = createServer((socket) => {
    const onward = createConnection(Number(new URL(target).port), '127.0.0.1');
    socket.on('data', (bytes) => {
      if (silent) swallowed += 1;
      onward.write(bytes);
    });
    onward.on('data', (bytes) => silent || socket.write(bytes));
    for (const [from, to] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    swallow: () => (silent = true),
    swallowed: () => swallowed,
    server,
  };
}

describe('closing the program while KSeF swallows every answer', () => {
  it('does not wait for them, and the next start delivers exactly once', { timeout: 20_000 }, async () => {
    const line = await startLine(sandbox.url);
    const first = await startTestCore({ ...sandbox, url: line.url });
    await setUpCompany(first.call, sandbox);
    await first.call('mode.set', { mode: 'online' });
    line.swallow();
    const { id } = await first.call('invoice.issue', validDraft());
    await eventually('a request on its way', () => Promise.resolve(line.swallowed() > 0));
    // A request is given half a minute; the test would run out of time if closing waited for it.
    await first.core.close();
    line.server.close();

    const second = await startTestCore(sandbox, { dataDir: first.dataDir });
    const { mode } = await second.call('invoice.get', { id });
    expect(mode).toBe('online');
    await untilArchived(second.call, [id]);
    expect(sandbox.records.invoices()).toHaveLength(1);
    await second.remove();
  });
});
