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
  /** The same with Shift, back. */
  goBackTo(name: string | RegExp): Promise<void>;
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
  const walk = async (name: string | RegExp, key: string): Promise<void> => {
    for (let steps = 0; steps < mostTabs; steps += 1) {
      if (await isThere(name)) return;
      await keyboard.press(key);
    }
    throw new Error(`no way to ${String(name)} by ${key}; the focus is on "${await focused()}"`);
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
    goTo: (name) => walk(name, 'Tab'),
    goBackTo: (name) => walk(name, 'Shift+Tab'),
    fill: async (name, text) => {
      await keyboard.goTo(name);
      await keyboard.press('Control+a');
      await keyboard.type(text);
    },
  };
  return keyboard;
}
