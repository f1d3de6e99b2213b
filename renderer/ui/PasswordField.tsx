import { PasswordInput } from '@mantine/core';

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A password being made up here, which the browser may propose. */
  isNew?: boolean;
}

/** A secret that has to be typed: never remembered by the browser, always with an eye to look at it. */
export const PasswordField = ({ label, value, onChange, isNew = false }: PasswordFieldProps) => (
  <PasswordInput
    label={label}
    value={value}
    required
    autoComplete={isNew ? 'new-password' : 'off'}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);
