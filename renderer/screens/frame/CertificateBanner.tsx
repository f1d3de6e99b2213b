import type { KeystoreStatus } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Banner } from '../../ui/Banner.tsx';
import { navigate } from '../session/route.ts';

const words = ui.frame.certificate;
/** Earlier the certificate screen and the journal say it; from here on every screen does. */
const bannerDays = 14;

/** The end of the offline certificate, told before it is too late to order the next one. */
export const CertificateBanner = ({ keystore: { reminder } }: { keystore: KeystoreStatus }) => (
  <div role="status" aria-label={words.label}>
    {reminder !== null && reminder.step <= bannerDays && (
      <Banner
        tone={reminder.step <= 7 ? 'red' : 'amber'}
        text={ui.certificates.reminder(reminder.daysLeft)}
        action={words.open}
        onAction={() => navigate({ screen: 'certificates' })}
      />
    )}
  </div>
);
