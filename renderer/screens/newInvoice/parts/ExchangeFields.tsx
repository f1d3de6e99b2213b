import { Text, TextInput } from '@mantine/core';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { FieldHelp } from '../../../ui/FieldHelp.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { dayField, textField } from '../fields/fieldBinding.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import classes from '../NewInvoice.module.css';

const words = invoiceForm.exchange;

/** The rate that tax is told in zl by, of an invoice in another currency. */
export const ExchangeFields = ({ control }: { control: InvoiceFormControl }) => (
  <Panel title={words.title}>
    <div className={classes.exchange}>
      <FieldHelp hint="rate">
        <TextInput inputMode="decimal" label={words.rate} {...textField(control, 'exchange.rate')} />
      </FieldHelp>
      <DayField label={words.day} {...dayField(control, 'exchange.day')} />
      <TextInput
        label={words.table}
        placeholder={words.tableHint}
        {...textField(control, 'exchange.table')}
      />
    </div>
    <Text size="xs" c="dimmed" mt={6}>
      {words.hint}
    </Text>
  </Panel>
);
