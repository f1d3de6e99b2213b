import { Checkbox, NativeSelect, Text } from '@mantine/core';
import { marginKinds } from '../../../../shared/domain/fa3/annotations.ts';
import { mustSplitPayment } from '../../../../shared/domain/splitPayment.ts';
import { hintOf } from '../../../../shared/i18n/help/fieldHints.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { FieldHelp } from '../../../ui/FieldHelp.tsx';
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
        <FieldHelp hint="splitPayment">
          <NativeSelect
            label={words.splitPayment}
            value={chosen}
            data-path="splitPayment"
            data={Object.entries(words.splitPayments).map(([value, label]) => ({ value, label }))}
            onChange={(event) =>
              control.put('splitPayment', splitPayments[event.currentTarget.value as SplitPayment])
            }
          />
        </FieldHelp>
        <FieldHelp hint="margin">
          <NativeSelect
            label={words.margin}
            {...choiceField(control, 'annotations.margin')}
            data={[
              { value: '', label: words.no },
              ...marginKinds.map((value) => ({ value, label: words.margins[value] })),
            ]}
          />
        </FieldHelp>
      </div>
      {isSet && <Text size="sm">{words.splitPaymentSet}</Text>}
      <div className={classes.flags}>
        {flags.map(([path, label]) => (
          <FieldHelp key={path} hint={hintOf(path)} beside>
            <Checkbox label={label} {...flagField(control, path)} />
          </FieldHelp>
        ))}
      </div>
    </>
  );
};
