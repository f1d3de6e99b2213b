import { Button, Group, Image, Input, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import type { LogoView } from '../../../shared/contract/lookTypes.ts';
import { mostLogoBytes } from '../../../shared/domain/pictureFile.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { looks } from '../../../shared/i18n/ui/looks.ts';
import { readAsBase64 } from '../../api/readFile.ts';
import { FilePicker } from '../../ui/FilePicker.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import classes from './LogoField.module.css';

const words = looks;

/** The firm's logo as prints show it. */
export const LogoField = ({ logo }: { logo: LogoView | null }) => {
  const [unread, setUnread] = useState<Error | null>(null);
  const setLogo = useAction('print.setLogo');
  const group = useRef<HTMLDivElement>(null);
  /** The button that was pressed goes with the logo, and the focus would go with it. */
  const focusChoosing = () => [...(group.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
  const take = async ([file]: File[]) => {
    if (file === undefined) return;
    setLogo.reset();
    // A wrong file of any size is told of before it is read.
    const isLarge = file.size > mostLogoBytes;
    setUnread(isLarge ? new AppError('print.badLogo', { reason: 'tooLarge' }) : null);
    if (isLarge) return;
    setLogo.mutate({ file: { name: file.name, base64: await readAsBase64(file) } });
  };
  const error = unread ?? setLogo.error;
  return (
    <Stack ref={group} gap={6} role="group" aria-label={words.logo}>
      <Input.Label component="div">{words.logo}</Input.Label>
      <Group gap="sm" wrap="nowrap" align="center">
        {logo === null ? (
          <Text size="sm" c="dimmed">
            {words.noLogo}
          </Text>
        ) : (
          <>
            <div className={classes.paper}>
              <Image
                src={`data:${logo.mediaType};base64,${logo.base64}`}
                alt={words.logoAlt}
                fit="contain"
                h={51}
              />
            </div>
            <Button
              variant="default"
              size="xs"
              loading={setLogo.isPending}
              onClick={() => setLogo.mutate({ file: null }, { onSuccess: focusChoosing })}
            >
              {words.removeLogo}
            </Button>
          </>
        )}
      </Group>
      <FilePicker
        label={words.logoHint}
        buttonLabel={words.chooseLogo}
        accept="image/png,image/jpeg"
        files={[]}
        onChange={(files) => void take(files)}
      />
      {error !== null && <Failure error={error} here />}
    </Stack>
  );
};
