import type { Input } from '../../shared/contract/contract.ts';
import type { CompanyInput, CompanyProfile } from '../../shared/contract/types.ts';
import { officialEnvironments, type Environment } from '../../shared/domain/environment.ts';
import { normaliseSeller, sellerProblems } from '../../shared/domain/seller.ts';
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
  /** Whether an invoice was ever issued. */
  hasIssued(): boolean;
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

export type CompanyFeature = ReturnType<typeof createCompanyFeature>;

export function createCompanyFeature(ports: CompanyPorts) {
  const { settings, keystore, sandbox } = ports;
  const environmentOf = (name: CompanyInput['environment']): Environment => {
    if (name !== 'sandbox') return officialEnvironments[name];
    if (!sandbox) throw new AppError('company.badEnvironment', { url: '' });
    return sandbox;
  };

  /** @throws AppError `company.badEnvironment`, `draft.*` at a field of the form */
  const profileOf = ({ environment, ...input }: Input<'company.change'>): CompanyProfile => {
    const { nip, name, address, account, email } = input;
    const problem = sellerProblems({ nip, name, address, account, email })[0];
    if (problem) throw new AppError(problem.code, problem.details);
    const seller = normaliseSeller({ nip, name, address, account, email });
    return { ...seller, environment: environmentOf(environment), training: false };
  };

  return {
    /** @throws AppError `company.*`, `keystore.passphraseTooShort`, `draft.*` at a field of the form */
    create: async (input: CompanyInput): Promise<CompanyProfile> => {
      if (settings.get('company')) throw new AppError('company.exists', {});
      const profile = profileOf(input);
      const passphrase =
        input.passphrase ?? (profile.environment.name === 'sandbox' ? sandboxPassphrase : '');
      await establish(ports, passphrase, profile, () => {
        if (input.ksefToken !== undefined) keystore.putSecret('ksefToken', input.ksefToken);
        if (input.inSteps) settings.set('firstStart', 'login');
      });
      return profile;
    },

    /** Before the first invoice only. @throws AppError `company.missing`, `company.fixed`, `company.*`, `draft.*` */
    change: (input: Input<'company.change'>): CompanyProfile => {
      const before = settings.get('company');
      if (!before) throw new AppError('company.missing', {});
      const profile = profileOf(input);
      const isAnother =
        before.nip !== profile.nip || before.environment.apiUrl !== profile.environment.apiUrl;
      ports.db.transaction(() => {
        if (before.training || ports.hasIssued()) throw new AppError('company.fixed', {});
        // A token and certificates are of one firm and one KSeF.
        if (isAnother) keystore.dropLogin();
        if (isAnother) settings.set('loginTest', null);
        settings.set('company', profile);
        ports.journal.add('company.changed', { nip: profile.nip, environment: profile.environment.name });
      });
      ports.changed();
      return profile;
    },
  };
}
