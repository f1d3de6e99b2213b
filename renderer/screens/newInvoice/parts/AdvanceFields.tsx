import { Text, TextInput } from '@mantine/core';
import { AdvancePayment } from '../../../../shared/domain/fa3/correction.ts';
import { advancesGrosze } from '../../../../shared/domain/vat.ts';
import { formatAmount } from '../../../../shared/i18n/format.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { textField } from '../fields/fieldBinding.ts';
import { GroupFields } from '../fields/GroupFields.tsx';
import { ListFields } from '../fields/ListFields.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

const words = invoiceForm.advances;

/** What was paid in advance for the order. */
export const AdvanceFields = ({ control }: { control: InvoiceFormControl }) => {
  const { currency, kind } = control.draft;
  const isForeign = currency !== 'PLN';
  return (
    <Panel
      help="advances"
      title={words.title}
      actions={
        <Text size="sm">
          {words.total}: {formatAmount(advancesGrosze(control.draft), currency)}
        </Text>
      }
    >
      {kind === 'KOR_ZAL' && (
        <TextInput
          mb={8}
          maw={220}
          inputMode="decimal"
          label={words.before}
          {...textField(control, 'correction.paidBefore')}
        />
      )}
      <ListFields
        control={control}
        path="advances"
        least={1}
        empty={() => ({ day: control.today, gross: '' })}
      >
        {(path) => (
          <GroupFields
            control={control}
            schema={AdvancePayment}
            path={path}
            without={isForeign ? [] : ['exchangeRate']}
          />
        )}
      </ListFields>
    </Panel>
  );
};
