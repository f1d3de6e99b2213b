import { TextInput } from '@mantine/core';
import { ThirdParty } from '../../../../shared/domain/fa3/party.ts';
import { capitalised } from '../../../../shared/i18n/errorWords.ts';
import { fieldName } from '../../../../shared/i18n/fields.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { textField } from '../fields/fieldBinding.ts';
import { GroupFields } from '../fields/GroupFields.tsx';
import { ListFields } from '../fields/ListFields.tsx';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';
import { IdFields, thirdPartyIdKinds } from '../parts/IdFields.tsx';
import { ContactFields } from './BuyerMoreFields.tsx';
import classes from './Sections.module.css';

const words = invoiceForm.party;

export const emptyThirdParty = () => ({
  ...{ id: { kind: 'nip', nip: '' }, name: '', role: 'recipient' },
  address: { country: 'PL', line1: '' },
});

/** Other parties of the invoice: who they are, in which role, with which share. */
export const ThirdPartyFields = ({ control }: { control: InvoiceFormControl }) => (
  <ListFields control={control} path="thirdParties" empty={emptyThirdParty}>
    {(path, index) => (
      <>
        <div className={classes.row}>
          <IdFields
            control={control}
            path={`${path}.id`}
            kinds={thirdPartyIdKinds}
            kindLabel={words.kind(words.who(index + 1))}
          />
          <TextInput label={capitalised(fieldName(`${path}.name`))} {...textField(control, `${path}.name`)} />
        </div>
        <ContactFields control={control} path={path} />
        <GroupFields control={control} schema={ThirdParty} path={path} />
      </>
    )}
  </ListFields>
);
