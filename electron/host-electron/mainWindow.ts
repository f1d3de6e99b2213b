import type { BrowserWindow, NativeImage } from 'electron';
import type { DesktopEventData } from '../../shared/contract/desktopCalls.ts';
import type { DesktopLine } from './desktopLine.ts';

export type MenuKey = DesktopEventData<'key.asked'>['key'];

/** The program's one window, for everything that shows it or leads somewhere in it. */
export interface MainWindow {
  show(): void;
  /** Shows a screen by its address: `#/queue`. */
  goTo(hash: string): void;
  /** As if a key of the window was pressed. */
  press(key: MenuKey): void;
  close(): void;
  hide(): void;
  minimize(): void;
  setOverlay(image: NativeImage | null, description: string): void;
  isVisible(): boolean;
}

export function createMainWindow(window: BrowserWindow, line: Pick<DesktopLine, 'tell'>): MainWindow {
  const ifThere =
    <A extends unknown[]>(act: (...args: A) => void) =>
    (...args: A): void => {
      if (!window.isDestroyed()) act(...args);
    };
  const show = ifThere(() => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  return {
    show,
    goTo: (hash) => {
      line.tell({ event: 'place.asked', data: { hash } });
      show();
    },
    press: (key) => {
      line.tell({ event: 'key.asked', data: { key } });
      show();
    },
    close: ifThere(() => window.close()),
    hide: ifThere(() => window.hide()),
    minimize: ifThere(() => window.minimize()),
    setOverlay: ifThere((image: NativeImage | null, description: string) => {
      if (process.platform === 'win32') window.setOverlayIcon(image, description);
    }),
    isVisible: () => !window.isDestroyed() && window.isVisible(),
  };
}
