import { Button, CloseButton, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ui } from '../../shared/i18n/ui.ts';
import classes from './Toast.module.css';

const words = ui.news;
/** Long enough to read it, to think, and to get to its button by keyboard. */
const shownMs = 20_000;
/** Longer than a closing drawer takes to give the focus back to a row that is no longer there. */
const afterDrawerMs = 60;

export interface ShownToast {
  id: number;
  text: string;
  onUndo?: () => void;
  onHelp?: () => void;
  /** What more there is to see of it. */
  more?: { label: string; onOpen: () => void };
}

interface ToastRegionProps {
  toasts: readonly ShownToast[];
  onClose: (id: number) => void;
}

/** Short messages at the window's lower edge, read out as they come; one can be undone by the next key press. */
export const ToastRegion = ({ toasts, onClose }: ToastRegionProps) => (
  <div role="status" aria-label={words.toasts} className={classes.region}>
    {toasts.map((toast) => (
      <Toast key={toast.id} toast={toast} onClose={() => onClose(toast.id)} />
    ))}
  </div>
);

const Toast = ({
  toast: { text, onUndo, onHelp, more },
  onClose,
}: {
  toast: ShownToast;
  onClose: () => void;
}) => {
  const undo = useRef<HTMLButtonElement>(null);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => undo.current?.focus(), afterDrawerMs);
    return () => window.clearTimeout(timer);
  }, []);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (held) return;
    const timer = window.setTimeout(() => close.current(), shownMs);
    return () => window.clearTimeout(timer);
  }, [held]);
  return (
    <div
      className={classes.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Text size="sm" flex={1}>
        {text}
      </Text>
      {onUndo && (
        <Button ref={undo} variant="default" size="compact-sm" onClick={onUndo}>
          {words.undo}
        </Button>
      )}
      {more && (
        <Button variant="default" size="compact-sm" aria-haspopup="dialog" onClick={more.onOpen}>
          {more.label}
        </Button>
      )}
      {onHelp && (
        <Button variant="default" size="compact-sm" aria-haspopup="dialog" onClick={onHelp}>
          {ui.help.whatNow}
        </Button>
      )}
      <CloseButton size="sm" aria-label={words.close} onClick={onClose} />
    </div>
  );
};
