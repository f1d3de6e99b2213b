/** In which languages the window speaks; documents, the journal and the command line have languages of their own. */
export const interfaceLanguages = ['pl', 'en'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];
