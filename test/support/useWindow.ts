import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { startServer, type BrowserServer } from '../../electron/host-browser/server.ts';
import { launchBrowser } from './browser.ts';
import type { Core } from '../../electron/core/createCore.ts';
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
}

/** A real browser's window on the program of a firm, new for every test; the renderer has to be built. */
export function useWindow(
  world: { readonly firm: { core: Core } },
  viewport = { width: 1366, height: 860 },
): Window {
  let browser: Browser;
  let server: BrowserServer;
  const open = async () => {
    server = await startServer(world.firm.core, built);
    const context = await browser.newContext({
      ...{ locale: 'pl-PL', reducedMotion: 'reduce', viewport },
    });
    window.page = await context.newPage();
    window.page.setDefaultTimeout(patienceMs);
    await window.page.goto(server.entrance);
    await window.page.getByRole('navigation', { name: /^(Główne menu|Main menu)$/ }).waitFor();
  };
  const close = async () => {
    await window.page.context().close();
    await server.close();
  };
  const window: Window = {
    page: undefined as unknown as Page,
    reopen: async () => {
      await close();
      await open();
    },
    violations: () => violationsIn(window.page),
  };
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(open);
  afterEach(close);
  return window;
}
