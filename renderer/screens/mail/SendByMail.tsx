import { Button, type ButtonProps } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { DocumentKind } from '../../../shared/contract/types.ts';
import { mail } from '../../../shared/i18n/ui/mail.ts';
import { SendDialog } from './SendDialog.tsx';

interface SendByMailProps extends Pick<ButtonProps, 'size'> {
  invoice: { id: string; number: string };
  documents?: readonly DocumentKind[];
}

/** A button that opens the message about an invoice. */
export const SendByMail = ({ invoice, documents, size }: SendByMailProps) => {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconMail size={17} aria-hidden="true" />}
        onClick={() => setOpened(true)}
      >
        {mail.open}
      </Button>
      <SendDialog
        invoiceId={invoice.id}
        number={invoice.number}
        documents={documents}
        opened={opened}
        onClose={() => setOpened(false)}
      />
    </>
  );
};
