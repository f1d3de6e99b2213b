import { createSpeech, type Speech } from '../../electron/host-electron/speech.ts';
import type { InterfaceLanguage } from '../../shared/domain/interfaceLanguage.ts';

/** What the desktop program speaks, remembered by nobody. */
export function speakingIn(first: InterfaceLanguage = 'pl'): Speech {
  let language = first;
  return createSpeech({
    get: () => ({ language }),
    set: (change) => void (language = change.language),
  });
}
