import { useEffect, useState } from 'react';
import type { PageView } from '../../api/printFile.ts';

/** Dots per inch of the pictures that are shown: sharp at twice the width of a screen's 96. */
export const previewDpi = 150;
const screenDpi = 96;
/** Percent of a page's real size. */
const zooms = [50, 75, 100, 125, 150, 200];
const largest = 200;
/** What stays above a page that is gone to, in pixels. */
const margin = 16;

/** How large pages are shown and which of them is seen, with what changes both. */
export function usePageView(pages: readonly PageView[]) {
  const [area, setArea] = useState<HTMLDivElement | null>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    if (area === null) return;
    const observer = new ResizeObserver(([entry]) => setRoom(entry?.contentRect.width ?? 0));
    observer.observe(area);
    return () => observer.disconnect();
  }, [area]);
  const [zoom, setZoom] = useState<number | 'fit'>('fit');
  const [at, setAt] = useState(0);

  const realWidth = ((pages[0]?.width ?? 1) / previewDpi) * screenDpi;
  // A till's roll as wide as the window would be letters without a page.
  const percent = zoom === 'fit' ? Math.min(largest, (room / realWidth) * 100) : zoom;
  const larger = zooms.find((it) => it > percent + 0.5);
  const smaller = zooms.findLast((it) => it < percent - 0.5);

  const sheets = (): HTMLElement[] => [...(area?.querySelectorAll<HTMLElement>('img') ?? [])];
  return {
    /** Where the pages stand, one under another. */
    setArea,
    zoom,
    percent: Math.round(percent),
    widthOf: (page: PageView): number => (page.width / previewDpi) * screenDpi * (percent / 100),
    fit: () => setZoom('fit'),
    real: () => setZoom(100),
    zoomIn: larger === undefined ? undefined : () => setZoom(larger),
    zoomOut: smaller === undefined ? undefined : () => setZoom(smaller),
    /** From 0. */
    at,
    goTo: (index: number) => {
      if (index < 0 || index >= pages.length) return;
      const sheet = sheets()[index];
      area?.scrollTo({ top: (sheet?.offsetTop ?? 0) - margin });
    },
    /** The page on which the middle of what is seen lies. */
    onScroll: () => {
      const { scrollTop = 0, clientHeight = 0 } = area ?? {};
      const middle = scrollTop + clientHeight / 2;
      setAt(
        Math.max(
          0,
          sheets().findLastIndex((it) => it.offsetTop <= middle),
        ),
      );
    },
  };
}

export type PageViewControl = Omit<ReturnType<typeof usePageView>, 'setArea'>;
