import type {
  MailSettings,
  MailSettingsInput,
  MailSettingsView,
} from '../../../shared/contract/mailTypes.ts';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { isMailAddress, oneLine, type MailAddress } from '../../../shared/domain/mail/addresses.ts';
import { isHost, isThisComputer, usualPort } from '../../../shared/domain/mail/server.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import type { JournalStore } from '../../db/journalStore.ts';
import type { Db } from '../../db/openDatabase.ts';
import type { SettingStore } from '../../db/settingStore.ts';
import type { Keystore } from '../../keystore/createKeystore.ts';
import type { MailServer } from '../../mail/smtp.ts';

export interface MailSettingsPorts {
  db: Db;
  settings: SettingStore;
  journal: JournalStore;
  keystore: Keystore;
  company(): CompanyProfile | null;
}

/** @throws AppError `mail.badAddress`, `mail.badHost`, `mail.onlyEncrypted` with the path of the field */
function checkSettings({ way, address, host, security }: MailSettings): void {
  if ((way === 'smtp' || address !== '') && !isMailAddress(address)) {
    throw new AppError('mail.badAddress', { path: 'address', value: address });
  }
  if (way === 'eml' && host === '') return;
  if (!isHost(host)) throw new AppError('mail.badHost', { path: 'host', value: host });
  if (security === 'none' && !isThisComputer(host))
    throw new AppError('mail.onlyEncrypted', { path: 'security' });
}

export type MailSettingsFeature = ReturnType<typeof createMailSettings>;

/** How mail leaves; its password is in the safe, and only the way to the mail server takes it out. */
export function createMailSettings({ db, settings, journal, keystore, company }: MailSettingsPorts) {
  const stored = (): MailSettings =>
    settings.get('mail') ?? {
      ...{ way: 'eml', name: company()?.name ?? '', address: company()?.email ?? '' },
      ...{ host: '', port: usualPort.tls, security: 'tls', user: '' },
    };
  const view = (): MailSettingsView => ({ ...stored(), passwordSet: keystore.hasSecret('smtpPassword') });

  return {
    view,

    /** @throws AppError `mail.*` with the path of the field, `keystore.locked` */
    set: ({ password, ...typed }: MailSettingsInput): MailSettingsView => {
      const next: MailSettings = {
        ...typed,
        ...{ name: oneLine(typed.name), address: typed.address.trim() },
        ...{ host: typed.host.trim(), user: typed.user.trim() },
      };
      checkSettings(next);
      return db.transaction(() => {
        const before = stored();
        // A password is for one server and one user: nobody gets another one's by changing an address.
        if (before.host !== next.host || before.user !== next.user) keystore.dropSmtpPassword();
        if (password !== undefined) keystore.putSecret('smtpPassword', password);
        settings.set('mail', next);
        journal.add('mail.settingsChanged', { way: next.way });
        return view();
      });
    },

    /** Who mail is from; null where the mail program knows better. */
    from: (): MailAddress | null => {
      const { name, address } = stored();
      return isMailAddress(address) ? { name, address } : null;
    },
    way: () => stored().way,

    /** The server to send by, with its password. @throws AppError `mail.notSet`, `mail.noPassword`, `keystore.*` */
    server: (): MailServer => {
      const { way, host, port, security, user, address } = stored();
      if (way !== 'smtp') throw new AppError('mail.notSet', {});
      const server = { host, port, security, user, sender: address };
      if (user === '') return server;
      const password = keystore.smtpPassword();
      if (password === null) throw new AppError('mail.noPassword', {});
      return { ...server, password };
    },
  };
}
