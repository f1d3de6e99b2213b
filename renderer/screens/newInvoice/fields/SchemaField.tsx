import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { FieldOf } from '../../../../shared/domain/fa3/fields.ts';
import { choiceName } from '../../../../shared/i18n/choices.ts';
import { capitalised } from '../../../../shared/i18n/errorWords.ts';
import { fieldName } from '../../../../shared/i18n/fields.ts';
import { hintOf } from '../../../../shared/i18n/help/fieldHints.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { FieldHelp } from '../../../ui/FieldHelp.tsx';
import { AccountInput } from '../../../ui/AccountInput.tsx';
import { DayField } from '../../../ui/DayField.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import { choiceField, dayField, flagField, textField } from './fieldBinding.ts';
import { InstantField } from './InstantField.tsx';

interface SchemaFieldProps {
  control: InvoiceFormControl;
  path: string;
  it: FieldOf;
}

/** One field of FA(3), as its kind is typed or chosen; called what its problems call it. */
export const SchemaField = (props: SchemaFieldProps) => (
  <FieldHelp hint={hintOf(props.path)} beside={props.it.field.kind === 'flag'}>
    <Field {...props} />
  </FieldHelp>
);

const Field = ({ control, path, it: { field, isRequired } }: SchemaFieldProps) => {
  const label = capitalised(fieldName(path));
  switch (field.kind) {
    case 'flag':
      return <Checkbox label={label} {...flagField(control, path)} />;
    case 'choice':
      return (
        <NativeSelect
          label={label}
          {...choiceField(control, path)}
          data={[
            { value: '', label: isRequired ? invoiceForm.choose : invoiceForm.none },
            ...Object.entries(field.codes).map(([value, code]) => ({
              value,
              label: choiceName(field.element, value, code),
            })),
          ]}
        />
      );
    case 'text':
      if (field.typing === 'day') return <DayField label={label} {...dayField(control, path)} />;
      if (field.typing === 'instant') return <InstantField label={label} control={control} path={path} />;
      if (field.typing === 'account') return <AccountInput label={label} {...textField(control, path)} />;
      return (
        <TextInput
          label={label}
          {...textField(control, path)}
          {...(field.typing === 'decimal' && { inputMode: 'decimal' as const })}
        />
      );
    case 'group':
      return null;
  }
};
