import { app, dialog, type BrowserWindow } from 'electron';
import { desktopText } from '../../shared/i18n/desktop.ts';
import { traceOf, type Crashes } from './crashes.ts';

const words = desktopText.crash;

/** Asks in a dialog of the system, which works when nothing of ours does. Resolves to the number of the button. */
async function ask(window: BrowserWindow | null, text: { title: string; body: string }, buttons: string[]) {
  const question = { type: 'warning' as const, title: desktopText.name, message: text.title };
  const options = { ...question, detail: text.body, buttons, defaultId: 0, cancelId: 0, noLink: true };
  const answered = window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options);
  return (await answered).response;
}

/** A window that broke down is offered again: the program behind it goes on delivering meanwhile. */
export function watchWindow(window: BrowserWindow, crashes: Crashes): void {
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
    const { windowGone } = words;
    const buttons = [windowGone.reload, windowGone.quit];
    void offer(() => ask(window, windowGone, buttons), { 0: reload, 1: () => app.quit() });
  });
  window.on('unresponsive', () => {
    const { stuck } = words;
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
export function watchProgram(crashes: Crashes): void {
  let isEnding = false;
  process.on('unhandledRejection', (error) => {
    crashes.note('program', { cause: 'unhandledRejection', ...traceOf(error) });
  });
  process.on('uncaughtException', (error) => {
    crashes.note('program', { cause: 'uncaughtException', ...traceOf(error) });
    if (isEnding) return;
    isEnding = true;
    void ask(null, words.program, [words.program.restart, words.program.quit])
      .then((answer) => {
        if (answer === 0) app.relaunch();
      })
      .finally(() => app.exit(1));
  });
}
