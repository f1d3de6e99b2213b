import { Button, Group, List, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { KeystoreStatus } from '../../../shared/contract/keystoreTypes.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { clockMeaning } from '../../../shared/i18n/alerts.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { navigate, type Route } from '../session/route.ts';
import classes from './TopBar.module.css';

const words = ui.frame.readiness;

interface Point {
  isMet: boolean;
  text: string;
  /** What it means that it is not met, or until when it is. */
  details?: string;
  /** Where it is put right. */
  route: Route;
}

const certificates: Route = { screen: 'certificates' };

function certificatePoint({ offline, problem }: KeystoreStatus): Point {
  const reason = problem === null || problem.code === 'keystore.locked' ? null : describeError(problem);
  if (offline === null || reason !== null) {
    const text = offline === null ? words.certificate.missing : (reason?.title ?? words.certificate.missing);
    return { isMet: false, text, details: reason?.body ?? words.certificate.why, route: certificates };
  }
  const details = words.validTo(formatInstant(offline.validTo).slice(0, 10));
  return { isMet: true, text: words.certificate.ready, details, route: certificates };
}

/** What it takes to go on issuing when the net is gone, and to deliver once it is back. */
function pointsOf({ keystore, mode }: AppStatus): Point[] {
  const { unlocked, canLogIn } = keystore;
  const { clockProblem: clock } = mode;
  return [
    certificatePoint(keystore),
    unlocked
      ? { isMet: true, text: words.safe.open, route: certificates }
      : { isMet: false, text: words.safe.closed, details: words.safe.why, route: certificates },
    canLogIn
      ? { isMet: true, text: words.login.ready, route: { screen: 'settings', id: 'login' } }
      : {
          ...{ isMet: false, text: words.login.missing, details: words.login.why },
          route: unlocked ? { screen: 'settings', id: 'login' } : certificates,
        },
    clock === null
      ? { isMet: true, text: words.clock.right, route: { screen: 'journal' } }
      : { isMet: false, text: words.clock.wrong, details: clockMeaning(clock), route: { screen: 'journal' } },
  ];
}

/** Could I issue if the net went down this minute, and would it get to KSeF: every point of it, and what to do. */
export const Readiness = ({ status }: { status: AppStatus }) => {
  const [opened, { toggle, close }] = useDisclosure(false);
  const points = pointsOf(status);
  const missing = points.filter(({ isMet }) => !isMet);
  const [first] = missing;
  const isReady = first === undefined && status.keystore.readyForOffline;
  const word = isReady ? words.ready : status.keystore.readyForOffline ? words.incomplete : words.notReady;
  return (
    <Popover
      opened={opened}
      onChange={close}
      width={360}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={classes.chip}
          aria-label={words.label(word)}
          title={word}
          onClick={toggle}
        >
          <span className={classes.light} data-light data-ready={isReady} aria-hidden="true" />
          <span className={classes.optional}>{isReady ? words.short.ready : words.short.notReady}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown data-help="readiness" aria-label={words.title}>
        <Stack gap="xs">
          <Group justify="space-between" wrap="nowrap">
            <Text fw={650}>{words.title}</Text>
            <HelpButton topic="readiness" />
          </Group>
          <Text size="sm">{isReady ? words.readyBody : words.missing(missing.length)}</Text>
          <List listStyleType="none" spacing={6} size="sm">
            {points.map(({ isMet, text, details }) => (
              <List.Item
                key={text}
                icon={
                  isMet ? (
                    <IconCircleCheck size={18} color="var(--tone-green-line)" aria-label={words.met} />
                  ) : (
                    <IconCircleX size={18} color="var(--tone-red-line)" aria-label={words.notMet} />
                  )
                }
              >
                {text}
                {details !== undefined && (
                  <Text size="xs" c="dimmed">
                    {details}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
          <Button
            data-autofocus
            size="xs"
            variant={first === undefined ? 'default' : 'filled'}
            onClick={() => {
              close();
              navigate(first?.route ?? certificates);
            }}
          >
            {first === undefined ? words.open : words.solve}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
};
