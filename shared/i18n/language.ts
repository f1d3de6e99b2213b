import type { InterfaceLanguage } from '../domain/interfaceLanguage.ts';

/** The language of these words. */
export const language: InterfaceLanguage = 'pl';

/** What a language calls itself. */
export const languageNames: Record<InterfaceLanguage, string> = { pl: 'Polski', en: 'English' };
