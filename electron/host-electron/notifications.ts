import { Notification } from 'electron';
import type { Caller } from '../../shared/contract/caller.ts';
import type { CompanyAlert } from '../../shared/contract/companiesTypes.ts';
import type { AlertView } from '../../shared/contract/types.ts';
import type { MainWindow } from './mainWindow.ts';
import type { Speech } from './speech.ts';

/** Where a warning is solved: the address of a screen, as the window's own banners lead to it. */
export const alertHash: Record<AlertView['kind'], string> = {
  deadline: '#/queue',
  openDeadline: '#/queue',
  midnight: '#/queue',
  manualMode: '#/queue',
  totalFailure: '#/announcements',
  dutyLifted: '#/invoices',
  clock: '#/journal',
  certificate: '#/certificates',
  recurring: '#/saved/recurring',
  backup: '#/settings/backup',
  restored: '#/settings/backup',
  movedOut: '#/settings/backup',
};

interface NotificationPorts {
  call: Caller;
  icon: string;
  window: MainWindow;
  speech: Pick<Speech, 'words'>;
}

export type Notifications = ReturnType<typeof createNotifications>;

/** Warnings as notifications of the system, also with the window hidden; a click opens the place that solves them. */
export function createNotifications({ call, icon, window, speech }: NotificationPorts) {
  /** Kept until they are closed: what nobody holds is collected, and its click with it. */
  const open = new Set<Notification>();
  /** Shown, while the program has not heard of it yet. */
  const told = new Set<string>();

  const show = (text: { title: string; body: string }, click: () => void): boolean => {
    if (!Notification.isSupported()) return false;
    const shown = new Notification({ ...text, icon });
    open.add(shown);
    shown.on('click', () => {
      open.delete(shown);
      click();
    });
    shown.on('close', () => open.delete(shown));
    shown.on('failed', () => open.delete(shown));
    shown.show();
    return true;
  };
  return {
    show: (text: { title: string; body: string }): boolean => show(text, window.show),
    tellAlerts: (alerts: readonly AlertView[]): void => {
      for (const alert of alerts) {
        const one = alert.keys.join();
        if (!alert.notify) told.delete(one);
        if (!alert.notify || told.has(one)) continue;
        if (!show(speech.words().alertText(alert), () => window.goTo(alertHash[alert.kind]))) return;
        told.add(one);
        void call('alert.shown', { keys: alert.keys }).catch(() => undefined);
      }
    },
    /** Of the companies that are not shown; a click shows the company and the place. */
    tellElsewhere: (alerts: readonly CompanyAlert[]): void => {
      for (const { company, name, alert } of alerts) {
        const { alertText, alertElsewhere } = speech.words();
        const { title, body } = alertText(alert);
        const open = () =>
          void call('companies.show', { id: company })
            .then(() => window.goTo(alertHash[alert.kind]))
            .catch(window.show);
        if (!show({ title: alertElsewhere(name, title), body }, open)) return;
        void call('companies.alertShown', { company, keys: alert.keys }).catch(() => undefined);
      }
    },
  };
}
