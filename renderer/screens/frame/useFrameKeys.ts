import { useEffect, useRef } from 'react';

/** Places where a letter is typed, not pressed. */
const typingPlaces = 'input, textarea, select, [contenteditable="true"]';

interface FrameKeys {
  /** Ctrl+K, also while typing: what was begun stays as it is. */
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
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, target, altKey } = event;
      if (event.defaultPrevented || event.isComposing || altKey) return;
      const isOverlaid = document.querySelector('[aria-modal="true"]') !== null;
      const run = (action: () => void) => {
        event.preventDefault();
        action();
      };
      if (event.ctrlKey || event.metaKey) {
        if (key.toLowerCase() === 'k' && !event.shiftKey && !isOverlaid) run(latest.current.onPalette);
        return;
      }
      if (isOverlaid || (target instanceof Element && target.closest(typingPlaces) !== null)) return;
      if (key === '?') run(latest.current.onShortcuts);
      if (key.toLowerCase() === 'n' && !event.shiftKey && !event.repeat) run(latest.current.onNew);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
