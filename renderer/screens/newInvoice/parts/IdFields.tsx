import { NativeSelect, TextInput } from '@mantine/core';
import type { ThirdPartyId } from '../../../../shared/domain/fa3/party.ts';
import { invoiceForm } from '../../../../shared/i18n/ui/invoiceForm.ts';
import { newInvoice } from '../../../../shared/i18n/ui/newInvoice.ts';
import { FieldHelp } from '../../../ui/FieldHelp.tsx';
import { textField } from '../fields/fieldBinding.ts';
import type { InvoiceFormControl } from '../form/useInvoiceForm.ts';

const words = newInvoice.buyer;
type Kind = ThirdPartyId['kind'];
export const buyerIdKinds: readonly Kind[] = ['nip', 'eu', 'other', 'none'];
export const thirdPartyIdKinds: readonly Kind[] = [...buyerIdKinds, 'unit'];

const kindNames: Record<Kind, string> = { ...words.kinds, unit: invoiceForm.party.unit };
const emptyIds: Record<Kind, ThirdPartyId> = {
  nip: { kind: 'nip', nip: '' },
  eu: { kind: 'eu', country: '', vatNumber: '' },
  other: { kind: 'other', country: '', number: '' },
  none: { kind: 'none' },
  unit: { kind: 'unit', number: '' },
};

interface IdFieldsProps {
  control: InvoiceFormControl;
  /** Where the identifier stands, e.g. `buyer.id`. */
  path: string;
  kinds: readonly Kind[];
  kindLabel: string;
  /** The first field of the form. */
  autoFocus?: boolean;
}

/** Exactly one way of naming a party. */
export const IdFields = ({ control, path, kinds, kindLabel, autoFocus = false }: IdFieldsProps) => {
  const kind = (control.value(path) as ThirdPartyId | undefined)?.kind ?? 'nip';
  return (
    <>
      <FieldHelp hint="id">
        <NativeSelect
          label={kindLabel}
          value={kind}
          data-path={path}
          error={control.errorAt(path)}
          data={kinds.map((value) => ({ value, label: kindNames[value] }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            control.put(path, emptyIds[kinds.find((it) => it === value) ?? 'nip']);
          }}
        />
      </FieldHelp>
      {kind === 'nip' && (
        <TextInput
          autoFocus={autoFocus}
          inputMode="numeric"
          label={path === 'buyer.id' ? words.nip : 'NIP'}
          {...textField(control, `${path}.nip`)}
        />
      )}
      {(kind === 'eu' || kind === 'other') && (
        <TextInput
          label={words.idCountry}
          maxLength={2}
          placeholder="DE"
          {...textField(control, `${path}.country`)}
        />
      )}
      {kind === 'eu' && <TextInput label={words.vatNumber} {...textField(control, `${path}.vatNumber`)} />}
      {(kind === 'other' || kind === 'unit') && (
        <TextInput label={words.number} {...textField(control, `${path}.number`)} />
      )}
    </>
  );
};
