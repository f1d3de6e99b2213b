import { Button, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { KeystoreStatus } from '../../../shared/contract/keystoreTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { navigate } from '../session/route.ts';
import classes from './TopBar.module.css';

const words = ui.frame.readiness;

/** Could I issue if the net went down this minute; if not, why and what to do. */
export const Readiness = ({ keystore }: { keystore: KeystoreStatus }) => {
  const [opened, { toggle, close }] = useDisclosure(false);
  const word = keystore.readyForOffline ? words.ready : words.notReady;
  const problem = keystore.problem === null ? null : describeError(keystore.problem);
  return (
    <Popover
      opened={opened}
      onChange={close}
      width={320}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button type="button" className={classes.chip} aria-label={words.label(word)} onClick={toggle}>
          <span className={classes.light} data-ready={keystore.readyForOffline} aria-hidden="true" />
          <span className={classes.optional}>{word}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.title}>
        <Stack gap="xs">
          <Text fw={650}>{problem?.title ?? words.title}</Text>
          <Text size="sm">{problem?.body ?? words.readyBody}</Text>
          {keystore.offline !== null && problem === null && (
            <Text size="sm" c="dimmed">
              {words.validTo(formatInstant(keystore.offline.validTo).slice(0, 10))}
            </Text>
          )}
          <Button
            size="xs"
            variant={problem === null ? 'default' : 'filled'}
            onClick={() => {
              close();
              navigate({ screen: 'certificates' });
            }}
          >
            {problem?.action ?? words.open}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
