import { useCallback, useEffect, useRef, useState, type Dispatch, type SetStateAction } from 'react';
import { z } from 'zod';
import { useProgram } from '../session/client.ts';
import { begin, type FormHistory } from './form/history.ts';
import type { InvoiceForm } from './form/invoiceForm.ts';

/** Typing is kept a moment after it has paused; what is lost in a crash is what was typed since. */
const pauseMs = 250;
/** Changes when the shape of the form does: an older one is not read. */
const shape = 1;
const Kept = z.object({
  shape: z.literal(shape),
  form: z.custom<InvoiceForm>((it) => typeof it === 'object'),
});

const write = (form: InvoiceForm): string => JSON.stringify({ shape, form });
function read(text: string): InvoiceForm | null {
  try {
    return Kept.parse(JSON.parse(text)).form;
  } catch {
    // of another version of the program
    return null;
  }
}

export interface KeptForm {
  /** Undefined until it is known whether there is one. */
  history: FormHistory | null | undefined;
  setHistory: Dispatch<SetStateAction<FormHistory | null>>;
  /** Instant at which a form was kept that was found here; null once it is this window's own. */
  foundFrom: number | null;
  /** Keeps what was typed last at once. */
  keepNow: () => void;
  /** It has become an invoice: it must not be found again, whatever happens to the window now. */
  forget: () => void;
}

/** A form that is kept by the program as one types, and found again after a look elsewhere, or a crash. */
export function useKeptForm(key: string): KeptForm {
  const { client } = useProgram();
  const [history, set] = useState<FormHistory | null | undefined>(undefined);
  const [foundFrom, setFoundFrom] = useState<number | null>(null);
  /** What is still to be kept, and the timer that will. */
  const pending = useRef<{ text: string | null; timer: number } | null>(null);

  useEffect(() => {
    let isGone = false;
    void client
      .call('form.kept', null)
      .then((all) => all.find((it) => it.key === key))
      .catch(() => undefined) // typing goes on all the same
      .then((it) => {
        if (isGone) return;
        const form = it && read(it.form);
        setFoundFrom(form ? it.changedAt : null);
        set(form ? begin(form) : null);
      });
    return () => {
      isGone = true;
    };
  }, [client, key]);

  const keepNow = useCallback(() => {
    const it = pending.current;
    if (it === null) return;
    window.clearTimeout(it.timer);
    pending.current = null;
    void client.call('form.keep', { key, form: it.text }).catch(() => undefined);
  }, [client, key]);
  useEffect(() => {
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [keepNow]);

  const kept = useRef<FormHistory | null | undefined>(undefined);
  useEffect(() => {
    const before = kept.current;
    kept.current = history;
    // what was just found need not be kept again
    if (before === undefined || history === undefined || before === history) return;
    if (pending.current !== null) window.clearTimeout(pending.current.timer);
    const text = history === null ? null : write(history.form);
    const send = () => {
      pending.current = null;
      void client.call('form.keep', { key, form: text }).catch(() => undefined);
    };
    pending.current = { text, timer: window.setTimeout(send, pauseMs) };
  }, [history, client, key]);

  return {
    ...{ history, foundFrom, keepNow },
    forget: () => {
      if (pending.current !== null) window.clearTimeout(pending.current.timer);
      pending.current = null;
      void client.call('form.keep', { key, form: null }).catch(() => undefined);
    },
    setHistory: (next) => {
      setFoundFrom(null);
      set((now) => (typeof next === 'function' ? next(now ?? null) : next));
    },
  };
}
