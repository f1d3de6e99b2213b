import { Button, Group, Kbd, Modal, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { deadlineText } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Facts } from '../../ui/Facts.tsx';
import { ModeBadge } from '../../ui/ModeBadge.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';
import { SendByMail } from '../mail/SendByMail.tsx';
import { useDocument } from '../session/useDocument.ts';
import classes from './IssuedDialog.module.css';

const words = ui.newInvoice.issued;

interface IssuedDialogProps {
  issued: InvoiceDetails;
  /** Warsaw day. */
  today: string;
  onNext: () => void;
}

/** The invoice exists: its numbers, what happens to it next, and the document for this buyer. */
export const IssuedDialog = ({ issued, today, onNext }: IssuedDialogProps) => {
  const invoice = useCall('invoice.get', { id: issued.id }).data ?? issued;
  const { show, keep, error, pending } = useDocument(issued.id);
  return (
    <Modal
      opened
      onClose={onNext}
      size={640}
      closeButtonProps={{ 'aria-label': ui.frame.close }}
      title={
        <span className={classes.title}>
          <IconCircleCheck size={26} aria-hidden="true" />
          {words.title}
        </span>
      }
    >
      <Stack gap="md">
        <p className={classes.number}>{invoice.number}</p>
        <Facts
          items={[
            [words.internalId, <code key="id">{invoice.id}</code>],
            [words.buyer, invoice.buyerName],
            [words.amount, formatAmount(invoice.grossGrosze, invoice.currency)],
            [words.mode, <ModeBadge key="mode" mode={invoice.mode} />],
            [ui.invoices.columns.state, <StateBadge key="state" state={invoice.state} />],
            [
              words.deadline,
              invoice.mode === 'online' ? words.onItsWay : deadlineText(invoice.deadline, today),
            ],
            [ui.invoices.columns.ksefNumber, invoice.ksefNumber ?? undefined],
          ]}
        />
        {error !== null && <Failure error={error} here />}
        <Group justify="space-between">
          <Group gap="sm">
            <Button variant="default" loading={pending === 'keep:pdf'} onClick={() => keep('pdf')}>
              {words.save}
            </Button>
            <Button variant="default" loading={pending === 'show:pdf'} onClick={() => show('pdf')}>
              {words.preview}
            </Button>
            <SendByMail invoice={invoice} />
          </Group>
          <Button
            data-autofocus
            onClick={onNext}
            aria-keyshortcuts="Enter"
            rightSection={
              <Kbd size="xs" aria-hidden="true">
                {words.nextShortcut}
              </Kbd>
            }
          >
            {words.next}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
