import { describe, expect, it } from 'vitest';
import { validDraft } from '../support/drafts.ts';
import { unzip } from '../support/packages.ts';
import { useFirm } from '../support/useFirm.ts';
import { useWindow } from '../support/useWindow.ts';

/**
 * How stories are told to a program in another process (outsideProgram.ts), as `npm run test:electron` tells them to
 * Electron's. Behind the browser host it can be tried on every machine.
 */
const world = useFirm({}, {}, 'process');
const window = useWindow(world, { width: 1200, height: 700 });

describe('a program in a process of its own', { timeout: 60_000 }, () => {
  it('is called, shown, read from and started again through its window alone', async () => {
    expect(window.page.viewportSize()).toEqual({ width: 1200, height: 700 });
    await world.call('mode.set', { mode: 'offline24' });
    const { id, number } = await world.call('invoice.issue', validDraft());
    await expect(world.call('invoice.get', { id: 'nie-ma' })).rejects.toMatchObject({
      code: 'invoice.notFound',
    });
    const xml = await world.firm.core.readFile(`${id}.xml`);
    expect(Buffer.from(xml.bytes).toString('utf8')).toContain(`<P_2>${number}</P_2>`);
    await expect(world.firm.core.readFile('nie-ma')).rejects.toMatchObject({ code: 'file.notFound' });

    await window.page.evaluate((it) => (globalThis.location.hash = `#/invoices/${it}`), id);
    const evidence = window.page.getByRole('button', { name: 'Plik dowodowy' });
    const saved = await window.save(() => evidence.click());
    const base = number.replaceAll('/', '-');
    expect(saved.name).toBe(`${base}-dowod.zip`);
    const files = await unzip(saved.bytes);
    expect(Buffer.compare(files.get(`${base}.xml`)!, Buffer.from(xml.bytes))).toBe(0);
    await window.page.keyboard.press('Escape');

    const before = window.page;
    await world.restart();
    await window.reopen();
    expect(window.page).not.toBe(before);
    expect((await world.call('invoice.get', { id })).number).toBe(number);
    await world.call('mode.auto');
    await world.untilState(id, 'archived');
    expect(world.sandbox.records.invoices()).toMatchObject([{ offlineMode: true }]);
    expect(await window.violations()).toEqual([]);
  });
});
