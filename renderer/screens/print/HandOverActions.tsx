import { Button, Group, Kbd } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { handOver } from '../../../shared/i18n/ui/handOver.ts';
import { SendByMail } from '../mail/SendByMail.tsx';
import { CopyMenu } from './CopyMenu.tsx';
import type { HandOverControl } from './useHandOver.ts';

const words = handOver;

interface HandOverActionsProps {
  control: HandOverControl;
  invoice: InvoiceDetails;
  /** Has the focus again when the preview is closed. */
  previewButton: RefObject<HTMLButtonElement | null>;
}

/** What is done with the chosen document; other ways out of the program are buttons beside these. */
export const HandOverActions = ({ control, invoice, previewButton }: HandOverActionsProps) => {
  const { act, pending } = control;
  return (
    <Group gap="xs">
      <Button
        size="xs"
        loading={pending === 'print'}
        leftSection={<IconPrinter size={17} aria-hidden="true" />}
        rightSection={
          <Kbd size="xs" aria-hidden="true">
            {words.printShortcut}
          </Kbd>
        }
        aria-keyshortcuts="Control+P"
        variant="light"
        onClick={() => act('print')}
      >
        {words.print}
      </Button>
      <Button
        ref={previewButton}
        size="xs"
        variant="default"
        loading={pending === 'preview'}
        onClick={() => act('preview')}
      >
        {words.preview}
      </Button>
      <Button size="xs" variant="default" loading={pending === 'save'} onClick={() => act('save')}>
        {words.save}
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={pending === 'bundle'}
        title={words.saveAllHint}
        onClick={() => act('bundle')}
      >
        {words.saveAll}
      </Button>
      <SendByMail key={control.kind} invoice={invoice} documents={[control.kind]} size="xs" />
      <CopyMenu control={control} invoice={invoice} />
    </Group>
  );
};
