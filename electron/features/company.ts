import type { CompanyChange, CompanyInput, CompanyProfile } from '../../shared/contract/types.ts';
import { officialEnvironments, type Environment } from '../../shared/domain/environment.ts';
import { accountFor } from '../../shared/domain/companyAccounts.ts';
import { normaliseSeller, sellerProblems, type Seller } from '../../shared/domain/seller.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { Keystore } from '../keystore/createKeystore.ts';

/**
 * The sandbox gives out its keys and tokens to whoever asks, so what protects them here is only the format.
 * Companies with real keys choose a passphrase of their own, or have the system's keychain.
 */
export const sandboxPassphrase = 'piaskownica-latarnika';

/** A shop's computer stands open to the street; a till is used more often than this. */
const usualAutoLockMinutes = 30;

export interface EstablishPorts {
  db: Db;
  settings: SettingStore;
  journal: JournalStore;
  keystore: Keystore;
  changed(): void;
}

export interface CompanyPorts extends EstablishPorts {
  /** Where a sandbox started elsewhere answers (`--ksef`), or null. */
  sandbox: Environment | null;
  /** The data of the firm are others now. */
  updated(): void;
}

/**
 * Makes a company in a folder that has none: a new safe, then what it holds and the profile in one transaction, so
 * that a program that dies on the way leaves no half of a company behind.
 * @throws AppError `company.exists`, `keystore.passphraseTooShort`, and whatever `fillSafe` throws
 */
export async function establish(
  { db, settings, journal, keystore, changed }: EstablishPorts,
  passphrase: string,
  profile: CompanyProfile,
  fillSafe: () => void,
): Promise<void> {
  if (settings.get('company')) throw new AppError('company.exists', {});
  if (keystore.protection === 'passphrase') await keystore.setPassphrase(passphrase);
  db.transaction(() => {
    if (settings.get('company')) throw new AppError('company.exists', {});
    fillSafe();
    settings.set('company', profile);
    if (profile.environment.name !== 'sandbox' && keystore.protection === 'passphrase') {
      settings.set('autoLockMinutes', usualAutoLockMinutes);
    }
    journal.add('company.created', { nip: profile.nip, environment: profile.environment.name });
  });
  changed();
}

/** What is kept of a firm; the account of an invoice in zł stands by itself too. */
const profileOf = ({ nip, name, address, email, phone, account, accounts = [] }: Seller) => {
  const list =
    accounts.length > 0 || account === undefined ? [...accounts] : [{ number: account, currency: 'PLN' }];
  return { nip, name, address, email, phone, accounts: list, account: accountFor(list, 'PLN')?.number };
};

export type CompanyFeature = ReturnType<typeof createCompanyFeature>;

export function createCompanyFeature(ports: CompanyPorts) {
  const { db, settings, journal, keystore, sandbox, updated } = ports;
  const environmentOf = (name: CompanyInput['environment']): Environment => {
    if (name !== 'sandbox') return officialEnvironments[name];
    if (!sandbox) throw new AppError('company.badEnvironment', { url: '' });
    return sandbox;
  };

  /** @throws AppError `draft.*` at a field of the form */
  const checked = (seller: Seller): Seller => {
    const problem = sellerProblems(seller)[0];
    if (problem) throw new AppError(problem.code, problem.details);
    return normaliseSeller(seller);
  };

  return {
    /** @throws AppError `company.*`, `keystore.passphraseTooShort`, `draft.*` at a field of the form */
    create: async (input: CompanyInput): Promise<CompanyProfile> => {
      if (settings.get('company')) throw new AppError('company.exists', {});
      const { nip, name, address, account, email } = input;
      const seller = checked({ nip, name, address, account, email });
      const environment = environmentOf(input.environment);
      const profile: CompanyProfile = { ...profileOf(seller), environment, training: false };
      const passphrase = input.passphrase ?? (environment.name === 'sandbox' ? sandboxPassphrase : '');
      await establish(ports, passphrase, profile, () => {
        if (input.ksefToken !== undefined) keystore.putSecret('ksefToken', input.ksefToken);
      });
      return profile;
    },

    /**
     * Changes what may change; what is issued already stays as it is.
     * @throws AppError `company.missing`, `draft.*` at a field of the form
     */
    update: ({ name, address, email, phone, accounts }: CompanyChange): CompanyProfile => {
      const before = settings.get('company');
      if (!before) throw new AppError('company.missing', {});
      const { nip, environment, training } = before;
      const seller = checked({ nip, name, address, email, phone, accounts });
      const after: CompanyProfile = { ...profileOf(seller), environment, training };
      const isSame = (key: keyof CompanyProfile) =>
        JSON.stringify(before[key]) === JSON.stringify(after[key]);
      const keys = ['name', 'address', 'email', 'phone', 'accounts'] as const;
      const fields = keys.filter((key) => !isSame(key));
      if (fields.length === 0) return after;
      db.transaction(() => {
        settings.set('company', after);
        journal.add('company.changed', { fields });
      });
      updated();
      return after;
    },
  };
}
