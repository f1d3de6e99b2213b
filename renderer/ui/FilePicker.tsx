import { Button, Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import classes from './FilePicker.module.css';

interface FilePickerProps {
  /** What to drop here, in a sentence. */
  label: string;
  buttonLabel: string;
  accept: string;
  files: readonly File[];
  onChange: (files: File[]) => void;
}

/** A field for files: a system dialog, or dropping them on it. */
export const FilePicker = ({ label, buttonLabel, accept, files, onChange }: FilePickerProps) => {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <div
      className={classes.area}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onChange([...event.dataTransfer.files]);
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          onChange([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = ''; // the same file chosen again must count as a choice
        }}
      />
      <Button
        variant="default"
        leftSection={<IconFileUpload size={18} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {buttonLabel}
      </Button>
      <Text size="sm" c={files.length === 0 ? 'dimmed' : undefined} aria-live="polite">
        {files.length === 0 ? label : files.map((file) => file.name).join(', ')}
      </Text>
    </div>
  );
};
