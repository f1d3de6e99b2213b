import type { Page } from 'playwright-core';

/** What of WCAG 2.2 axe does not see, found in a page as it stands. */
export interface Reading {
  /** 1.4.10: what scrolls or is cut sideways, tables in a place of their own left out. */
  sideways: string[];
  /** 2.5.8: targets below 24 pixels with another one nearer than that. */
  small: string[];
  /** 2.4.3: what takes the focus out of its turn. */
  outOfTurn: string[];
  /** 2.4.7, 2.4.11: what has the focus without being marked, or without being in sight. */
  unseen: string[];
}

/** Looks at every text and every target of a page, and gives each that can have it the focus, in turn. */
export const readingOf = (page: Page): Promise<Reading> =>
  page.evaluate(() => {
    const name = (it: Element) =>
      `${it.tagName.toLowerCase()} ${it.getAttribute('aria-label') ?? it.textContent.trim().slice(0, 40)} .${(it.getAttribute('class') ?? '').split(' ').at(-1) ?? ''}`;
    const isShown = (it: Element) => it.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
    const isHiddenText = (it: Element) => {
      const { width, height } = it.getBoundingClientRect();
      return width <= 1 || height <= 1;
    };
    const dialogs = [...document.querySelectorAll('[aria-modal="true"]')];
    const root = dialogs.at(-1) ?? document.body;
    const all = [...root.querySelectorAll('*')].filter((it) => isShown(it) && !isHiddenText(it));

    /** A data table or a picture may be wider than the window where it scrolls in a place of its own. */
    const mayScroll = (it: Element) =>
      it.querySelector('h1') === null &&
      (it.querySelector('table, svg, [role=table], [role=row]') !== null ||
        it.closest('table, svg') !== null);
    const sideways: string[] = [];
    const page = document.documentElement;
    if (page.scrollWidth > window.innerWidth + 1)
      sideways.push(`page ${page.scrollWidth} > ${window.innerWidth}`);
    for (const it of all) {
      const { overflowX, textOverflow } = getComputedStyle(it);
      if (it.scrollWidth <= it.clientWidth + 1 || it.clientWidth === 0) continue;
      if ((overflowX === 'auto' || overflowX === 'scroll') && !mayScroll(it))
        sideways.push(`scrolls: ${name(it)}`);
      const isCut = overflowX === 'hidden' || overflowX === 'clip';
      const isTold = textOverflow === 'ellipsis' && it.closest('[title]') !== null;
      if (isCut && !isTold && it.textContent.trim() !== '' && !it.matches('input, svg *'))
        sideways.push(`cut: ${name(it)}`);
    }
    for (const it of all) {
      const { left, right, width } = it.getBoundingClientRect();
      const place = it.closest('[class*="wide"], [class*="panel"], [role=grid]');
      const isElsewhere = it.closest('table, svg') !== null || (place !== null && mayScroll(place));
      if (
        width > 0 &&
        (right > window.innerWidth + 1 || left < -1) &&
        !isElsewhere &&
        it.children.length === 0
      )
        sideways.push(`outside: ${name(it)}`);
    }

    const targetsOf =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=tab], [role=menuitem], [role=option], [role=switch]';
    const targets = all.filter((it) => it.matches(targetsOf) && !it.matches(':disabled'));
    const boxOf = (it: Element): DOMRect => {
      const own = it.getBoundingClientRect();
      const label =
        it instanceof HTMLInputElement && /checkbox|radio/.test(it.type) ? it.labels?.[0] : undefined;
      if (label === undefined) return own;
      const other = label.getBoundingClientRect();
      const [left, top] = [Math.min(own.left, other.left), Math.min(own.top, other.top)];
      return new DOMRect(
        left,
        top,
        Math.max(own.right, other.right) - left,
        Math.max(own.bottom, other.bottom) - top,
      );
    };
    const boxes = targets.map((it) => ({ it, box: boxOf(it) }));
    const isInText = (it: Element) =>
      getComputedStyle(it).display.startsWith('inline') &&
      (it.parentElement?.textContent.trim().length ?? 0) > it.textContent.trim().length + 2 &&
      it.matches('a');
    const small = boxes
      .filter(({ it, box }) => box.width > 0 && (box.width < 23.5 || box.height < 23.5) && !isInText(it))
      .filter(({ it, box }) => {
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        return boxes.some((other) => {
          if (other.it === it || other.it.contains(it) || it.contains(other.it)) return false;
          const dx = Math.max(other.box.left - x, 0, x - other.box.right);
          const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
          return Math.hypot(dx, dy) < 12;
        });
      })
      .map(({ it, box }) => `${name(it)} ${Math.round(box.width)}×${Math.round(box.height)}`);

    const focusable = [
      ...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]'),
    ].filter((it) => it.tabIndex >= 0 && !it.matches(':disabled') && isShown(it));
    const outOfTurn = focusable.filter((it) => it.tabIndex > 0).map(name);
    const unseen: string[] = [];
    {
      const marksOf = (it: Element) => {
        const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(it);
        return JSON.stringify([
          outlineStyle === 'none' ? '' : outlineStyle + outlineWidth,
          boxShadow,
          borderColor,
          backgroundColor,
        ]);
      };
      /** The mark may be on what wraps the target: a card, or the line that a hidden input stands for. */
      const wrapping = (it: Element) =>
        [it, it.parentElement, it.nextElementSibling].filter((one) => one !== null);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      for (const it of focusable) {
        const around = wrapping(it);
        const before = around.map(marksOf);
        it.focus({ focusVisible: true });
        if (document.activeElement !== it) continue;
        if (around.every((one, index) => marksOf(one) === before[index]))
          unseen.push(`not marked: ${name(it)}`);
        const { left, top, right, bottom } = it.getBoundingClientRect();
        const points = [
          [(left + right) / 2, (top + bottom) / 2],
          [left + 3, top + 3],
          [right - 3, bottom - 3],
        ] as const;
        const isSeen = points.some(([x, y]) => {
          const at = document.elementFromPoint(x, y);
          return (
            at !== null &&
            (it.contains(at) ||
              at.contains(it) ||
              (it instanceof HTMLInputElement &&
                [...(it.labels ?? [])].some((label) => label.contains(at))) ||
              it.parentElement?.contains(at) === true)
          );
        });
        if (!isSeen) unseen.push(`covered: ${name(it)} ${Math.round(left)},${Math.round(top)}`);
      }
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    }
    return {
      sideways: [...new Set(sideways)].slice(0, 6),
      small: [...new Set(small)].slice(0, 6),
      outOfTurn,
      unseen: [...new Set(unseen)].slice(0, 6),
    };
  });
