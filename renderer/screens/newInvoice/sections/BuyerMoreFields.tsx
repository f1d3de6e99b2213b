import { TextInput } from '@mantine/core';
import type { z } from 'zod';
import { capitalised } from '../../../../shared/i18n/errorWords.ts';
import { fieldName } from '../../../../shared/i18n/fields.ts';
import { textField } from '../fields/fieldBinding.ts';
import { GroupFields } from '../fields/GroupFields.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import classes from './Sections.module.css';

/** E-mail and telephone of a party: the first contact. */
export const ContactFields = ({ control, path }: { control: InvoiceFormControl; path: string }) => (
  <div className={classes.row}>
    {['email', 'phone'].map((key) => (
      <TextInput
        key={key}
        label={capitalised(fieldName(`${path}.${key}`))}
        {...textField(control, `${path}.${key}`)}
      />
    ))}
  </div>
);

/** What else may be said of the buyer. */
export const BuyerMoreFields = ({
  control,
  schema,
}: {
  control: InvoiceFormControl;
  schema: z.ZodObject;
}) => (
  <>
    <ContactFields control={control} path="buyer" />
    <GroupFields control={control} schema={schema} path="buyer" without={['address']} />
  </>
);
