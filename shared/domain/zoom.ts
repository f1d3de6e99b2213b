/** Sizes of the window's content that can be chosen, in percent; up to the 200 % of WCAG 2.2 (1.4.4). */
export const zoomSteps = [80, 90, 100, 110, 125, 150, 175, 200] as const;

/** The next larger or smaller size; at the end of the scale it stays. */
export function nextZoom(percent: number, direction: 'in' | 'out'): number {
  const found =
    direction === 'in'
      ? zoomSteps.find((step) => step > percent)
      : zoomSteps.findLast((step) => step < percent);
  return found ?? zoomSteps.at(direction === 'in' ? -1 : 0) ?? 100;
}
