import type { InterfaceLanguage } from '../../shared/domain/interfaceLanguage.ts';

/** Where the interface in a language lies, seen from the page's origin: each is a build of its own. */
const pages: Record<InterfaceLanguage, string> = { pl: '/index.html', en: '/en/index.html' };

/** Goes to the interface in another language, at the same screen. */
export function showIn(language: InterfaceLanguage): void {
  window.location.replace(`${pages[language]}${window.location.hash}`);
}
