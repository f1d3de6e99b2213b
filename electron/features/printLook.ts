import { createHash } from 'node:crypto';
import type { Input } from '../../shared/contract/contract.ts';
import type { PrintSettings } from '../../shared/contract/lookTypes.ts';
import { isReadable, plainLook, type PrintLanguage } from '../../shared/domain/printLook.ts';
import type { Buyer } from '../../shared/domain/fa3/party.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { SettingStore } from '../db/settingStore.ts';
import { toLogo } from '../pdf/logo.ts';
import type { PaperLook } from '../pdf/paper.ts';

interface PrintLookPorts {
  settings: SettingStore;
  journal: JournalStore;
  /** What the list of customers says of a buyer; null where it says nothing. */
  languageOf(buyer: Buyer): PrintLanguage | null;
}

/** A look, and what tells it from every other one. */
export interface KeyedLook {
  look: PaperLook;
  key: string;
}

export type PrintLooks = ReturnType<typeof createPrintLooks>;

/** How the firm's prints look. */
export function createPrintLooks({ settings, journal, languageOf }: PrintLookPorts) {
  const read = (): KeyedLook => {
    const chosen = settings.get('printLook') ?? plainLook;
    const logo = settings.get('printLogo') ?? null;
    const bytes = logo === null ? null : Buffer.from(logo.base64, 'base64');
    return {
      look: {
        ...chosen,
        logo: logo === null || bytes === null ? null : { bytes, width: logo.width, height: logo.height },
      },
      key: [
        ...[chosen.accent, chosen.inWords, chosen.transferCode],
        bytes === null ? '' : createHash('sha256').update(bytes).digest('base64url'),
      ].join(' '),
    };
  };
  /** A print is made in a few milliseconds; reading a logo anew for each would double that. */
  let known: KeyedLook | null = null;
  const firm = (): KeyedLook => (known ??= read());

  const view = (): PrintSettings => {
    known = null;
    return { ...(settings.get('printLook') ?? plainLook), logo: settings.get('printLogo') ?? null };
  };

  return {
    settings: view,

    /** @throws AppError `print.paleAccent` */
    setSettings: (change: Input<'print.setSettings'>): PrintSettings => {
      const { accent } = change;
      if (accent !== undefined && !isReadable(accent)) {
        throw new AppError('print.paleAccent', { colour: accent });
      }
      const before = settings.get('printLook') ?? plainLook;
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      settings.set('printLook', { ...before, ...given });
      journal.add('print.lookChanged', given);
      return view();
    },

    /** @throws AppError `print.badLogo` */
    setLogo: (file: Uint8Array | null): PrintSettings => {
      if (file === null) {
        settings.set('printLogo', null);
      } else {
        const { mediaType, bytes, width, height } = toLogo(file);
        settings.set('printLogo', {
          ...{ mediaType, width, height, base64: Buffer.from(bytes).toString('base64') },
        });
      }
      journal.add('print.logoChanged', { set: file !== null });
      return view();
    },

    /** The firm's look, in the language of this buyer. */
    lookFor: (buyer: Buyer): KeyedLook => {
      const { look, key } = firm();
      const language = languageOf(buyer) ?? look.language;
      return { look: { ...look, language }, key: `${language} ${key}` };
    },
    /** The firm's look as it is. */
    firm: (): PaperLook => firm().look,
  };
}
