import { NativeSelect, TextInput } from '@mantine/core';
import type { BuyerId } from '../../../shared/domain/fa3/party.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Panel } from '../../ui/Panel.tsx';
import { textField } from './fieldBinding.ts';
import classes from './NewInvoice.module.css';
import type { InvoiceFormControl } from './useInvoiceForm.ts';

const words = ui.newInvoice.buyer;
const kinds: readonly BuyerId['kind'][] = ['nip', 'eu', 'other', 'none'];

/** Who buys: exactly one way of naming, and an address. */
export const BuyerFields = ({ control }: { control: InvoiceFormControl }) => {
  const { form, change } = control;
  return (
    <Panel title={words.title}>
      <div className={classes.buyer} data-kind={form.idKind}>
        <NativeSelect
          label={words.kind}
          value={form.idKind}
          data-path="buyer.id"
          error={control.errorAt('buyer.id')}
          data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change({ idKind: kinds.find((kind) => kind === value) ?? 'nip' });
          }}
        />
        {form.idKind === 'nip' && (
          <TextInput
            autoFocus
            inputMode="numeric"
            label={words.nip}
            {...textField(control, 'nip', 'buyer.id.nip')}
          />
        )}
        {(form.idKind === 'eu' || form.idKind === 'other') && (
          <TextInput
            label={words.idCountry}
            maxLength={2}
            placeholder="DE"
            {...textField(control, 'idCountry', 'buyer.id.country')}
          />
        )}
        {form.idKind === 'eu' && (
          <TextInput label={words.vatNumber} {...textField(control, 'vatNumber', 'buyer.id.vatNumber')} />
        )}
        {form.idKind === 'other' && (
          <TextInput label={words.number} {...textField(control, 'otherNumber', 'buyer.id.number')} />
        )}
        <TextInput
          className={classes.wide}
          label={form.idKind === 'none' ? words.nameOfPerson : words.name}
          {...textField(control, 'name', 'buyer.name')}
        />
      </div>
      <div className={classes.address}>
        <TextInput label={words.line1} {...textField(control, 'line1', 'buyer.address.line1')} />
        <TextInput label={words.line2} {...textField(control, 'line2', 'buyer.address.line2')} />
        <TextInput
          label={words.country}
          maxLength={2}
          {...textField(control, 'country', 'buyer.address.country')}
        />
      </div>
    </Panel>
  );
};
