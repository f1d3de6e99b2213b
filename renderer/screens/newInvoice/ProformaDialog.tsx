import { Button, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ProformaView } from '../../../shared/contract/savedTypes.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { invoiceForm } from '../../../shared/i18n/ui/invoiceForm.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import classes from './IssuedDialog.module.css';

const words = newInvoice.issued;

/** A proforma exists: its number, and its print. */
export const ProformaDialog = ({ proforma, onNext }: { proforma: ProformaView; onNext: () => void }) => {
  const { client, openFile, saveFile } = useProgram();
  const { id, number, buyerName, grossGrosze, currency } = proforma;
  const print = useMutation<void, Error, 'show' | 'keep'>({
    mutationFn: async (purpose) => {
      const file = await client.call('proforma.document', { id });
      await (purpose === 'show' ? openFile(file) : saveFile(file));
    },
  });
  return (
    <Dialog help="proforma" opened onClose={onNext} size={520} title={invoiceForm.proformaMade}>
      <Stack gap="md">
        <p className={classes.number}>{number}</p>
        <Facts
          items={[
            [words.buyer, buyerName],
            [words.amount, formatAmount(grossGrosze, currency)],
          ]}
        />
        {print.error !== null && <Failure error={print.error} here />}
        <Group justify="space-between">
          <Group gap="sm">
            <Button variant="default" loading={print.isPending} onClick={() => print.mutate('keep')}>
              {words.save}
            </Button>
            <Button variant="default" loading={print.isPending} onClick={() => print.mutate('show')}>
              {words.preview}
            </Button>
          </Group>
          <Button data-autofocus onClick={onNext}>
            {words.next}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
