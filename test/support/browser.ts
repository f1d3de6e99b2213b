import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import { findBrowser } from '../../electron/host-browser/appWindow.ts';

/** Quiet, and allowed to run as root in a container. */
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A real Chromium for tests: the machine's own, else the one that the npm package @sparticuz/chromium brings along,
 * so that a fresh machine with nothing but Node has one too.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = findBrowser();
  const root = process.getuid?.() === 0;
  return own === null
    ? playwright.launch({
        executablePath: await chromium.executablePath(),
        args: [...chromium.args, ...flags],
      })
    : playwright.launch({ executablePath: own, args: root ? [...flags, '--no-sandbox'] : flags });
}
