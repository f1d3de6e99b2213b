import type { helpCalls } from '../../shared/contract/helpCalls.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import { outageSheet } from '../../shared/i18n/help/outageSheet.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { Certificates } from '../features/certificates.ts';
import type { Documents } from '../features/documents.ts';
import { makeOutageSheet } from '../features/outageSheet.ts';
import type { Clock } from './ports.ts';
import type { Handlers } from './router.ts';

interface HelpParts {
  clock: Clock;
  certificates: Pick<Certificates, 'status'>;
  documents: Documents;
  settings: SettingStore;
  requireCompany(): CompanyProfile;
}

/** Help that knows of the firm. */
export const helpHandlers = ({
  clock,
  certificates,
  documents,
  settings,
  requireCompany,
}: HelpParts): Pick<Handlers, keyof typeof helpCalls> => ({
  'help.outageSheet': async () => {
    const bytes = await makeOutageSheet(requireCompany(), {
      keystore: certificates.status(),
      backupFolder: settings.get('backupFolder') ?? '',
      now: clock.now(),
    });
    return documents.handOut(outageSheet.fileName, 'application/pdf', bytes);
  },
});
