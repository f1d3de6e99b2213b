import { Button, Group, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import type { FolderQuestion } from '../../../shared/contract/desktopTypes.ts';
import { computer as words } from '../../../shared/i18n/ui/computer.ts';
import type { Computer } from '../../api/computer.ts';
import { useProgram } from './client.ts';
import { Failure } from './Failure.tsx';

interface FolderFieldProps extends Pick<TextInputProps, 'label' | 'description' | 'required' | 'size'> {
  value: string;
  onChange: (folder: string) => void;
  purpose: FolderQuestion['purpose'];
}

/** The path of a folder on the program's computer: typed, or chosen in the system's dialog where there is a desktop. */
export const FolderField = ({ value, onChange, purpose, size = 'sm', ...input }: FolderFieldProps) => {
  const { computer } = useProgram();
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end" maw={computer === undefined ? 560 : 720}>
      <TextInput
        {...{ ...input, size, value, maxLength: 1000 }}
        style={{ flex: 1 }}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {computer && <Choose {...{ computer, purpose, size, at: value, onChange }} />}
    </Group>
  );
};

type ChooseProps = FolderQuestion & Pick<FolderFieldProps, 'onChange' | 'size'> & { computer: Computer };

const Choose = ({ computer, purpose, at, onChange, size }: ChooseProps) => {
  const [isOpen, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const choose = async () => {
    setOpen(true);
    setError(null);
    try {
      const folder = await computer.call('desktop.chooseFolder', { purpose, at });
      if (folder !== null) onChange(folder);
    } catch (caught) {
      setError(caught);
    }
    setOpen(false);
  };
  return (
    <div>
      <Button variant="default" size={size} loading={isOpen} onClick={() => void choose()}>
        {words.chooseFolder}
      </Button>
      {error !== null && <Failure error={error} here />}
    </div>
  );
};
