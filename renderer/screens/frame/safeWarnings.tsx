import type { ReactNode } from 'react';
import type { KeystoreStatus } from '../../../shared/contract/keystoreTypes.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Banner } from '../../ui/Banner.tsx';
import { navigate } from '../session/route.ts';
import type { Warning } from './warning.ts';

const words = ui.frame.safe;

/** A safe that closed by itself lets out what waits; one that was not opened since the start does not. */
function detailsOf({ canLogIn }: KeystoreStatus, waiting: number): string {
  if (canLogIn) return words.stillSending;
  return waiting > 0 ? words.waiting(waiting) : words.why;
}

/** A closed safe stops both sending and issuing offline, so it is said on every screen until it is open. */
export function safeWarnings({ keystore, queue: { waiting } }: AppStatus): Warning[] {
  if (keystore.unlocked || !keystore.passphraseSet) return [];
  const details = detailsOf(keystore, waiting);
  const line = (more: ReactNode) => (
    <Banner
      tone="red"
      text={words.closed}
      details={details}
      action={words.open}
      onAction={() => navigate({ screen: 'certificates' })}
    >
      {more}
    </Banner>
  );
  return [{ key: 'safe', tone: 'red', said: `${words.closed}: ${details}`, line }];
}
