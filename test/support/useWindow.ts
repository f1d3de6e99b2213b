import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { startServer, type BrowserServer } from '../../electron/host-browser/server.ts';
import { launchBrowser } from './browser.ts';
import type { Core } from '../../electron/core/corePorts.ts';
import type { OutsideProgram } from './outsideProgram.ts';
import { savingInBrowser, type Saving } from './saving.ts';
import { violationsIn } from './violations.ts';

/** Pages are ready in a fraction of this; the machine of the tests is busy. */
const patienceMs = 30_000;
const built = resolve(import.meta.dirname, '../../build/renderer');

export interface Window {
  page: Page;
  /** Opens the window anew, after the program behind it was started again. */
  reopen(): Promise<void>;
  /** What axe finds wrong with the page as it stands. */
  violations(): Promise<string[]>;
  /** The file that it saves while something is done in it. */
  save: Saving;
}

/** What is behind a window: a core in this process, or a program in another one that has its window already. */
interface Behind {
  core: Core;
  outside?: OutsideProgram | undefined;
}
interface Opened {
  page: Page;
  save: Saving;
  close(): Promise<void>;
}

/**
 * The window on the program of a firm, new for every test; the renderer has to be built. It is a real browser's on a
 * core of this process, and the program's own where that runs in a process of its own (outsideProgram.ts).
 */
export function useWindow(world: { readonly firm: Behind }, viewport = { width: 1366, height: 860 }): Window {
  let browser: Browser | undefined;
  let opened: Opened | undefined;

  const openOn = async (core: Core): Promise<Opened> => {
    const server: BrowserServer = await startServer(core, built);
    browser ??= await launchBrowser();
    const context = await browser.newContext({
      ...{ locale: 'pl-PL', reducedMotion: 'reduce', viewport },
    });
    const page = await context.newPage();
    await page.goto(server.entrance);
    return {
      ...{ page, save: savingInBrowser(() => page) },
      close: async () => {
        await context.close();
        await server.close();
      },
    };
  };
  const openOutside = async ({ page, save, resize }: OutsideProgram): Promise<Opened> => {
    // Opened anew on a program that goes on: its window stays, and what it shows is loaded again.
    if (page === window.page) await page.reload();
    await resize(viewport);
    // It ends with its program.
    return { page, save, close: () => Promise.resolve() };
  };
  const open = async () => {
    const { core, outside } = world.firm;
    opened = outside ? await openOutside(outside) : await openOn(core);
    window.page = opened.page;
    window.page.setDefaultTimeout(patienceMs);
    await window.page.getByRole('navigation', { name: /^(Główne menu|Main menu)$/ }).waitFor();
  };
  const close = async () => {
    await opened?.close();
    opened = undefined;
  };
  const window: Window = {
    page: undefined as unknown as Page,
    reopen: async () => {
      await close();
      await open();
    },
    violations: () => violationsIn(window.page),
    save: (act) => {
      if (!opened) throw new Error('there is no window yet');
      return opened.save(act);
    },
  };
  afterAll(() => browser?.close());
  beforeEach(open);
  afterEach(close);
  return window;
}
