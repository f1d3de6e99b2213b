import { join } from 'node:path';
import { nativeImage, type NativeImage } from 'electron';

/** Larger counts have one picture. */
const mostCounted = 9;

/** The pictures of assets/, made by test/pictures/icons.ts; `@2x` beside each is found by Electron itself. */
export function createIcons(assets: string, platform = process.platform) {
  const picture = (name: string): NativeImage => nativeImage.createFromPath(join(assets, `${name}.png`));
  const count = (waiting: number): string => (waiting > mostCounted ? 'more' : String(waiting));
  return {
    window: join(assets, 'icon.png'),
    /** The lighthouse, with the number of what waits; macOS colours it itself and writes the number beside it. */
    tray: (waiting: number): NativeImage => {
      if (platform !== 'darwin') return picture(`tray/tray-${count(waiting)}`);
      const image = picture('tray/trayTemplate');
      image.setTemplateImage(true);
      return image;
    },
    /** What Windows lays over the icon of the taskbar; null for nothing. */
    overlay: (waiting: number): NativeImage | null =>
      waiting === 0 ? null : picture(`tray/badge-${count(waiting)}`),
  };
}
export type Icons = ReturnType<typeof createIcons>;
