import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Suspense, useEffect, useRef, useState } from 'react';
import type { AppStatus } from '../../../shared/contract/types.ts';
import type { Mode } from '../../../shared/domain/mode.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { EnvironmentStripe } from '../../ui/EnvironmentBadge.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import type { ModeRequest } from '../mode/ModeSwitch.tsx';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';
import { useLiveUpdates, useSendProgress } from '../session/liveUpdates.ts';
import { navigate, useRoute } from '../session/route.ts';
import classes from './Frame.module.css';
import { Navigation } from './Navigation.tsx';
import { SendProgressBar } from './SendProgressBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useFrameCommands } from './useFrameCommands.tsx';
import { useFrameKeys } from './useFrameKeys.ts';
import { Warnings } from './Warnings.tsx';

const drillGuide = lazyScreen(async () => (await import('../drill/DrillGuide.tsx')).DrillGuide);

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
  const isDrill = status.company?.drill === true;
  const badge = status.queue.waiting + status.queue.rejected;
  useEffect(() => setBadge(badge), [badge, setBadge]);
  const firm = status.company?.name ?? '';
  useEffect(() => {
    const name = { ...ui.frame.screens, ...ui.frame.otherScreens }[screen];
    document.title = ui.frame.windowTitle(badge, name, firm, ui.frame.program);
  }, [badge, firm, screen]);
  const [modeRequest, setModeRequest] = useState<ModeRequest | null>(null);
  const openMode = (mode: Mode | null) => setModeRequest({ mode });
  const [notified, notifications] = useDisclosure(false);
  const commands = useFrameCommands(status, { openMode, openNotifications: notifications.open });
  useFrameKeys({
    onPalette: commands.openPalette,
    onShortcuts: commands.openShortcuts,
    onNew: () => navigate({ screen: 'new' }),
  });
  useEffect(() => {
    // focus follows the screen, so that a reader starts at its heading; forms take the focus themselves
    if (shown.current !== screen && screen !== 'new') content.current?.focus();
    shown.current = screen;
  }, [screen]);

  return (
    <div className={classes.frame} data-drill={isDrill}>
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
        {isDrill && (
          <div className={classes.drill} role="note">
            {ui.frame.drill}
          </div>
        )}
        <TopBar
          {...{ status, modeRequest }}
          onMode={() => openMode(null)}
          notifications={{ ...notifications, opened: notified }}
          onPalette={commands.openPalette}
        />
      </header>
      <div className={classes.navbar}>
        <Navigation screen={screen} waiting={badge} />
      </div>
      <main ref={content} tabIndex={-1} className={classes.main} id="content">
        <Warnings status={status} isToldBelow={screen === 'home'} />
        {error !== null && <Failure error={error} here />}
        <div className={classes.screen}>{children}</div>
        <SendProgressBar progress={progress} />
      </main>
      {isDrill && (
        <Suspense fallback={<div />}>
          <drillGuide.Screen />
        </Suspense>
      )}
      {commands.dialog}
    </div>
  );
};
