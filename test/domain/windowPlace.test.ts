import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, screensKey, type Rectangle } from '../../shared/domain/windowPlace.ts';
import { nextZoom, zoomSteps } from '../../shared/domain/zoom.ts';

const laptop: Rectangle = { x: 0, y: 0, width: 1366, height: 728 };
const monitor: Rectangle = { x: 1366, y: -200, width: 1920, height: 1040 };

describe('where a window is opened', () => {
  it.each([
    ['the first time: in the middle', null, { x: 0, y: 0, width: 1366, height: 728 }],
    [
      'where it was',
      { x: 100, y: 50, width: 1100, height: 650 },
      { x: 100, y: 50, width: 1100, height: 650 },
    ],
    [
      'not where a screen was',
      { x: 5000, y: 0, width: 1100, height: 650 },
      { x: 133, y: 39, width: 1100, height: 650 },
    ],
    [
      'not with its title above the screen',
      { x: 0, y: -300, width: 1100, height: 650 },
      { x: 133, y: 39, width: 1100, height: 650 },
    ],
    [
      'no larger than its screen',
      { x: 0, y: 0, width: 3000, height: 2000 },
      { x: 0, y: 0, width: 1366, height: 728 },
    ],
    [
      'no smaller than the screens are made for',
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 0, y: 0, width: 1024, height: 640 },
    ],
  ])('%s', (_, last, place) => expect(placeWindow(last, [laptop])).toEqual(place));

  it('is on the other screen, where it was there', () => {
    const last = { x: 1500, y: -100, width: 1200, height: 700 };
    expect(placeWindow(last, [laptop, monitor])).toEqual(last);
  });

  it('is always where its upper edge can be taken hold of, whatever the file says', () => {
    const whole = fc.integer({ min: -100_000, max: 100_000 });
    const rectangle = fc.record({ x: whole, y: whole, width: whole, height: whole });
    fc.assert(
      fc.property(rectangle, (last) => {
        const { x, y, width, height } = placeWindow(last, [laptop, monitor]);
        const isInReach = [laptop, monitor].some(
          (area) =>
            y >= area.y &&
            y + 40 <= area.y + area.height &&
            Math.min(x + width, area.x + area.width) - Math.max(x, area.x) >= 160,
        );
        expect(isInReach && width > 0 && height > 0).toBe(true);
      }),
    );
  });

  it('is remembered by the arrangement of the screens, in whatever order the system lists them', () => {
    expect(screensKey([laptop, monitor])).toBe(screensKey([monitor, laptop]));
    expect(screensKey([laptop])).not.toBe(screensKey([laptop, monitor]));
  });
});

describe('sizes of what the window shows', () => {
  it('go from 80 to 200 %, and from a strange one to the next', () => {
    expect([nextZoom(100, 'in'), nextZoom(100, 'out'), nextZoom(130, 'in'), nextZoom(130, 'out')]).toEqual([
      110, 90, 150, 125,
    ]);
    expect([nextZoom(200, 'in'), nextZoom(80, 'out'), zoomSteps.at(-1)]).toEqual([200, 80, 200]);
  });
});
