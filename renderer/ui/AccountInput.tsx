import { TextInput, type TextInputProps } from '@mantine/core';
import { useState, type ChangeEvent, type FocusEvent } from 'react';
import { isBankAccount, normaliseBankAccount } from '../../shared/domain/iban.ts';
import { formatAccount } from '../../shared/i18n/format.ts';

interface AccountField {
  value: string;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
  onBlur: (event: FocusEvent<HTMLInputElement>) => void;
}

/**
 * Shows a right account number in the groups that people read and compare, and leaves what is being typed as it is
 * typed: nothing moves under the caret.
 */
export function useGroupedAccount<F extends AccountField>(field: F): F {
  const [isTyped, setIsTyped] = useState(false);
  const { value, onChange, onBlur } = field;
  const isWhole = !isTyped && isBankAccount(normaliseBankAccount(value));
  return {
    ...field,
    value: isWhole ? formatAccount(normaliseBankAccount(value), ' ') : value,
    onChange: (event) => {
      setIsTyped(true);
      onChange(event);
    },
    onBlur: (event) => {
      setIsTyped(false);
      onBlur(event);
    },
  };
}

/** A text field of an account number. */
export const AccountInput = (props: TextInputProps & AccountField) => (
  <TextInput {...useGroupedAccount(props)} />
);
