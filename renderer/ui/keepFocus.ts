/** Longer than a closing dialog takes to give the focus back, or a screen to take it. */
const settleMs = 150;
const focusables = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

/** Where the focus stood: what is around it, the nearest first, and the how-manieth line of a list it was in. */
interface Stand {
  around: Element[];
  index: number;
}

function standOf(it: Element): Stand {
  const around: Element[] = [];
  for (let at = it.parentElement; at !== null; at = at.parentElement) around.push(at);
  const line = it.closest('tr, li');
  return { around, index: line?.parentElement ? [...line.parentElement.children].indexOf(line) : 0 };
}

/** The line that moved up into the place of one that is gone, else the first of what is left around, else the screen. */
function nearTo({ around, index }: Stand): HTMLElement | null {
  const left = around.filter((it) => it.isConnected);
  for (const it of left) {
    // what is around the screen begins with the way past the menu, which only a key should bring up
    if (it.matches('main') || it.querySelector('main')) break;
    const line = it.children[Math.min(index, it.children.length - 1)];
    const found = line?.querySelector<HTMLElement>(focusables) ?? it.querySelector<HTMLElement>(focusables);
    if (found) return found;
  }
  return document.querySelector('main');
}

/**
 * A button that shows it is working is disabled meanwhile, and what is done with may vanish: either way the focus
 * would fall to nobody. It comes back to the button, or goes to what is nearest, unless somebody took it elsewhere.
 */
export function keepFocus(page: Document): void {
  let focused: Element | null = null;
  let stand: Stand | null = null;
  let lost: Element | null = null;
  let timer: number | undefined;
  const isNobodys = () => page.activeElement === page.body || page.activeElement === null;
  page.addEventListener('focusin', ({ target }) => {
    focused = target instanceof Element ? target : null;
    stand = focused && standOf(focused);
    lost = null;
  });
  page.addEventListener('pointerdown', () => (lost = null), { capture: true });
  const onGone = () => {
    timer = undefined;
    if (stand !== null && focused?.isConnected === false && isNobodys())
      nearTo(stand)?.focus({ preventScroll: true });
  };
  new MutationObserver((changes) => {
    if (focused?.isConnected === false && isNobodys()) timer ??= window.setTimeout(onGone, settleMs);
    for (const { target, type } of changes) {
      if (type !== 'attributes' || !(target instanceof HTMLButtonElement)) continue;
      if (target.disabled && target === focused) lost = target;
      else if (target === lost && isNobodys()) target.focus({ preventScroll: true });
    }
  }).observe(page.body, { subtree: true, childList: true, attributeFilter: ['disabled'] });
}
