import type { InterfaceLanguage } from '../../domain/interfaceLanguage.ts';

/** The language of these words. */
export const language: InterfaceLanguage = 'en';

export { languageNames } from '../language.ts';
