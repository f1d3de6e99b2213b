import type { KeystoreStatus } from '../../../shared/contract/keystoreTypes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Banner } from '../../ui/Banner.tsx';
import { navigate } from '../session/route.ts';

const words = ui.frame.safe;

/** A safe that closed by itself lets out what waits; one that was not opened since the start does not. */
function detailsOf({ canLogIn }: KeystoreStatus, waiting: number): string {
  if (canLogIn) return words.stillSending;
  return waiting > 0 ? words.waiting(waiting) : words.why;
}

/** A closed safe stops both sending and issuing offline, so it is said on every screen until it is open. */
export const SafeBanner = ({ keystore, waiting }: { keystore: KeystoreStatus; waiting: number }) => (
  <div role="status" aria-label={words.label}>
    {!keystore.unlocked && keystore.passphraseSet && (
      <Banner
        tone="red"
        text={words.closed}
        details={detailsOf(keystore, waiting)}
        action={words.open}
        onAction={() => navigate({ screen: 'certificates' })}
      />
    )}
  </div>
);
