import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { InterfaceLanguage } from '../../../shared/domain/interfaceLanguage.ts';
import { launchBrowser } from '../../support/browser.ts';
import type { Scenario } from '../../support/fakeTransport.ts';
import { violationsIn } from '../../support/violations.ts';
import { serveHarness } from './serveHarness.ts';

/** On a busy machine. */
export const patience = { timeout: 20_000 };

export interface Screens {
  page: Page;
  /** Shows a screen (`#/queue`) of a program in that situation. */
  open(scenario: Scenario, screen?: string): Promise<void>;
  /** What axe finds wrong with the page as it stands; in dark only by the rules that are named. */
  violations(rules?: readonly string[]): Promise<string[]>;
  /** Turns the lights off, or on. */
  inColours(scheme: 'light' | 'dark'): Promise<void>;
  /** What has the focus, by its text. */
  focused(): Promise<string>;
  /** What the host was asked to do with files, in order. */
  done(): Promise<string>;
}

/** The screens in a real browser on a program that is made up, new for every test; nothing may be complained of. */
export function useScreens(options: BrowserContextOptions = {}, language: InterfaceLanguage = 'pl'): Screens {
  let browser: Browser;
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  const complaints: string[] = [];
  const screens: Screens = {
    page: undefined as unknown as Page,
    open: async (scenario, screen = '') => {
      await screens.page.goto(`${harness.url}?scenario=${scenario}${screen}`);
      await screens.page.getByRole('heading', { level: 1 }).waitFor();
    },
    violations: (rules) => violationsIn(screens.page, rules),
    inColours: async (colorScheme) => {
      await screens.page.emulateMedia({ colorScheme });
      await screens.page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    },
    focused: () => screens.page.evaluate(() => document.activeElement?.textContent ?? ''),
    done: () => screens.page.evaluate(() => document.body.dataset['files'] ?? ''),
  };

  beforeAll(async () => {
    harness = await serveHarness(language);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await harness.close();
  });
  beforeEach(async () => {
    const viewport = { width: 1366, height: 768 };
    const context = await browser.newContext({
      ...{ viewport, locale: 'pl-PL', colorScheme: 'light', reducedMotion: 'reduce' },
      ...options,
    });
    screens.page = await context.newPage();
    screens.page.on('pageerror', ({ message }) => complaints.push(message));
    screens.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await screens.page.context().close();
    expect(complaints.splice(0)).toEqual([]);
  });
  return screens;
}
