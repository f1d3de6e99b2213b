import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { AppError } from '../../shared/errors/appError.ts';
import type { Core } from '../core/createCore.ts';
import { appOrigin } from './appProtocol.ts';

/** Carries the contract over IPC: trust the frame, then the same text as in every host. */
export function connectIpc(
  ipc: Pick<IpcMain, 'handle'>,
  core: Pick<Core, 'call' | 'onEvent'>,
  ourWindow: () => WebContents | null,
): void {
  ipc.handle('rpc', (event, text: unknown) =>
    isOurMainFrame(event, ourWindow()) ? core.call(String(text)) : refused(),
  );
  core.onEvent((message) => ourWindow()?.send('event', message));
}

/** Only the top frame of our own window, showing our own page, may call. */
function isOurMainFrame({ senderFrame, sender }: IpcMainInvokeEvent, ours: WebContents | null): boolean {
  return (
    ours !== null &&
    sender.id === ours.id &&
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame.url.startsWith(`${appOrigin}/`)
  );
}

function refused(): string {
  const { code, kind, details } = new AppError('ipc.badRequest', { problem: 'sender' });
  return JSON.stringify({ ok: false, error: { code, kind, details } });
}
