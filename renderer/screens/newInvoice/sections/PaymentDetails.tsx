import { Checkbox, TextInput } from '@mantine/core';
import { Payment } from '../../../../shared/domain/fa3/payment.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { flagField, textField } from '../fields/fieldBinding.ts';
import { GroupFields } from '../fields/GroupFields.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import classes from './Sections.module.css';

const words = invoiceForm.payment;

/** Part payments, more terms and accounts, a discount for paying early, a link to pay by. */
export const PaymentDetails = ({ control }: { control: InvoiceFormControl }) => (
  <>
    <div className={classes.row}>
      <TextInput label={words.otherForm} {...textField(control, 'payment.otherForm')} />
    </div>
    <GroupFields control={control} schema={Payment} path="payment" />
    {control.items('payment.parts').length > 0 && (
      <Checkbox label={words.paidInFull} {...flagField(control, 'payment.paidInFull')} />
    )}
  </>
);
