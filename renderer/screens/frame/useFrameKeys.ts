import { useEffect, useRef } from 'react';

/** Places where a letter is typed, not pressed. */
const typingPlaces = 'input, textarea, select, [contenteditable="true"]';

/** Longer than a drawer takes to slide shut. */
const closingMs = 320;
const stepMs = 20;
const isCovered = (): boolean => document.querySelector('[aria-modal="true"]') !== null;

interface FrameKeys {
  /** Ctrl+K, also while typing: what was begun stays as it is. Not under an open dialog. */
  onPalette: () => void;
  /** `?`, outside of fields and dialogs. */
  onShortcuts: () => void;
  /** `N`, outside of fields and dialogs. */
  onNew: () => void;
}

/** The keys that work on every screen. Single letters are left alone in fields, and under an open dialog. */
export function useFrameKeys(keys: FrameKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    let waiting: number | undefined;
    /** Acts where no dialog is open; one that is just sliding shut is waited for. */
    const uncovered = (action: () => void, leftMs = closingMs) => {
      window.clearTimeout(waiting);
      if (!isCovered()) action();
      else if (leftMs > 0) waiting = window.setTimeout(() => uncovered(action, leftMs - stepMs), stepMs);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, altKey } = event;
      if (event.defaultPrevented || event.isComposing || altKey) return;
      const run = (action: () => void) => {
        event.preventDefault();
        action();
      };
      if (event.ctrlKey || event.metaKey) {
        if (key.toLowerCase() === 'k' && !event.shiftKey)
          run(() => uncovered(() => latest.current.onPalette()));
        return;
      }
      if (isCovered() || (target instanceof Element && target.closest(typingPlaces) !== null)) return;
      if (key === '?') run(latest.current.onShortcuts);
      if (key.toLowerCase() === 'n' && !event.shiftKey && !event.repeat) run(latest.current.onNew);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      window.clearTimeout(waiting);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}
