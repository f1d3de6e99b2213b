import { Button, TextInput } from '@mantine/core';
import { CarrierAddress } from '../../../../shared/domain/fa3/party.ts';
import { Transport } from '../../../../shared/domain/fa3/terms.ts';
import { capitalised } from '../../../../shared/i18n/errorWords.ts';
import { fieldName } from '../../../../shared/i18n/fields.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { textField } from '../fields/fieldBinding.ts';
import { GroupFields } from '../fields/GroupFields.tsx';
import { ListFields } from '../fields/ListFields.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import { buyerIdKinds, IdFields } from '../parts/IdFields.tsx';
import classes from './Sections.module.css';

const words = invoiceForm.party;
const emptyCarrier = () => ({
  ...{ id: { kind: 'nip', nip: '' }, name: '' },
  address: { country: 'PL', line1: '' },
});

/** Transports of what is sold, each with its carrier. */
export const TransportFields = ({ control }: { control: InvoiceFormControl }) => (
  <ListFields control={control} path="terms.transports" empty={() => ({})}>
    {(path) => (
      <>
        <GroupFields control={control} schema={Transport} path={path} />
        {control.value(`${path}.carrier`) === undefined ? (
          <Button
            className={classes.menu}
            variant="subtle"
            size="compact-sm"
            onClick={() => control.put(`${path}.carrier`, emptyCarrier())}
          >
            {words.addCarrier}
          </Button>
        ) : (
          <Carrier control={control} path={`${path}.carrier`} />
        )}
      </>
    )}
  </ListFields>
);

const Carrier = ({ control, path }: { control: InvoiceFormControl; path: string }) => (
  <>
    <div className={classes.row}>
      <IdFields
        control={control}
        path={`${path}.id`}
        kinds={buyerIdKinds}
        kindLabel={words.kind(words.carrier)}
      />
      <TextInput label={capitalised(fieldName(`${path}.name`))} {...textField(control, `${path}.name`)} />
    </div>
    <GroupFields control={control} schema={CarrierAddress} path={`${path}.address`} />
    <Button
      className={classes.menu}
      variant="subtle"
      size="compact-sm"
      onClick={() => control.put(path, undefined)}
    >
      {words.removeCarrier}
    </Button>
  </>
);
