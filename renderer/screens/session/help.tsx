import { useCallback, useEffect, useRef, useState, Suspense, type ReactNode } from 'react';
import { HelpContext, type HelpRequest } from '../../ui/helpContext.ts';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { topicHere } from './topicHere.ts';

/** Pages, and which code leads where, come when help is asked for first. */
export const helpPanel = lazyScreen(async () => (await import('../help/HelpPanel.tsx')).HelpPanel);

/** The panel of help over everything, and F1. */
export const HelpPanels = ({ children }: { children: ReactNode }) => {
  const [request, setRequest] = useState<HelpRequest | null>(null);
  const before = useRef<Element | null>(null);
  const open = useCallback((wanted: HelpRequest) => {
    before.current ??= document.activeElement;
    setRequest(wanted);
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open({ topic: topicHere() });
    };
    // before a dialog that lets no key out
    document.addEventListener('keydown', onKeyDown, { capture: true });
    return () => document.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [open]);
  const close = () => {
    setRequest(null);
    const { current } = before;
    before.current = null;
    if (current instanceof HTMLElement) window.setTimeout(() => current.focus({ preventScroll: true }), 0);
  };
  return (
    <HelpContext value={open}>
      {children}
      {request !== null && (
        <Suspense fallback={null}>
          <helpPanel.Screen request={request} onClose={close} />
        </Suspense>
      )}
    </HelpContext>
  );
};
