import { useHotkeys } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { EnvironmentStripe } from '../../ui/EnvironmentBadge.tsx';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';
import { useLiveUpdates, useSendProgress } from '../session/liveUpdates.ts';
import { navigate, useRoute } from '../session/route.ts';
import classes from './Frame.module.css';
import { Navigation } from './Navigation.tsx';
import { AlertBanners } from './AlertBanners.tsx';
import { AnnouncementBanner } from './AnnouncementBanner.tsx';
import { SafeBanner } from './SafeBanner.tsx';
import { SendProgressBar } from './SendProgressBar.tsx';
import { TopBar } from './TopBar.tsx';

interface FrameProps {
  status: AppStatus;
  /** Why the newest status could not be read; what is shown may be old then. */
  error: Error | null;
  children: ReactNode;
}

/** The window around every screen: who am I, is it for real, how do I issue now, what still has to go. */
export const Frame = ({ status, error, children }: FrameProps) => {
  useLiveUpdates();
  const progress = useSendProgress();
  const { screen } = useRoute();
  const content = useRef<HTMLElement>(null);
  const shown = useRef(screen);
  const { setBadge } = useProgram();
  const badge = status.queue.waiting + status.queue.rejected;
  useEffect(() => setBadge(badge), [badge, setBadge]);
  useHotkeys([['n', () => navigate({ screen: 'new' })]]);
  useEffect(() => {
    // focus follows the screen, so that a reader starts at its heading; forms take the focus themselves
    if (shown.current !== screen && screen !== 'new') content.current?.focus();
    shown.current = screen;
  }, [screen]);

  return (
    <div className={classes.frame}>
      <a
        className={classes.skip}
        href="#content"
        onClick={(event) => {
          event.preventDefault(); // the hash is the router's
          content.current?.focus();
        }}
      >
        {ui.frame.skipToContent}
      </a>
      {status.company !== null && <EnvironmentStripe name={status.company.environment.name} />}
      <header className={classes.header}>
        <TopBar status={status} />
      </header>
      <div className={classes.navbar}>
        <Navigation screen={screen} waiting={badge} />
      </div>
      <main ref={content} tabIndex={-1} className={classes.main} id="content">
        <SafeBanner keystore={status.keystore} waiting={status.queue.waiting} />
        <AnnouncementBanner status={status} />
        <AlertBanners status={status} />
        {error !== null && <Failure error={error} here />}
        <div className={classes.screen}>{children}</div>
        <SendProgressBar progress={progress} />
      </main>
    </div>
  );
};
