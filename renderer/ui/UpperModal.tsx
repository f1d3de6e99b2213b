import { Modal, type ModalProps } from '@mantine/core';
import type { FocusEvent, KeyboardEvent } from 'react';
import { ui } from '../../shared/i18n/ui.ts';

/** By this Mantine's dialogs know that a key is not theirs; they listen at the window, the lower one first. */
const notForMantine = 'data-mantine-stop-propagation';

/** A dialog over a dialog or a drawer: Escape closes this one alone, and no key gets to what is below. */
export const UpperModal = ({ onClose, ...props }: ModalProps) => {
  const mark = ({ target }: FocusEvent) => target.setAttribute(notForMantine, 'true');
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape' && !event.nativeEvent.isComposing && !event.defaultPrevented) onClose();
  };
  return (
    <Modal
      {...props}
      onClose={onClose}
      onFocusCapture={mark}
      onKeyDown={onKeyDown}
      onPaste={(event) => event.stopPropagation()}
      closeButtonProps={{ 'aria-label': ui.frame.close }}
    />
  );
};
