import type { CompanyInput, CompanyProfile } from '../../shared/contract/types.ts';
import { officialEnvironments, type Environment } from '../../shared/domain/environment.ts';
import { normaliseSeller, sellerProblems } from '../../shared/domain/seller.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { Keystore } from '../keystore/createKeystore.ts';

/**
 * The sandbox gives out its keys and tokens to whoever asks, so what protects them here is only the format.
 * Companies with real keys choose a passphrase of their own, or have the system's keychain.
 */
export const sandboxPassphrase = 'piaskownica-latarnika';

export interface CompanyPorts {
  settings: SettingStore;
  journal: JournalStore;
  keystore: Keystore;
  /** Where a sandbox started elsewhere answers (`--ksef`), or null. */
  sandbox: Environment | null;
  changed(): void;
}

export function createCompanyFeature({ settings, journal, keystore, sandbox, changed }: CompanyPorts) {
  const environmentOf = (name: CompanyInput['environment']): Environment => {
    if (name !== 'sandbox') return officialEnvironments[name];
    if (!sandbox) throw new AppError('company.badEnvironment', { url: '' });
    return sandbox;
  };

  const protect = async (passphrase: string | undefined, environment: Environment): Promise<void> => {
    const { protection, passphraseSet } = keystore.status();
    if (protection === 'os' || passphraseSet) return;
    if (passphrase === undefined && environment.name !== 'sandbox') {
      throw new AppError('keystore.passphraseTooShort', { min: 8 });
    }
    await keystore.setPassphrase(passphrase ?? sandboxPassphrase);
  };

  return {
    /** @throws AppError `company.*`, `keystore.passphraseTooShort`, `draft.*` at a field of the form */
    create: async (input: CompanyInput): Promise<CompanyProfile> => {
      if (settings.get('company')) throw new AppError('company.exists', {});
      const { nip, name, address, account, email } = input;
      const problem = sellerProblems({ nip, name, address, account, email })[0];
      if (problem) throw new AppError(problem.code, problem.details);
      const seller = normaliseSeller({ nip, name, address, account, email });
      const environment = environmentOf(input.environment);
      await protect(input.passphrase, environment);
      if (input.ksefToken !== undefined) keystore.putSecret('ksefToken', input.ksefToken);
      const profile: CompanyProfile = { ...seller, environment, training: false };
      settings.set('company', profile);
      journal.add('company.created', { nip: seller.nip, environment: environment.name });
      changed();
      return profile;
    },
  };
}
