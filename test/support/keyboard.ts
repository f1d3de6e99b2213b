import type { Page } from 'playwright-core';

/** Farther than any form is long. */
const mostTabs = 120;

/** Hands on a keyboard, with every press counted. */
export interface Keyboard {
  presses(): number;
  /** A key or a chord; a chord counts as many presses as it has keys. */
  press(...keys: string[]): Promise<void>;
  /** Character by character. */
  type(text: string): Promise<void>;
  /** Tabs on until the field of this name has the focus; the whole way round at the most. */
  goTo(name: string | RegExp): Promise<void>;
  /** Types into the field of this name, over what stands there. */
  fill(name: string | RegExp, text: string): Promise<void>;
}

export function keyboardOf(page: () => Page): Keyboard {
  let count = 0;
  const focused = (): Promise<string> =>
    page().evaluate(() => {
      const it = document.activeElement;
      if (!(it instanceof HTMLElement)) return '';
      const labels = it instanceof HTMLInputElement || it instanceof HTMLSelectElement ? it.labels : null;
      return it.getAttribute('aria-label') ?? (labels?.[0]?.textContent ?? it.textContent ?? '').trim();
    });
  const isThere = async (name: string | RegExp): Promise<boolean> => {
    const text = await focused();
    return typeof name === 'string' ? text === name : name.test(text);
  };
  const keyboard: Keyboard = {
    presses: () => count,
    press: async (...keys) => {
      for (const key of keys) {
        count += key.split('+').length;
        await page().keyboard.press(key);
      }
    },
    type: async (text) => {
      count += [...text].length;
      await page().keyboard.type(text);
    },
    goTo: async (name) => {
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        if (await isThere(name)) return;
        await keyboard.press('Tab');
      }
      throw new Error(`no way to ${String(name)} by Tab; the focus is on "${await focused()}"`);
    },
    fill: async (name, text) => {
      await keyboard.goTo(name);
      await keyboard.press('Control+a');
      await keyboard.type(text);
    },
  };
  return keyboard;
}
