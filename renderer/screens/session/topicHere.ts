import type { HelpTopic } from '../../../shared/i18n/help/topics.ts';
import { parseRoute } from './route.ts';

const told = '[data-help]';
const topicOf = (element: Element | null | undefined): HelpTopic | undefined =>
  (element as HTMLElement | null | undefined)?.dataset['help'] as HelpTopic | undefined;

/** The part of the settings that is read now: the first that begins in the upper third, else what goes on there. */
function partInSight(): Element | undefined {
  const parts = [...document.querySelectorAll('main [data-help^="settings."]')];
  const top = document.querySelector('main')?.getBoundingClientRect().top ?? 0;
  const readAt = window.innerHeight / 3;
  const begins = (it: Element): boolean => {
    const at = it.getBoundingClientRect().top;
    return at >= top && at < readAt;
  };
  return parts.find(begins) ?? parts.find((it) => it.getBoundingClientRect().bottom > readAt) ?? parts.at(-1);
}

/**
 * What F1 is asked about: the part, the dialog or the drawer with the focus, else the uppermost open dialog, else what
 * the screen shows.
 */
export function topicHere(): HelpTopic {
  const focused = document.activeElement?.closest(told);
  if (focused) return topicOf(focused) ?? 'home';
  const dialogs = [...document.querySelectorAll('[aria-modal="true"]')];
  const dialog = topicOf(dialogs.findLast((it) => it.matches(told)));
  if (dialog !== undefined) return dialog;
  const { screen } = parseRoute(window.location.hash);
  const shown = screen === 'settings' ? partInSight() : document.querySelector('main[data-help]');
  return topicOf(shown) ?? screen;
}

/** The question mark of the field that has the focus; null where the field explains itself. */
export const hintHere = (): HTMLElement | null =>
  document.activeElement?.closest('[data-help="fields"]')?.querySelector<HTMLElement>('[data-hint]') ?? null;
