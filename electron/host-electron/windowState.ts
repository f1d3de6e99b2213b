import { screen, type BrowserWindow } from 'electron';
import { placeWindow, screensKey, type Rectangle } from '../../shared/domain/windowPlace.ts';
import type { Clock } from '../core/ports.ts';
import type { Remembering } from './desktopMemory.ts';

/** Moving a window tells of every pixel. */
const settleMs = 400;

const workAreas = (): [Rectangle, ...Rectangle[]] => {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return [main.workArea, ...others.map((it) => it.workArea)];
};

/** Where the window is opened: as it was with these screens, and always within reach. */
export function lastPlace(memory: Remembering): { bounds: Rectangle; maximised: boolean } {
  const areas = workAreas();
  const known = memory.get().windows[screensKey(areas)];
  return { bounds: placeWindow(known?.bounds ?? null, areas), maximised: known?.maximised ?? false };
}

/** Remembers where the window is, and brings it back when the screen under it is taken away. */
export function rememberPlace(window: BrowserWindow, memory: Remembering, clock: Clock): void {
  let cancel = (): void => undefined;
  const keep = (): void => {
    cancel();
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    const key = screensKey(workAreas());
    const { [key]: _, ...others } = memory.get().windows;
    const place = { bounds: window.getNormalBounds(), maximised: window.isMaximized() };
    memory.set({ windows: { ...others, [key]: place } });
  };
  const keepSoon = (): void => {
    cancel();
    cancel = clock.schedule(settleMs, keep);
  };
  window.on('resize', keepSoon);
  window.on('move', keepSoon);
  window.on('maximize', keepSoon);
  window.on('unmaximize', keepSoon);
  window.on('close', keep);

  const bringBack = (): void => {
    if (window.isDestroyed() || window.isMaximized() || window.isFullScreen()) return;
    const now = window.getNormalBounds();
    const place = placeWindow(now, workAreas());
    const moved = (Object.keys(place) as (keyof Rectangle)[]).some((side) => place[side] !== now[side]);
    if (moved) window.setBounds(place);
  };
  screen.on('display-removed', bringBack);
  screen.on('display-metrics-changed', bringBack);
}
