import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { marginKinds } from '../../../../shared/domain/fa3/annotations.ts';
import { mustSplitPayment } from '../../../../shared/domain/splitPayment.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { choiceField, flagField } from '../fields/fieldBinding.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import classes from './Sections.module.css';

const words = invoiceForm.annotations;
const flags = [
  ['annotations.cashMethod', words.cashMethod],
  ['annotations.selfInvoicing', words.selfInvoicing],
  ['annotations.triangular', words.triangular],
  ['toReceipt', words.toReceipt],
  ['relatedParties', words.relatedParties],
  ['exciseReturn', words.exciseReturn],
] as const;
const splitPayments = { auto: undefined, yes: true, no: false } as const;
type SplitPayment = keyof typeof splitPayments;

/** What the act wants said of an invoice (art. 106e ust. 1 pkt 16-24). */
export const AnnotationFields = ({ control }: { control: InvoiceFormControl }) => {
  const { splitPayment } = control.form.draft;
  const chosen: SplitPayment = splitPayment === undefined ? 'auto' : splitPayment ? 'yes' : 'no';
  const isSet = splitPayment === undefined && mustSplitPayment(control.draft, control.totals.grossGrosze);
  return (
    <>
      <div className={classes.row}>
        <NativeSelect
          label={words.splitPayment}
          value={chosen}
          data-path="splitPayment"
          data={Object.entries(words.splitPayments).map(([value, label]) => ({ value, label }))}
          onChange={(event) =>
            control.put('splitPayment', splitPayments[event.currentTarget.value as SplitPayment])
          }
        />
        <NativeSelect
          label={words.margin}
          {...choiceField(control, 'annotations.margin')}
          data={[
            { value: '', label: words.no },
            ...marginKinds.map((value) => ({ value, label: words.margins[value] })),
          ]}
        />
      </div>
      {isSet && <Text size="sm">{words.splitPaymentSet}</Text>}
      <div className={classes.flags}>
        {flags.map(([path, label]) => (
          <Checkbox key={path} label={label} {...flagField(control, path)} />
        ))}
      </div>
    </>
  );
};
