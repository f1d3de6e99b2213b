import { useEffect, useState } from 'react';

/** Rows drawn beyond what is seen, on either side: a step of the wheel finds them there. */
const spare = 8;

/**
 * Which rows of a long list lie in its window. All are of one height, so nothing has to be measured. Lists that would
 * be taller than browsers draw (about 16 million pixels) do not occur: 400 000 rows.
 */
export function useScrolledRows(rowHeight: number) {
  const [area, setArea] = useState<HTMLDivElement | null>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  useEffect(() => {
    if (area === null) return;
    const observer = new ResizeObserver(() => setHeight(area.clientHeight));
    observer.observe(area);
    return () => observer.disconnect();
  }, [area]);
  // The heading stays at the upper edge and covers one row.
  const shown = Math.max(1, Math.floor(height / rowHeight) - 1);
  const firstSeen = Math.floor(top / rowHeight);
  return {
    setArea,
    onScroll: () => setTop(area?.scrollTop ?? 0),
    /** Whole rows that are seen at once. */
    shown,
    firstSeen,
    first: Math.max(0, firstSeen - spare),
    last: firstSeen + shown + spare,
    /** Brings a row into the window with as little movement as can be. */
    reveal: (index: number) => {
      if (area === null) return;
      const rowTop = index * rowHeight;
      const lowest = rowTop - (shown - 1) * rowHeight;
      if (area.scrollTop > rowTop) area.scrollTo({ top: rowTop });
      else if (area.scrollTop < lowest) area.scrollTo({ top: lowest });
    },
    /** Moves with what is seen when rows came or went above it. */
    shift: (rows: number) => area?.scrollBy({ top: rows * rowHeight }),
  };
}
