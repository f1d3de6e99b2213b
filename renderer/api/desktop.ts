interface Badging {
  setAppBadge?: (count: number) => Promise<void>;
}

/**
 * Shows a warning on the desktop, where the user has let this window do so. In Electron the program itself does it,
 * also while the window is closed: there is nothing for the window to do.
 */
export function notify({ title, body }: { title: string; body: string }): boolean {
  if (window.latarnik || !('Notification' in window) || Notification.permission !== 'granted') return false;
  const shown = new Notification(title, { body, tag: title });
  shown.onclick = () => window.focus();
  return true;
}

/** The number of waiting invoices: before the window's title, and on its icon where the system can. */
export function setBadge(count: number): void {
  void (navigator as Navigator & Badging).setAppBadge?.(count)?.catch(() => undefined);
}

/** Asking for the desktop's permission: only after a click, and not in Electron, which has it already. */
export const desktop =
  window.latarnik || !('Notification' in window)
    ? undefined
    : { permission: () => Notification.permission, ask: () => Notification.requestPermission() };
