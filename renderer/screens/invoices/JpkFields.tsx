import { Fieldset, SimpleGrid, Text, TextInput } from '@mantine/core';
import type { JpkTaxpayer } from '../../../shared/contract/exportTypes.ts';
import { exports } from '../../../shared/i18n/ui/exports.ts';

const words = exports.jpk;
const fields = [
  ...(['taxOffice', 'voivodeship', 'county', 'commune', 'town', 'postCode', 'street', 'house'] as const),
  'flat',
] as const;
const optional: readonly (keyof JpkTaxpayer)[] = ['street', 'flat'];

export const emptyTaxpayer: JpkTaxpayer = {
  ...{ taxOffice: '', voivodeship: '', county: '', commune: '', street: '', house: '', flat: '', town: '' },
  postCode: '',
};

interface JpkFieldsProps {
  taxpayer: JpkTaxpayer;
  onChange: (taxpayer: JpkTaxpayer) => void;
}

/** The tax office and the seat, part by part, as JPK_FA wants them. */
export const JpkFields = ({ taxpayer, onChange }: JpkFieldsProps) => (
  <Fieldset legend={words.legend}>
    <Text size="sm" c="dimmed" mb="xs">
      {words.hint}
    </Text>
    <SimpleGrid cols={3} spacing="sm" verticalSpacing="xs">
      {fields.map((field) => (
        <TextInput
          key={field}
          label={words[field]}
          value={taxpayer[field]}
          required={!optional.includes(field)}
          {...(field === 'taxOffice' && {
            inputMode: 'numeric' as const,
            maxLength: 4,
            pattern: '[0-9]{4}',
            title: words.badOffice,
          })}
          onChange={(event) => onChange({ ...taxpayer, [field]: event.currentTarget.value })}
        />
      ))}
    </SimpleGrid>
  </Fieldset>
);
