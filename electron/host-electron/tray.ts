import { app, Menu, Tray, type MenuItemConstructorOptions } from 'electron';
import type { Caller } from '../../shared/contract/caller.ts';
import type { ModeStatus } from '../../shared/contract/modeTypes.ts';
import type { QueueStatus } from '../../shared/contract/types.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import type { Clock } from '../core/ports.ts';
import type { Icons } from './icons.ts';
import type { MainWindow } from './mainWindow.ts';
import type { Speech } from './speech.ts';

interface TrayPorts {
  call: Caller;
  clock: Clock;
  icons: Icons;
  window: MainWindow;
  speech: Pick<Speech, 'words'>;
}

export interface TrayFacts {
  queue: QueueStatus | null;
  mode: ModeStatus | null;
}

/** The lighthouse beside the clock: what waits, how invoices are issued now, and the everyday commands. */
export function createTray({ call, clock, icons, window, speech }: TrayPorts): (facts: TrayFacts) => void {
  const tray = new Tray(icons.tray(0));
  tray.on('click', window.show);
  const pause = (paused: boolean): void =>
    void call(paused ? 'queue.resume' : 'queue.pause').catch(() => undefined);

  const menuOf = ({ queue, mode }: TrayFacts): MenuItemConstructorOptions[] => {
    const { desktop, modeName } = speech.words();
    const words = desktop.tray;
    return [
      { label: words.open, click: window.show },
      { label: words.newInvoice, click: () => window.goTo('#/new') },
      { type: 'separator' },
      ...(mode === null
        ? []
        : [{ label: words.mode(modeName[mode.mode]), click: () => window.press('mode') }]),
      ...(queue === null
        ? []
        : [
            { label: words.waiting(queue.waiting), click: () => window.goTo('#/queue') },
            ...(queue.rejected > 0
              ? [{ label: words.rejected(queue.rejected), click: () => window.goTo('#/queue') }]
              : []),
            { label: queue.paused ? words.resume : words.pause, click: () => pause(queue.paused) },
          ]),
      { type: 'separator' },
      { label: words.quit, click: () => app.quit() },
    ];
  };

  return (facts) => {
    const { queue } = facts;
    const { deadlineText, trayText } = speech.words();
    const count = queue === null ? 0 : queue.waiting + queue.rejected;
    const nearest = queue?.nearestDeadline && deadlineText(queue.nearestDeadline, warsawDay(clock.now()));
    tray.setImage(icons.tray(count));
    tray.setToolTip(trayText(queue?.waiting ?? 0, nearest ?? null));
    tray.setContextMenu(Menu.buildFromTemplate(menuOf(facts)));
    if (process.platform === 'darwin') tray.setTitle(count === 0 ? '' : String(count));
  };
}
