/**
 * A button that shows it is working is disabled meanwhile, and the focus falls to nobody. It comes back when the
 * button does, unless somebody took it elsewhere.
 */
export function keepFocus(page: Document): void {
  let focused: EventTarget | null = null;
  let lost: Element | null = null;
  page.addEventListener('focusin', ({ target }) => {
    focused = target;
    lost = null;
  });
  page.addEventListener('pointerdown', () => (lost = null), { capture: true });
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      if (!(target instanceof HTMLButtonElement)) continue;
      if (target.disabled && target === focused) lost = target;
      else if (target === lost && page.activeElement === page.body) target.focus({ preventScroll: true });
    }
  }).observe(page.body, { subtree: true, attributeFilter: ['disabled'] });
}
