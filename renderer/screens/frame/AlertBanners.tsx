import { useEffect, useRef } from 'react';
import type { AlertView, AppStatus } from '../../../shared/contract/types.ts';
import { alertText } from '../../../shared/i18n/alerts.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useProgram } from '../session/client.ts';
import { useCall } from '../session/queries.ts';
import { AlertAnswers } from './AlertAnswers.tsx';
import { useOtherCompanies } from './useOtherCompanies.ts';
import { toneOf, useAlertAct } from './alertPlaces.ts';

const words = ui.frame.alerts;
/** More lines than this would push the work off the screen. */
const mostShown = 3;

interface AlertBannersProps {
  status: AppStatus;
  /** The screen itself tells them, all of them: only the desktop hears of them from here. */
  isToldBelow: boolean;
}

/** What needs a person, on every screen until it is seen, put off or no longer true. */
export const AlertBanners = ({ status, isToldBelow }: AlertBannersProps) => {
  const alerts = useCall('alert.list', null).data ?? [];
  useDesktopNotifications(alerts);
  useOtherCompanies();
  if (isToldBelow) return null;
  const hidden = alerts.length - mostShown;
  return (
    <div role="status" aria-label={words.label}>
      {alerts.slice(0, mostShown).map((alert, index) => (
        <AlertBanner
          key={alert.keys.join()}
          alert={alert}
          status={status}
          more={index === mostShown - 1 && hidden > 0 ? words.more(hidden) : undefined}
        />
      ))}
    </div>
  );
};

interface AlertBannerProps {
  alert: AlertView;
  status: AppStatus;
  /** Said behind the last banner when there are more than fit. */
  more: string | undefined;
}

const AlertBanner = ({ alert, status, more }: AlertBannerProps) => {
  const act = useAlertAct(alert);
  const { title, body } = alertText(alert);
  return (
    <Banner
      tone={toneOf(alert)}
      text={title}
      details={[body, more].filter((part) => part !== undefined).join(' · ')}
      action={words.actions[alert.kind]}
      onAction={act}
    >
      <AlertAnswers alert={alert} status={status} />
    </Banner>
  );
};

/** Lets the desktop tell what it has not told yet, where this window is the one that can. */
function useDesktopNotifications(alerts: readonly AlertView[]): void {
  const { client, notify } = useProgram();
  // A list that comes again before the program has heard that a warning was shown must not show it twice.
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const alert of alerts) {
      const { keys } = alert;
      const one = keys.join();
      if (!alert.notify) told.current.delete(one);
      else if (!told.current.has(one) && notify(alertText(alert))) {
        told.current.add(one);
        void client.call('alert.shown', { keys });
      }
    }
  }, [alerts, client, notify]);
}
