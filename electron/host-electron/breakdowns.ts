import { app, dialog, type BrowserWindow } from 'electron';
import { traceOf, type Crashes } from './crashes.ts';
import type { Speech } from './speech.ts';

type Spoken = Pick<Speech, 'words'>;

/** Asks in a dialog of the system, which works when nothing of ours does. Resolves to the number of the button. */
async function ask(window: BrowserWindow | null, text: { title: string; body: string }, buttons: string[]) {
  const question = { type: 'warning' as const, title: 'Latarnik', message: text.title };
  const options = { ...question, detail: text.body, buttons, defaultId: 0, cancelId: 0, noLink: true };
  const answered = window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options);
  return (await answered).response;
}

/** A window that broke down is offered again: the program behind it goes on delivering meanwhile. */
export function watchWindow(window: BrowserWindow, crashes: Crashes, speech: Spoken): void {
  let isAsking = false;
  const offer = async (question: () => Promise<number>, answers: Record<number, () => void>) => {
    if (isAsking || window.isDestroyed()) return;
    isAsking = true;
    const answer = await question().finally(() => (isAsking = false));
    if (!window.isDestroyed()) answers[answer]?.();
  };
  const reload = (): void => window.webContents.reload();

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    crashes.note('window', { cause: reason, exitCode });
    const { windowGone } = speech.words().desktop.crash;
    const buttons = [windowGone.reload, windowGone.quit];
    void offer(() => ask(window, windowGone, buttons), { 0: reload, 1: () => app.quit() });
  });
  window.on('unresponsive', () => {
    const { stuck } = speech.words().desktop.crash;
    crashes.note('window', { cause: 'unresponsive' });
    void offer(() => ask(window, stuck, [stuck.wait, stuck.reload]), {
      1: () => {
        window.webContents.forcefullyCrashRenderer();
        reload();
      },
    });
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    if (reason === 'clean-exit' || reason === 'killed') return;
    crashes.note('part', { cause: reason, exitCode, process: type, name: name ?? null });
  });
}

/** After a failure that nobody expected the program is not to be trusted: it ends, and the next start tidies up. */
export function watchProgram(
  crashes: Crashes,
  speech: Spoken,
  program: Pick<NodeJS.EventEmitter, 'on'> = process,
): void {
  let isEnding = false;
  program.on('unhandledRejection', (error: unknown) => {
    crashes.note('program', { cause: 'unhandledRejection', ...traceOf(error) });
  });
  program.on('uncaughtException', (error: unknown) => {
    crashes.note('program', { cause: 'uncaughtException', ...traceOf(error) });
    if (isEnding) return;
    isEnding = true;
    const text = speech.words().desktop.crash.program;
    void ask(null, text, [text.restart, text.quit])
      .then((answer) => {
        if (answer === 0) app.relaunch();
      })
      .catch(() => undefined)
      .finally(() => app.exit(1));
  });
}
