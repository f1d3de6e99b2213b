import { TextInput } from '@mantine/core';
import type { BuyerId } from '../../../../shared/domain/fa3/party.ts';
import { newInvoice } from '../../../../shared/i18n/ui/newInvoice.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { textField } from '../fields/fieldBinding.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import classes from '../NewInvoice.module.css';
import { CustomerSearch } from './CustomerSearch.tsx';
import { buyerIdKinds, IdFields } from './IdFields.tsx';
import { NipLookUp } from './NipLookUp.tsx';

const words = newInvoice.buyer;

interface BuyerFieldsProps {
  control: InvoiceFormControl;
  /** Known customers are offered. */
  isNew: boolean;
  /** Goes to a field of the form. */
  onFocus: (path: string) => void;
}

/** Who buys: exactly one way of naming, and an address. */
export const BuyerFields = ({ control, isNew, onFocus }: BuyerFieldsProps) => {
  const { kind } = control.value('buyer.id') as BuyerId;
  return (
    <Panel title={words.title}>
      {isNew && <CustomerSearch control={control} onFocus={onFocus} />}
      <div className={classes.buyer} data-kind={kind}>
        <IdFields
          control={control}
          path="buyer.id"
          kinds={buyerIdKinds}
          kindLabel={words.kind}
          autoFocus={!isNew}
        />
        <TextInput
          className={classes.wide}
          label={kind === 'none' ? words.nameOfPerson : words.name}
          {...textField(control, 'buyer.name')}
        />
      </div>
      {isNew && kind === 'nip' && <NipLookUp control={control} />}
      <div className={classes.address}>
        <TextInput label={words.line1} {...textField(control, 'buyer.address.line1')} />
        <TextInput label={words.line2} {...textField(control, 'buyer.address.line2')} />
        <TextInput label={words.country} maxLength={2} {...textField(control, 'buyer.address.country')} />
      </div>
    </Panel>
  );
};
