import { Button, ColorSwatch, Group, Radio, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { HexColour, isReadable } from '../../../shared/domain/printLook.ts';
import { looks } from '../../../shared/i18n/ui/looks.ts';

const words = looks;
const swatches: readonly [string, string][] = Object.entries(words.accents);

interface AccentFieldProps {
  /** `#rrggbb`. */
  accent: string;
  onChoose: (accent: string) => void;
  isPending: boolean;
}

/** A few good colours, or one typed in. */
export const AccentField = ({ accent, onChoose, isPending }: AccentFieldProps) => {
  const isOwn = swatches.every(([colour]) => colour !== accent);
  const choices = isOwn ? [...swatches, [accent, words.ownAccentUsed(accent)] as const] : swatches;
  return (
    <>
      <Radio.Group label={words.accent} value={accent} onChange={onChoose}>
        <Group gap="md" mt={6}>
          {choices.map(([colour, name]) => (
            <Radio
              key={colour}
              value={colour}
              label={
                <Group gap={6} component="span" wrap="nowrap">
                  <ColorSwatch
                    component="span"
                    color={colour}
                    size={14}
                    withShadow={false}
                    aria-hidden="true"
                  />
                  {name}
                </Group>
              }
            />
          ))}
        </Group>
      </Radio.Group>
      <OwnAccent onChoose={onChoose} isPending={isPending} />
    </>
  );
};

const OwnAccent = ({ onChoose, isPending }: Omit<AccentFieldProps, 'accent'>) => {
  const [typed, setTyped] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const colour = HexColour.safeParse(typed.trim());
    if (!colour.success) return setComplaint(words.noColour);
    if (!isReadable(colour.data)) return setComplaint(words.paleColour);
    setComplaint(null);
    setTyped('');
    onChoose(colour.data);
  };
  return (
    <form onSubmit={submit}>
      <Group align="flex-start" gap="sm" wrap="nowrap">
        <TextInput
          label={words.ownAccent}
          description={words.ownAccentHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={typed}
          maxLength={9}
          error={complaint}
          onChange={(event) => setTyped(event.currentTarget.value)}
          style={{ flex: 1 }}
        />
        <Button type="submit" variant="default" mt={25} loading={isPending} disabled={typed.trim() === ''}>
          {words.setAccent}
        </Button>
      </Group>
    </form>
  );
};
