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
  // The package's own flags (one process, no web security) are for another world: only its program is used.
  const executablePath = findBrowser() ?? (await chromium.executablePath());
  const root = process.getuid?.() === 0;
  return playwright.launch({ executablePath, args: root ? [...flags, '--no-sandbox'] : flags });
}
