import { Modal, type ModalProps } from '@mantine/core';
import { useId } from 'react';
import type { HelpTopic } from '../../shared/i18n/help/topics.ts';
import { ui } from '../../shared/i18n/ui.ts';
import { HelpButton } from './HelpButton.tsx';

export interface DialogProps extends Omit<ModalProps, 'withOverlay' | 'stackId'> {
  /** What is explained by the question mark, and by F1; a dialog that says all itself has none. */
  help?: HelpTopic;
}

/** A dialog whose head has a question mark beside its cross. */
export const Dialog = ({
  help,
  title,
  withCloseButton = true,
  closeButtonProps,
  overlayProps,
  children,
  ...props
}: DialogProps) => {
  const titleId = useId();
  return (
    <Modal.Root centered {...props}>
      <Modal.Overlay backgroundOpacity={0.4} {...overlayProps} />
      <Modal.Content data-help={help}>
        <Modal.Header>
          <Modal.Title>
            <span id={titleId}>{title}</span>
          </Modal.Title>
          {/* the cross comes first for the keyboard: what opens a dialog by Enter must not open help by the next one */}
          {withCloseButton && (
            <Modal.CloseButton
              aria-label={ui.frame.close}
              {...closeButtonProps}
              style={{ order: 2, marginInlineStart: 4 }}
            />
          )}
          {help !== undefined && (
            <HelpButton topic={help} titleId={titleId} style={{ order: 1, marginInlineStart: 'auto' }} />
          )}
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};
