import { app, Menu, nativeImage, Notification, Tray, type BrowserWindow } from 'electron';
import { createCaller } from '../../shared/contract/caller.ts';
import type { AlertView, QueueStatus } from '../../shared/contract/types.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { alertText, trayText } from '../../shared/i18n/alerts.ts';
import { hostText } from '../../shared/i18n/host.ts';
import { deadlineText } from '../../shared/i18n/times.ts';
import type { Core } from '../core/createCore.ts';
import type { Clock } from '../core/ports.ts';

interface DesktopPorts {
  core: Pick<Core, 'call' | 'onEvent'>;
  clock: Clock;
  /** PNG of the program's icon. */
  icon: string;
  window: Pick<BrowserWindow, 'show' | 'focus' | 'isMinimized' | 'restore' | 'isDestroyed'>;
}

/** Warnings as notifications of the system, and the queue on the tray and the icon; also with the window hidden. */
export function connectDesktop({ core, clock, icon, window }: DesktopPorts): void {
  const call = createCaller((text) => core.call(text));
  const tray = new Tray(nativeImage.createFromPath(icon).resize({ width: 16, height: 16 }));
  /** Kept until they are closed: what nobody holds is collected, and its click with it. */
  const open = new Set<Notification>();
  /** Shown, while the program has not heard of it yet. */
  const told = new Set<string>();

  const showWindow = (): void => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  tray.on('click', showWindow);
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: hostText.trayOpen, click: showWindow },
      { label: hostText.trayQuit, click: () => app.quit() },
    ]),
  );

  const tellQueue = ({ waiting, rejected, nearestDeadline }: QueueStatus): void => {
    app.setBadgeCount(waiting + rejected);
    const nearest = nearestDeadline && deadlineText(nearestDeadline, warsawDay(clock.now()));
    tray.setToolTip(trayText(waiting, nearest));
  };
  const tellAlerts = (alerts: readonly AlertView[]): void => {
    if (!Notification.isSupported()) return;
    for (const alert of alerts) {
      const one = alert.keys.join();
      if (!alert.notify) told.delete(one);
      if (!alert.notify || told.has(one)) continue;
      told.add(one);
      const shown = new Notification({ ...alertText(alert), icon });
      open.add(shown);
      shown.on('click', showWindow);
      shown.on('close', () => open.delete(shown));
      shown.show();
      void call('alert.shown', { keys: alert.keys });
    }
  };

  core.onEvent(({ event, data }) => {
    if (event === 'queue.changed') tellQueue(data);
    if (event === 'alert.changed') tellAlerts(data);
  });
  void call('queue.status').then(tellQueue);
  void call('alert.list').then(tellAlerts);
}
