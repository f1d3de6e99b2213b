import { app, type BrowserWindow } from 'electron';
import type { Caller } from '../../shared/contract/caller.ts';
import { waitingIn } from '../../shared/domain/waitingIn.ts';
import type { Core } from '../core/corePorts.ts';
import type { Clock } from '../core/ports.ts';
import type { DesktopLine } from './desktopLine.ts';
import type { Remembering } from './desktopMemory.ts';
import type { MainWindow } from './mainWindow.ts';
import type { HostPower } from './power.ts';
import type { Speech } from './speech.ts';

/** KSeF answers in seconds or not at all; what it says later is asked for at the next start. */
const longestWaitMs = 20_000;

interface LeavingPorts {
  core: Pick<Core, 'close' | 'onEvent'>;
  call: Caller;
  clock: Clock;
  power: Pick<HostPower, 'rest'>;
  memory: Remembering;
  line: DesktopLine;
  window: MainWindow;
  speech: Pick<Speech, 'words'>;
  notify(text: { title: string; body: string }): boolean;
}

export type Leaving = ReturnType<typeof createLeaving>;

/** Closing the window, which is not the end of the program; and its end, which waits for what is under way. */
export function createLeaving(ports: LeavingPorts, platform = process.platform) {
  const { core, call, clock, power, memory, line, window, speech } = ports;
  let state: 'running' | 'leaving' | 'closed' = 'running';
  let isAsking = false;
  let stopWaiting = (): void => undefined;

  const hide = (): void => {
    isAsking = false;
    window.hide();
    if (platform === 'darwin' || memory.get().trayTold) return;
    if (ports.notify(speech.words().desktop.stillHere)) memory.set({ trayTold: true });
  };

  const windowClosed = async (): Promise<void> => {
    const { keepsInTray } = memory.get();
    // Programs of macOS go on without a window anyway; closed again under the question, the window only wants to go.
    if (keepsInTray === true || platform === 'darwin' || isAsking) return hide();
    if (keepsInTray === false) return app.quit();
    // Of every company: those that are not shown deliver as well.
    const waiting = await call('companies.list').then(waitingIn, () => 0);
    if (waiting === 0) return app.quit();
    if (!line.isOpen()) return hide();
    isAsking = true;
    line.tell({ event: 'close.asked', data: { waiting } });
  };

  /** Until the run of deliveries is over: at rest it begins nothing new. */
  const deliveriesEnd = async (): Promise<void> => {
    power.rest();
    const { sending, waiting } = await call('queue.status');
    if (!sending) return;
    line.tell({ event: 'leaving', data: { waiting } });
    if (line.isOpen()) window.show();
    else ports.notify(speech.words().desktop.leaving);
    await new Promise<void>((resolve) => {
      const cancel = clock.schedule(longestWaitMs, resolve);
      const stop = core.onEvent(({ event, data }) => {
        if (event === 'queue.changed' && !data.sending) stopWaiting();
      });
      stopWaiting = () => {
        cancel();
        stop();
        resolve();
      };
    });
  };

  /** Ends everything but the process. */
  const end = async (): Promise<void> => {
    window.hide();
    await core.close().catch(() => undefined);
    state = 'closed';
  };
  const leave = async (): Promise<void> => {
    state = 'leaving';
    await deliveriesEnd().catch(() => undefined);
    await end();
  };

  return {
    /** To a window that wants to close: it stays, and what becomes of it is decided. */
    closing: (event: { preventDefault(): void }): void => {
      if (state === 'closed') return;
      event.preventDefault();
      if (state === 'running') void windowClosed();
      else stopWaiting();
    },
    watch: (it: Pick<BrowserWindow, 'on'>): void => {
      app.on('before-quit', (event) => {
        if (state === 'closed') return;
        event.preventDefault();
        if (state === 'running') void leave().then(() => app.quit());
      });
      // Windows ends the session: there is no time to wait for anybody.
      it.on('session-end', () => void end());
    },
    /** The answer to the question of a window that was closed. */
    answer: (keep: boolean): void => {
      memory.set({ keepsInTray: keep });
      if (keep) hide();
      else app.quit();
    },
    /** Without waiting for KSeF any longer. */
    now: (): void => {
      stopWaiting();
      if (state === 'running') void end().then(() => app.quit());
    },
    /** Ends the program for `then`, which starts another one. */
    leaveFor: async (then: () => void): Promise<void> => {
      if (state !== 'running') return;
      await leave();
      then();
    },
  };
}
