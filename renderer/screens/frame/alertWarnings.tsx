import { useEffect, useRef, type ReactNode } from 'react';
import type { AlertView, AppStatus } from '../../../shared/contract/types.ts';
import { alertText } from '../../../shared/i18n/alerts.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useProgram } from '../session/client.ts';
import { useCall } from '../session/queries.ts';
import { AlertAnswers } from './AlertAnswers.tsx';
import { useOtherCompanies } from './useOtherCompanies.ts';
import { toneOf, useAlertAct } from './alertPlaces.ts';
import type { Warning } from './warning.ts';

const words = ui.frame.alerts;

/** The program's own warnings; the desktop hears of them from here, on every screen. */
export function useAlertWarnings(status: AppStatus): Warning[] {
  const alerts = useCall('alert.list', null).data ?? [];
  useDesktopNotifications(alerts);
  useOtherCompanies();
  return alerts.map((alert) => {
    const { title, body } = alertText(alert);
    return {
      ...{ key: alert.keys.join(), tone: toneOf(alert), said: `${title}. ${body}` },
      line: (more) => <AlertBanner {...{ alert, status, more }} />,
    };
  });
}

interface AlertBannerProps {
  alert: AlertView;
  status: AppStatus;
  more: ReactNode;
}

const AlertBanner = ({ alert, status, more }: AlertBannerProps) => {
  const act = useAlertAct(alert);
  const { title, body } = alertText(alert);
  return (
    <Banner
      tone={toneOf(alert)}
      text={title}
      details={body}
      action={words.actions[alert.kind]}
      onAction={act}
    >
      <AlertAnswers alert={alert} status={status} />
      {more}
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
