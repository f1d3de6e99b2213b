import type { WebContents } from 'electron';
import { nextZoom } from '../../shared/domain/zoom.ts';
import type { Remembering } from './desktopMemory.ts';

export interface Zoom {
  step(direction: 'in' | 'out'): void;
  reset(): void;
}

/** The size of what the window shows, remembered on this computer. */
export function createZoom(contents: WebContents, memory: Remembering): Zoom {
  const apply = (): void => contents.setZoomFactor(memory.get().zoomPercent / 100);
  const set = (zoomPercent: number): void => {
    memory.set({ zoomPercent });
    apply();
  };
  const step = (direction: 'in' | 'out'): void => set(nextZoom(memory.get().zoomPercent, direction));
  contents.on('did-finish-load', apply);
  contents.on('zoom-changed', (_event, direction) => step(direction));
  return { step, reset: () => set(100) };
}
