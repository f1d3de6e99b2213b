import { TextInput } from '@mantine/core';
import { DraftLine, OrderLine } from '../../../../shared/domain/fa3/line.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { textField } from '../fields/fieldBinding.ts';
import { GroupFields } from '../fields/GroupFields.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import classes from './LinesTable.module.css';

/** The columns have these, and a correction's marks are the program's. */
const inColumns = ['name', 'quantity', 'unit', 'netPrice', 'grossPrice', 'before', 'uuid'];

/** What only some lines need: discount, codes, procedures, a day of sale. */
export const LineDetails = ({ control, index }: { control: InvoiceFormControl; index: number }) => {
  const { list } = control;
  const at = `${list}.${index}`;
  const isForeign = control.draft.currency !== 'PLN';
  const isOss = control.text(`${at}.vatRate`) === 'OSS';
  const without = [...inColumns, ...(isForeign ? [] : ['exchangeRate']), ...(isOss ? [] : ['ossRate'])];
  return (
    <tr className={classes.details}>
      <td />
      <td colSpan={7}>
        <GroupFields
          control={control}
          schema={list === 'order' ? OrderLine : DraftLine}
          path={at}
          without={without}
        />
        {list === 'lines' && (
          <TextInput
            mt={8}
            maw={260}
            inputMode="decimal"
            label={invoiceForm.lines.value}
            {...textField(control, `${at}.value`)}
          />
        )}
      </td>
      <td />
    </tr>
  );
};
