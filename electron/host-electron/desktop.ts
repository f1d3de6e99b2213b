import { app } from 'electron';
import { createCaller } from '../../shared/contract/caller.ts';
import type { QueueStatus } from '../../shared/contract/types.ts';
import type { Core } from '../core/corePorts.ts';
import type { Clock } from '../core/ports.ts';
import type { Icons } from './icons.ts';
import type { MainWindow } from './mainWindow.ts';
import { createNotifications, type Notifications } from './notifications.ts';
import type { Speech } from './speech.ts';
import { createTray, type TrayFacts } from './tray.ts';

interface DesktopPorts {
  core: Pick<Core, 'call' | 'onEvent'>;
  clock: Clock;
  icons: Icons;
  window: MainWindow;
  speech: Speech;
}

/** Warnings as notifications, and the queue on the tray and on the icon; also with the window hidden. */
export function connectDesktop({ core, clock, icons, window, speech }: DesktopPorts): Notifications {
  const call = createCaller((text) => core.call(text));
  const facts: TrayFacts = { queue: null, mode: null };
  const showTray = createTray({ call, clock, icons, window, speech });
  const notifications = createNotifications({ call, icon: icons.window, window, speech });

  const showFacts = (): void => {
    const { waiting, rejected } = facts.queue ?? { waiting: 0, rejected: 0 };
    const count = waiting + rejected;
    app.setBadgeCount(count);
    window.setOverlay(icons.overlay(count), count === 0 ? '' : speech.words().desktop.badge(waiting));
    showTray(facts);
  };
  const tellQueue = (queue: QueueStatus): void => {
    facts.queue = queue;
    showFacts();
  };
  const lookElsewhere = async (): Promise<void> =>
    notifications.tellElsewhere(await call('companies.alerts'));
  const look = async (): Promise<void> => {
    facts.mode = await call('mode.status');
    tellQueue(await call('queue.status'));
    notifications.tellAlerts(await call('alert.list'));
    await lookElsewhere();
  };

  core.onEvent(({ event, data }) => {
    if (event === 'queue.changed') tellQueue(data);
    if (event === 'alert.changed') notifications.tellAlerts(data);
    if (event === 'mode.changed') {
      facts.mode = data;
      showTray(facts);
    }
    if (event === 'companies.changed') void lookElsewhere().catch(() => undefined);
    // Another company, or the first one.
    if (event === 'company.changed') void look().catch(() => undefined);
  });
  speech.onChange(showFacts);
  showTray(facts);
  void look().catch(() => undefined);
  return notifications;
}
