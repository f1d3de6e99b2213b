import type { FocusEvent, KeyboardEvent } from 'react';
import { Dialog, type DialogProps } from './Dialog.tsx';

/** By this Mantine's dialogs know that a key is not theirs; they listen at the window, the lower one first. */
const notForMantine = 'data-mantine-stop-propagation';

type OwnKeys = (event: KeyboardEvent<HTMLDivElement>) => void;

/** What keeps the keys of an upper dialog or drawer from those below it; Escape closes it alone. */
export function upperKeys(onClose: () => void, ownKeys?: OwnKeys) {
  return {
    onFocusCapture: ({ target }: FocusEvent) => target.setAttribute(notForMantine, 'true'),
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      event.stopPropagation();
      const { key, target, currentTarget, nativeEvent, defaultPrevented } = event;
      // A menu of the dialog hangs elsewhere on the page, and closes by itself.
      const isOwn = target instanceof Node && currentTarget.contains(target);
      const isClosing = key === 'Escape' && isOwn && !nativeEvent.isComposing && !defaultPrevented;
      ownKeys?.(event);
      // by this key the panel below prints a document; the browser would print the window
      if (isPrintKey(event)) event.preventDefault();
      if (isClosing) onClose();
    },
  };
}

/** A dialog over a dialog or a drawer: Escape closes this one alone, and no key gets to what is below. */
export const UpperModal = ({ onClose, onKeyDown: ownKeys, ...props }: DialogProps) => (
  <Dialog
    {...props}
    onClose={onClose}
    {...upperKeys(onClose, ownKeys)}
    onPaste={(event) => event.stopPropagation()}
  />
);

/** Whether a key asks for printing. */
export const isPrintKey = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !shiftKey && !altKey;
