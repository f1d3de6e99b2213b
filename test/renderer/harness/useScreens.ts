import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { InterfaceLanguage } from '../../../shared/domain/interfaceLanguage.ts';
import { launchBrowser } from '../../support/browser.ts';
import type { Scenario } from '../../support/fakeTransport.ts';
import { violationsIn } from '../../support/violations.ts';
import { serveHarness } from './serveHarness.ts';

/** On a busy machine. */
export const patience = { timeout: 20_000 };

const viewport = { width: 1366, height: 768 };

/** Nothing below it can be reached; the screens themselves are gone through in accessible.test.ts. */
const openDialog = '[aria-modal="true"]';

export interface Screens {
  page: Page;
  /** Shows a screen (`#/queue`) of a program in that situation; with a `computer`, inside the desktop program. */
  open(scenario: Scenario, screen?: string, computer?: object): Promise<void>;
  /** What axe finds wrong with the page, or with the dialogs that are open over it; in dark by the rules that are named. */
  violations(rules?: readonly string[]): Promise<string[]>;
  /** Turns the lights off, or on. */
  inColours(scheme: 'light' | 'dark'): Promise<void>;
  /** What has the focus, by its text. */
  focused(): Promise<string>;
  /** What the host was asked to do with files, in order. */
  done(): Promise<string>;
}

interface ScreensOptions extends BrowserContextOptions {
  /** Goes from screen to screen through all tests as a person does; by default each test begins with an empty page. */
  keepPage?: boolean;
}

/** The screens in a real browser on a program that is made up, new for every test; nothing may be complained of. */
export function useScreens(
  { keepPage = false, ...options }: ScreensOptions = {},
  language: InterfaceLanguage = 'pl',
): Screens {
  let browser: Browser;
  let context: BrowserContext;
  let harness: Awaited<ReturnType<typeof serveHarness>>;
  const complaints: string[] = [];
  let shown: Scenario | null = null;
  const screens: Screens = {
    page: undefined as unknown as Page,
    open: async (scenario, screen = '', computer) => {
      const desktop = computer ? `&computer=${encodeURIComponent(JSON.stringify(computer))}` : '';
      if (shown === scenario) {
        await screens.page.evaluate(async (hash) => {
          window.location.hash = hash;
          for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
        }, screen);
      } else await screens.page.goto(`${harness.url}?scenario=${scenario}${desktop}${screen}`);
      if (keepPage) shown = scenario;
      await screens.page.locator('h1:not([data-waiting])').first().waitFor();
    },
    violations: async (rules) => {
      const isOverlaid = (await screens.page.locator(openDialog).count()) > 0;
      return violationsIn(screens.page, rules, isOverlaid ? openDialog : undefined);
    },
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
    // one for all tests: what it has loaded it need not load again
    context = await browser.newContext({
      ...{ viewport, locale: 'pl-PL', colorScheme: 'light', reducedMotion: 'reduce' },
      ...options,
    });
  });
  afterAll(async () => {
    await browser.close();
    await harness.close();
  });
  const openPage = async () => {
    screens.page = await context.newPage();
    screens.page.on('pageerror', ({ message }) => complaints.push(message));
    screens.page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
  };
  // one page for all: another one would read and compile the whole program again
  beforeAll(openPage);
  beforeEach(async () => {
    if (keepPage) return;
    await screens.page.goto('about:blank');
    await screens.page.emulateMedia({ colorScheme: options.colorScheme ?? 'light' });
    await screens.page.setViewportSize(options.viewport ?? viewport);
  });
  afterEach(() => {
    expect(complaints.splice(0)).toEqual([]);
  });
  return screens;
}
