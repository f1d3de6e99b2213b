import { Button, Group, Kbd, Stack } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { isAccepted } from '../../../shared/domain/lifecycle.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { deadlineText } from '../../../shared/i18n/times.ts';
import { invoices } from '../../../shared/i18n/ui/invoices.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { ModeBadge } from '../../ui/ModeBadge.tsx';
import { StateBadge } from '../../ui/StateBadge.tsx';
import { HandOver } from '../print/HandOver.tsx';
import { useCall } from '../session/queries.ts';
import classes from './IssuedDialog.module.css';

const words = newInvoice.issued;

interface IssuedDialogProps {
  issued: InvoiceDetails;
  /** Warsaw day. */
  today: string;
  onNext: () => void;
}

/** The invoice exists: its numbers, what happens to it next, and the document for this buyer. */
export const IssuedDialog = ({ issued, today, onNext }: IssuedDialogProps) => {
  const invoice = useCall('invoice.get', { id: issued.id }).data ?? issued;
  return (
    <Dialog
      help="issued"
      opened
      onClose={onNext}
      size={820}
      // all of it is in sight in the smallest window
      yOffset="2dvh"
      title={
        <span className={classes.title}>
          <IconCircleCheck size={26} aria-hidden="true" />
          {words.title}
        </span>
      }
    >
      <Stack gap="md">
        <Group justify="space-between" align="baseline">
          <p className={classes.number}>{invoice.number}</p>
          <p className={classes.amount}>
            <span>{words.amount}</span> {formatAmount(invoice.grossGrosze, invoice.currency)}
          </p>
        </Group>
        <Facts
          items={[
            [words.internalId, <code key="id">{invoice.id}</code>],
            [words.buyer, invoice.buyerName],
            [
              words.modeAndState,
              <Group key="mode" gap="xs">
                <ModeBadge mode={invoice.mode} />
                <StateBadge state={invoice.state} />
              </Group>,
            ],
            [
              words.deadline,
              isAccepted(invoice.state)
                ? undefined
                : invoice.mode === 'online'
                  ? words.onItsWay
                  : deadlineText(invoice.deadline, today),
            ],
            [invoices.columns.ksefNumber, invoice.ksefNumber ?? undefined],
          ]}
        />
        <HandOver invoice={invoice} isJustIssued />
        <Group justify="flex-end">
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
    </Dialog>
  );
};
