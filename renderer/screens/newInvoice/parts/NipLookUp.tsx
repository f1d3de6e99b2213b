import { Button, Group, Text } from '@mantine/core';
import { isNip, normaliseNip } from '../../../../shared/domain/nip.ts';
import { formatDay } from '../../../../shared/i18n/format.ts';
import { book } from '../../../../shared/i18n/ui/book.ts';
import { Failure } from '../../session/Failure.tsx';
import { useAction, useCall } from '../../session/queries.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

const words = book.customers.lookUp;

/** A firm's name and address by its NIP, where the user lets the program ask the Ministry's list. */
export const NipLookUp = ({ control }: { control: InvoiceFormControl }) => {
  const { data: settings } = useCall('book.settings', null);
  const asking = useAction('customer.lookUp');
  const nip = normaliseNip(control.text('buyer.id.nip'));
  if (settings?.lookUp !== true || !isNip(nip)) return null;
  const ask = () =>
    asking.mutate(
      { nip },
      {
        onSuccess: ({ found }) => {
          if (found === null) return;
          control.fill({
            'buyer.name': found.name,
            ...(found.address && { 'buyer.address': found.address }),
          });
        },
      },
    );
  const answer = asking.data;
  return (
    <>
      <Group gap="sm" mt={6}>
        <Button variant="default" size="compact-sm" loading={asking.isPending} onClick={ask}>
          {words.ask}
        </Button>
        {answer && (
          <Text size="xs" role="status">
            {answer.found === null
              ? words.notFound(formatDay(answer.askedOn))
              : words.found(answer.vatStatus, formatDay(answer.askedOn))}
          </Text>
        )}
      </Group>
      {asking.error !== null && <Failure error={asking.error} here />}
    </>
  );
};
