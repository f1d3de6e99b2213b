import { Settlement } from '../../../../shared/domain/fa3/payment.ts';
import { GroupFields } from '../fields/GroupFields.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

export const emptySettlementItem = () => ({ amount: '', reason: '' });

/** Charges and deductions beside what the invoice comes to. */
export const SettlementFields = ({ control }: { control: InvoiceFormControl }) => (
  <GroupFields control={control} schema={Settlement} path="settlement" />
);
