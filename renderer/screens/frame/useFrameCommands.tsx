import { Suspense, useState, type ReactNode } from 'react';
import type { CallInput, Method, Output } from '../../../shared/contract/contract.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { useProgram } from '../session/client.ts';
import { useCommandRegistry, type Command } from '../session/commands.ts';
import { toErrorView } from '../session/Failure.tsx';
import { usePreferences } from '../session/preferences.ts';
import { useAction, useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { useToast } from '../session/toasts.tsx';
import { frameCommands, type CommandActions } from './commands.ts';

const words = ui.commands;
export const palette = lazyScreen(async () => (await import('./CommandPalette.tsx')).CommandPalette);
export const shortcutList = lazyScreen(async () => (await import('./ShortcutList.tsx')).ShortcutList);
/** So many commands that were run last are kept. */
const mostKept = 12;

/** Runs calls for commands: what became of them is said in a message. */
function useSaying() {
  const say = useToast();
  const onError = (error: Error) => {
    const { title, body } = describeError(toErrorView(error));
    say({ text: `${title}. ${body}` });
  };
  return function useSaid<M extends Method>(method: M, then: (output: Output<M>) => string | undefined) {
    const action = useAction(method);
    return (input: CallInput<M>) =>
      action.mutate(input, {
        onError,
        onSuccess: (output) => {
          const text = then(output);
          if (text !== undefined) say({ text });
        },
      });
  };
}

interface FrameCommands {
  openPalette: () => void;
  openShortcuts: () => void;
  /** The dialog that is open, if any. */
  dialog: ReactNode;
}

/** The command palette and the list of shortcuts, over one list of commands. */
export function useFrameCommands(
  status: AppStatus,
  { openMode, openNotifications }: Pick<CommandActions, 'openMode' | 'openNotifications'>,
): FrameCommands {
  const [shown, setShown] = useState<{ kind: 'palette' | 'shortcuts'; commands: Command[] } | null>(null);
  const registry = useCommandRegistry();
  const { saveFile } = useProgram();
  const { preferences, remember } = usePreferences();
  const useSaid = useSaying();
  const setAutomatic = useSaid('mode.auto', () => undefined);
  const sendNow = useSaid('queue.sendNow', () => undefined);
  const pause = useSaid('queue.pause', () => words.queue.paused);
  const resume = useSaid('queue.resume', () => words.queue.resumed);
  const lockSafe = useSaid('keystore.lock', () => undefined);
  const showCompany = useSaid('companies.show', () => undefined);
  const addCompany = useSaid('companies.add', () => undefined);
  const companies = useCall('companies.list', null).data ?? [];
  const saveJournal = useSaid('journal.export', (file) => void saveFile(file));

  const open = (kind: 'palette' | 'shortcuts') =>
    setShown({ kind, commands: [...registry.all(), ...frameCommands(status, companies, actions)] });
  const actions: CommandActions = {
    ...{ openMode, openNotifications, setLook: (look) => remember({ look }) },
    openShortcuts: () => open('shortcuts'),
    setAutomatic: () => setAutomatic({}),
    sendNow: () => {
      navigate({ screen: 'queue' });
      sendNow(null);
    },
    pause: () => pause(null),
    resume: () => resume(null),
    lockSafe: () => lockSafe(null),
    saveJournal: () => saveJournal({}),
    showCompany: (id) => showCompany({ id }),
    addCompany: () => addCompany(null),
  };
  const close = () => setShown(null);
  const run = ({ id, run: act }: Pick<Command, 'id' | 'run'>) => {
    close();
    if (!id.startsWith('invoice.')) {
      const before = preferences?.recentCommands ?? [];
      remember({ recentCommands: [id, ...before.filter((it) => it !== id)].slice(0, mostKept) });
    }
    // once the dialog has given the focus back, so that the command may take it
    window.setTimeout(act, 0);
  };
  return {
    openPalette: () => open('palette'),
    openShortcuts: () => open('shortcuts'),
    dialog: shown && (
      <Suspense fallback={null}>
        {shown.kind === 'palette' ? (
          <palette.Screen
            commands={shown.commands}
            recent={preferences?.recentCommands ?? []}
            onRun={run}
            onClose={close}
          />
        ) : (
          <shortcutList.Screen commands={shown.commands} onClose={close} />
        )}
      </Suspense>
    ),
  };
}
