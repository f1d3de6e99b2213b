import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { isDay } from '../../shared/domain/warsawTime.ts';
import { formatDay } from '../../shared/i18n/format.ts';
import { parsePolishDay } from '../../shared/i18n/parse.ts';

interface DayFieldProps {
  label: string;
  name?: string;
  /** `YYYY-MM-DD`, an empty string, or text that is no day yet. */
  value: string;
  /** Warsaw day, `YYYY-MM-DD`: supplies the year of `20.11`. */
  today: string;
  placeholder?: string;
  error?: ReactNode;
  width?: number | string;
  /** Where the field's problem stands in the draft. */
  path?: string;
  onChange: (day: string) => void;
  onBlur?: () => void;
}

/** A day as Poles write it: `20.11.2026`, or shorter. */
export const DayField = ({ value, today, onChange, onBlur, width, path, ...rest }: DayFieldProps) => {
  const [typing, setTyping] = useState<string | null>(null);
  const shown = isDay(value) ? formatDay(value) : value;
  return (
    <TextInput
      {...rest}
      w={width}
      data-path={path}
      autoComplete="off"
      value={typing ?? shown}
      onChange={(event) => {
        setTyping(event.currentTarget.value);
        onChange(parsePolishDay(event.currentTarget.value, today));
      }}
      onBlur={() => {
        setTyping(null);
        onBlur?.();
      }}
    />
  );
};
