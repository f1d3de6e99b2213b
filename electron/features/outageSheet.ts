import { practiceOf } from '../../shared/domain/practice.ts';
import type { KeystoreStatus } from '../../shared/contract/keystoreTypes.ts';
import type { CompanyProfile } from '../../shared/contract/types.ts';
import type { InterfaceLanguage } from '../../shared/domain/interfaceLanguage.ts';
import { outageTodo } from '../../shared/domain/outageSteps.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { renderOutageSheetPdf } from '../pdf/outageSheet/renderOutageSheetPdf.ts';

interface State {
  keystore: KeystoreStatus;
  /** Empty where backups are off. */
  backupFolder: string;
  /** Instant. */
  now: number;
  language: InterfaceLanguage;
}

/** The page that hangs beside the desk, by what the firm has now. */
export function makeOutageSheet(
  { name, nip, training, drill }: CompanyProfile,
  { keystore, backupFolder, now, language }: State,
): Promise<Uint8Array> {
  const { offline, protection, canLogIn } = keystore;
  const certificateValidTo = offline === null ? null : warsawDay(offline.validTo);
  const today = warsawDay(now);
  const todo = outageTodo({
    ...{ hasOfflineCertificate: offline !== null, certificateValidTo, today, canLogIn, training },
    ...{ isSafeByPassphrase: protection === 'passphrase', hasBackupFolder: backupFolder !== '' },
  });
  const isValid = certificateValidTo !== null && certificateValidTo >= today;
  return renderOutageSheetPdf({
    ...{ language, company: { name, nip }, madeAt: now, training: practiceOf({ training, drill }), todo },
    certificateValidTo: isValid ? certificateValidTo : null,
  });
}
