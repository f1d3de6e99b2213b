import { ActionIcon, Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { InvoiceSummary } from '../../../../shared/contract/types.ts';
import { SettledAdvance } from '../../../../shared/domain/fa3/correction.ts';
import { vatRates, type VatRate } from '../../../../shared/domain/fa3/line.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { newInvoice } from '../../../../shared/i18n/ui/newInvoice.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { useProgram } from '../../session/client.ts';
import { choiceField } from '../fields/fieldBinding.ts';
import { GroupFields } from '../fields/GroupFields.tsx';
import { ListFields } from '../fields/ListFields.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import { GroszeField } from './GroszeField.tsx';
import { InvoicePicker } from './InvoicePicker.tsx';

const words = invoiceForm.settled;
const rateWords = newInvoice.lines.rates;

const emptySettled = () => ({ number: '', ksefNumber: '', rates: [] });
const isEmpty = (it: unknown): boolean => JSON.stringify(it) === JSON.stringify(emptySettled());

/** The advance invoices that a settlement takes off, with what each came to. */
export const SettledFields = ({ control }: { control: InvoiceFormControl }) => {
  const { client } = useProgram();
  const [waiting, setWaiting] = useState<string | null>(null);
  const pick = async ({ id, number, ksefNumber }: InvoiceSummary) => {
    setWaiting(ksefNumber === null ? number : null);
    if (ksefNumber === null) return;
    const { totals } = await client.call('invoice.get', { id });
    const rates = totals.map(({ rate, netGrosze, vatGrosze }) => ({ rate, netGrosze, vatGrosze }));
    const others = control.items('settled').filter((it) => !isEmpty(it));
    control.put('settled', [...others, { ksefNumber, rates }]);
  };
  return (
    <Panel help="advances" title={words.title}>
      <Text size="xs" c="dimmed" mb={6}>
        {words.hint}
      </Text>
      <InvoicePicker label={words.find} kinds={['ZAL', 'KOR_ZAL']} onPick={(it) => void pick(it)} />
      {waiting !== null && (
        <Text size="sm" role="alert" mt={6}>
          {words.waiting(waiting)}
        </Text>
      )}
      <ListFields control={control} path="settled" empty={emptySettled} least={1}>
        {(path) => (
          <>
            <GroupFields control={control} schema={SettledAdvance} path={path} />
            <Rates control={control} path={`${path}.rates`} />
          </>
        )}
      </ListFields>
    </Panel>
  );
};

/** What an advance invoice came to, rate by rate. */
const Rates = ({ control, path }: { control: InvoiceFormControl; path: string }) => {
  const rows = control.items(path) as SettledAdvance['rates'];
  const error = control.errorAt(path);
  return (
    <>
      {rows.map(({ netGrosze, vatGrosze }, index) => {
        const at = `${path}.${index}`;
        return (
          <Group key={index} gap={8} wrap="nowrap">
            <NativeSelect
              w={130}
              aria-label={words.rate(index + 1)}
              {...choiceField(control, `${at}.rate`)}
              data={vatRates.map((value: VatRate) => ({ value, label: rateWords[value] }))}
            />
            <GroszeField
              label={words.net(index + 1)}
              value={netGrosze}
              path={`${at}.netGrosze`}
              onChange={(grosze) => control.put(`${at}.netGrosze`, grosze)}
            />
            <GroszeField
              label={words.vat(index + 1)}
              value={vatGrosze}
              path={`${at}.vatGrosze`}
              onChange={(grosze) => control.put(`${at}.vatGrosze`, grosze)}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words.removeRate(index + 1)}
              onClick={() => control.remove(path, index)}
            >
              <IconTrash size={17} aria-hidden="true" />
            </ActionIcon>
          </Group>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        data-path={path}
        styles={{ root: { alignSelf: 'flex-start' } }}
        onClick={() => control.add(path, { rate: '23', netGrosze: 0, vatGrosze: 0 })}
      >
        {words.addRate}
      </Button>
      {error !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </>
  );
};
