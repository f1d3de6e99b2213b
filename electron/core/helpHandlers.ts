import type { helpCalls } from '../../shared/contract/helpCalls.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { Certificates } from '../features/certificates.ts';
import type { Documents } from '../features/documents.ts';
import { makeOutageSheet } from '../features/outageSheet.ts';
import { outageSheetWords } from '../pdf/outageSheet/renderOutageSheetPdf.ts';
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
  'help.outageSheet': async ({ language }) => {
    const bytes = await makeOutageSheet(requireCompany(), {
      keystore: certificates.status(),
      backupFolder: settings.get('backupFolder') ?? '',
      now: clock.now(),
      language,
    });
    return documents.handOut(outageSheetWords[language].words.fileName, 'application/pdf', bytes);
  },
});
