import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { describeError } from '../../../shared/i18n/errors.ts';
import { useHelp } from '../../ui/helpContext.ts';
import { ToastRegion, type ShownToast } from '../../ui/Toast.tsx';
import { toErrorView } from './Failure.tsx';

/** A short message at the window's lower edge; with `undo`, what was just done can be taken back. */
export interface Toast {
  text: string;
  /** Takes it back; whatever it may have changed is read again afterwards. */
  undo?: () => Promise<unknown>;
  /** Said once it has been taken back. */
  undone?: string;
  /** The code of the failure that it tells of: „Co teraz?” leads to help. */
  code?: string;
  /** What more there is to see of it: a button, and the dialog that it opens. */
  more?: { label: string; dialog: (onClose: () => void) => ReactNode };
}

const ToastContext = createContext<((toast: Toast) => void) | null>(null);
/** More would cover the work. */
const mostShown = 3;

/** A failure as a message. */
export function failureToast(error: unknown): Toast {
  const view = toErrorView(error);
  const { title, body } = describeError(view);
  return { text: `${title}. ${body}`, code: view.code };
}

/** Shows a message; the function stays the same. */
export function useToast(): (toast: Toast) => void {
  const show = use(ToastContext);
  if (show === null) throw new Error('ToastContext is missing');
  return show;
}

/** All messages of the window go through one live region. */
export const Toasts = ({ children }: { children: ReactNode }) => {
  const [shown, setShown] = useState<ShownToast[]>([]);
  const [dialog, setDialog] = useState<NonNullable<Toast['more']>['dialog'] | null>(null);
  const nextId = useRef(0);
  const queries = useQueryClient();
  const help = useHelp();

  const close = useCallback((id: number) => setShown((all) => all.filter((it) => it.id !== id)), []);
  const show = useMemo(() => {
    const add = ({ text, undo, undone, code, more }: Toast) => {
      const id = (nextId.current += 1);
      const takeBack = async () => {
        close(id);
        try {
          await undo?.();
          if (undone !== undefined) add({ text: undone });
        } catch (error) {
          add(failureToast(error));
        }
        void queries.invalidateQueries();
      };
      const toast = {
        ...{ id, text },
        ...(undo && { onUndo: () => void takeBack() }),
        ...(code !== undefined && { onHelp: () => help({ code }) }),
        ...(more && {
          more: {
            label: more.label,
            onOpen: () => {
              close(id);
              setDialog(() => more.dialog);
            },
          },
        }),
      };
      setShown((all) => [...all.slice(1 - mostShown), toast]);
    };
    return add;
  }, [close, help, queries]);

  return (
    <ToastContext value={show}>
      {children}
      <ToastRegion toasts={shown} onClose={close} />
      {dialog?.(() => setDialog(null))}
    </ToastContext>
  );
};
