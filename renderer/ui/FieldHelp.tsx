import { Button, Popover, Text } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { fieldHints, type HintName } from '../../shared/i18n/help/fieldHints.ts';
import { ui } from '../../shared/i18n/ui.ts';
import classes from './FieldHelp.module.css';
import { useHelp } from './helpContext.ts';

interface FieldHelpProps {
  hint: HintName | undefined;
  /** A checkbox has its label beside it, other fields have it above. */
  beside?: boolean;
  children: ReactNode;
}

/** A field with a question mark at its label that says what the field means; without a hint the field alone. */
export const FieldHelp = ({ hint, beside = false, children }: FieldHelpProps) =>
  hint === undefined ? (
    children
  ) : (
    <div className={beside ? classes.beside : classes.above} data-help="fields">
      {children}
      <Mark hint={hint} />
    </div>
  );

const Mark = ({ hint }: { hint: HintName }) => {
  const help = useHelp();
  const [opened, setOpened] = useState(false);
  const { name, text } = fieldHints[hint];
  const nameId = useId();
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={300}
      shadow="md"
      withArrow
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.mark}
          aria-label={ui.help.whatIs}
          aria-description={name}
          aria-haspopup="dialog"
          aria-expanded={opened}
          title={ui.help.whatIsTitle(name)}
          data-hint={hint}
          onClick={() => setOpened(!opened)}
        >
          ?
        </button>
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-labelledby={nameId}>
        <Text size="sm" fw={650} id={nameId}>
          {name}
        </Text>
        <Text size="sm" mt={2}>
          {text}
        </Text>
        <Button
          mt={8}
          size="compact-xs"
          variant="default"
          onClick={() => {
            setOpened(false);
            help({ topic: 'fields' });
          }}
        >
          {ui.help.more}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
};
