import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
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

/** The same engine without the window around it draws a page for half of the processor's time. */
const shell = 'chromium-headless-shell';

const findShell = (): string | undefined =>
  process.env['CHROMIUM']
    ? undefined
    : (process.env['PATH'] ?? '')
        .split(delimiter)
        .map((folder) => join(folder, shell))
        .find((path) => existsSync(path));

const launch = (executablePath: string): Promise<Browser> => {
  const root = process.getuid?.() === 0;
  return playwright.launch({ executablePath, args: root ? [...flags, '--no-sandbox'] : flags });
};

// The package's own flags (one process, no web security) are for another world: only its program is used.
const fromPackage = (): Promise<string> => chromium.executablePath();

/**
 * A real Chromium for tests: the machine's own without a window, else its browser, else the one that the npm package
 * @sparticuz/chromium brings along, so that a fresh machine with nothing but Node has one too. `CHROMIUM` names one.
 */
export const launchBrowser = async (): Promise<Browser> =>
  launch(findShell() ?? findBrowser() ?? (await fromPackage()));

/** The browser that a user of this machine has, for what is measured. */
export const launchUsersBrowser = async (): Promise<Browser> =>
  launch(findBrowser() ?? (await fromPackage()));
