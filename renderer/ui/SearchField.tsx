import { TextInput, type TextInputProps } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';

interface SearchFieldProps extends TextInputProps {
  ref: RefObject<HTMLInputElement | null>;
}

/** What is searched for above a list; `/` goes there from anywhere outside a field, and takes what stands there. */
export const SearchField = ({ ref, ...input }: SearchFieldProps) => {
  useHotkeys([
    [
      '/',
      () => {
        ref.current?.focus();
        ref.current?.select();
      },
    ],
  ]);
  return (
    <TextInput
      ref={ref}
      aria-keyshortcuts="/"
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      {...input}
    />
  );
};
