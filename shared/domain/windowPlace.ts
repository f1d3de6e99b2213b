/** Where a window stands on the desk of its screens, in points of the system: whole numbers, y downwards. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A window is never smaller than this: the screens are made for it. */
export const smallestWindow = { width: 1024, height: 640 };
/** What a first window is, where the screen has room for it. */
export const firstWindow = { width: 1366, height: 820 };
/** So much of the upper edge must be within reach of a mouse for a window to be moved. */
const grip = { width: 160, height: 40 };

/**
 * The name of an arrangement of screens: a window keeps another place for each, so that a laptop at home does not open
 * it where the monitor of the office was.
 */
export const screensKey = (workAreas: readonly Rectangle[]): string =>
  workAreas
    .map(({ x, y, width, height }) => `${width}x${height}@${x},${y}`)
    .sort()
    .join(' ');

const overlap = (aFrom: number, aLength: number, bFrom: number, bLength: number): number =>
  Math.max(0, Math.min(aFrom + aLength, bFrom + bLength) - Math.max(aFrom, bFrom));

/** How much of a window's upper edge can be taken hold of on a screen. */
const isInReach = (window: Rectangle, area: Rectangle): boolean =>
  overlap(window.x, window.width, area.x, area.width) >= Math.min(grip.width, window.width) &&
  window.y >= area.y &&
  overlap(window.y, grip.height, area.y, area.height) >= grip.height;

const centred = (size: { width: number; height: number }, area: Rectangle): Rectangle => {
  const width = Math.min(size.width, area.width);
  const height = Math.min(size.height, area.height);
  return {
    x: area.x + Math.round((area.width - width) / 2),
    y: area.y + Math.round((area.height - height) / 2),
    ...{ width, height },
  };
};

/**
 * Where to open a window: where it was, if its upper edge is still on one of the screens, else in the middle of the
 * first screen; never larger than the screen it is on. `workAreas` are screens without the system's bars, the main one
 * first; there is at least one.
 */
export function placeWindow(
  last: Rectangle | null,
  workAreas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  if (last === null) return centred(firstWindow, workAreas[0]);
  const size = {
    width: Math.max(last.width, smallestWindow.width),
    height: Math.max(last.height, smallestWindow.height),
  };
  const on = (area: Rectangle): Rectangle => ({
    ...{ x: last.x, y: last.y },
    ...{ width: Math.min(size.width, area.width), height: Math.min(size.height, area.height) },
  });
  const area = workAreas.find((it) => isInReach(on(it), it));
  return area === undefined ? centred(size, workAreas[0]) : on(area);
}
