import type { InterfaceLanguage } from '../../shared/domain/interfaceLanguage.ts';
import * as polishAlerts from '../../shared/i18n/alerts.ts';
import { desktopText as polishDesktop } from '../../shared/i18n/desktop.ts';
import * as englishAlerts from '../../shared/i18n/english/alerts.ts';
import { desktopText as englishDesktop } from '../../shared/i18n/english/desktop.ts';
import { describeError as describeInEnglish } from '../../shared/i18n/english/errors.ts';
import { modeName as englishModes } from '../../shared/i18n/english/modes.ts';
import { deadlineText as englishDeadline } from '../../shared/i18n/english/times.ts';
import { companies as englishCompanies } from '../../shared/i18n/english/ui/companies.ts';
import { describeError as describeInPolish } from '../../shared/i18n/errors.ts';
import { modeName as polishModes } from '../../shared/i18n/modes.ts';
import { deadlineText as polishDeadline } from '../../shared/i18n/times.ts';
import { companies as polishCompanies } from '../../shared/i18n/ui/companies.ts';
import type { DesktopMemory } from './desktopMemory.ts';

/** All that is said outside the window; the window's own words are chosen when its page is built (vite.english.ts). */
const wordsOf = {
  pl: {
    ...{ desktop: polishDesktop, modeName: polishModes, deadlineText: polishDeadline },
    ...{ alertText: polishAlerts.alertText, trayText: polishAlerts.trayText },
    ...{ alertElsewhere: polishCompanies.alert, describeError: describeInPolish },
  },
  en: {
    ...{ desktop: englishDesktop, modeName: englishModes, deadlineText: englishDeadline },
    ...{ alertText: englishAlerts.alertText, trayText: englishAlerts.trayText },
    ...{ alertElsewhere: englishCompanies.alert, describeError: describeInEnglish },
  },
};
export type DesktopWords = (typeof wordsOf)[InterfaceLanguage];

type Spoken = Pick<DesktopMemory, 'language'>;

export interface Speech {
  /** The words of now: asked for whenever something is said, and never kept. */
  words(): DesktopWords;
  language(): InterfaceLanguage;
  /** From now on the program speaks it; whoever has said something that stays is told. */
  speak(language: InterfaceLanguage): void;
  onChange(listener: () => void): void;
}

/**
 * The language of what the desktop says outside its window: that of the page in the window. It is remembered, for a
 * program that is only starting, or cannot start, has no page to go by.
 */
export function createSpeech(memory: { get(): Spoken; set(change: Spoken): void }): Speech {
  const listeners = new Set<() => void>();
  const language = (): InterfaceLanguage => memory.get().language;
  return {
    language,
    words: () => wordsOf[language()],
    speak: (next) => {
      if (next === language()) return;
      memory.set({ language: next });
      listeners.forEach((listener) => listener());
    },
    onChange: (listener) => void listeners.add(listener),
  };
}
