import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { decimalToGrosze, groszeToDecimal } from '../../../../shared/domain/money.ts';
import { parsePolishDecimal } from '../../../../shared/i18n/parse.ts';

interface GroszeFieldProps {
  label: string;
  /** Grosze. */
  value: number;
  path: string;
  onChange: (grosze: number) => void;
}

/** An amount that is kept in grosze. */
export const GroszeField = ({ label, value, path, onChange }: GroszeFieldProps) => {
  const [typing, setTyping] = useState<string | null>(null);
  return (
    <TextInput
      w={120}
      inputMode="decimal"
      aria-label={label}
      data-path={path}
      autoComplete="off"
      value={typing ?? (value === 0 ? '' : groszeToDecimal(value).replace('.', ','))}
      onChange={(event) => {
        setTyping(event.currentTarget.value);
        onChange(decimalToGrosze(parsePolishDecimal(event.currentTarget.value)));
      }}
      onBlur={() => setTyping(null)}
    />
  );
};
