import type { DesktopEvent } from '../../shared/contract/desktopCalls.ts';

/** So many are kept for a window that does not listen yet. */
const mostKept = 50;

export type DesktopLine = ReturnType<typeof createDesktopLine>;

/** What the desktop tells the window; what it can't hear yet is kept until it says that it listens. */
export function createDesktopLine() {
  const listeners = new Set<(message: DesktopEvent) => void>();
  let kept: DesktopEvent[] = [];
  let isOpen = false;
  const send = (message: DesktopEvent): void => listeners.forEach((listener) => listener(message));
  return {
    tell: (message: DesktopEvent): void => {
      if (isOpen) send(message);
      else kept = [...kept.slice(1 - mostKept), message];
    },
    open: (): void => {
      isOpen = true;
      const waiting = kept;
      kept = [];
      waiting.forEach(send);
    },
    /** The window is loaded anew, or gone. */
    close: (): void => void (isOpen = false),
    isOpen: (): boolean => isOpen,
    onEvent: (listener: (message: DesktopEvent) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
