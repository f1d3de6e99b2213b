import { Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Suspense } from 'react';
import { groupNews, needsPerson } from '../../../shared/domain/news.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { usePreferences } from '../session/preferences.ts';
import { useCall } from '../session/queries.ts';
import classes from './TopBar.module.css';

const words = ui.news;
export const notificationList = lazyScreen(
  async () => (await import('./NotificationList.tsx')).NotificationList,
);
const newsLimit = 200;

interface NotificationCentreProps {
  opened: boolean;
  onToggle: () => void;
  onClose: () => void;
  /** Opens the mode switch: a mode that was set by hand is released there. */
  onMode: () => void;
}

/** A bell with what is new, and the list of warnings and of what happened behind it. */
export const NotificationCentre = ({ opened, onToggle, onClose, onMode }: NotificationCentreProps) => {
  const alerts = useCall('alert.list', null).data ?? [];
  const news = useCall('window.news', { limit: newsLimit }).data ?? [];
  const { preferences, remember } = usePreferences();
  const { alertsSeenAt = 0, newsSeen = 0 } = preferences ?? {};
  const newAlerts = alerts.filter(({ raisedAt }) => raisedAt > alertsSeenAt).length;
  const newNews = groupNews(news.filter(needsPerson)).filter(({ newest }) => newest.id > newsSeen).length;
  // nothing is called new before it is known what was seen
  const unread = preferences === undefined ? 0 : newAlerts + newNews;
  const close = () => {
    if (!opened) return;
    if (unread > 0) {
      remember({
        alertsSeenAt: Math.max(alertsSeenAt, ...alerts.map(({ raisedAt }) => raisedAt)),
        newsSeen: Math.max(newsSeen, news[0]?.id ?? 0),
      });
    }
    onClose();
  };
  return (
    <Popover
      opened={opened}
      onChange={close}
      width={400}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.chip}
          aria-label={words.button(unread)}
          onClick={opened ? close : onToggle}
        >
          <IconBell size={18} aria-hidden="true" />
          {unread > 0 && (
            <span className={classes.unread} aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown data-help="alerts" p={0} aria-label={words.title}>
        <Suspense fallback={<Waiting />}>
          <notificationList.Screen {...{ alerts, news, alertsSeenAt, newsSeen, onMode }} onLeave={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
};
