import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { modes } from '../../../shared/domain/mode.ts';
import type { HelpTopic } from '../../../shared/i18n/help/topics.ts';
import { modeExplanation } from '../../../shared/i18n/modes.ts';
import { settings } from '../../../shared/i18n/ui/settings.ts';
import { login } from '../../../shared/i18n/ui/login.ts';
import { Facts } from '../../ui/Facts.tsx';
import { ModeBadge } from '../../ui/ModeBadge.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import tables from '../../ui/tables.module.css';
import { Failure } from '../session/Failure.tsx';
import { LoginForm } from '../login/LoginForm.tsx';
import { useProgram } from '../session/client.ts';
import { useCall, useKnownStatus } from '../session/queries.ts';
import { href, navigate } from '../session/route.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { BookPanel } from './BookPanel.tsx';
import { CompanyPanel } from './CompanyPanel.tsx';
import { ComputerPanel } from './ComputerPanel.tsx';
import { LookPanel } from './LookPanel.tsx';
import { MailPanel } from './MailPanel.tsx';
import { NumberingPanel } from './NumberingPanel.tsx';
import { PrintPanel } from './PrintPanel.tsx';
import classes from './Settings.module.css';
import { WatchPanel } from './WatchPanel.tsx';

const words = settings;

/** A panel that an address leads to: `#/settings/mail`. */
const Place = ({
  name,
  panel,
  children,
}: {
  name: SettingsPlace;
  panel: string | undefined;
  children: ReactNode;
}) => {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (panel !== name || current === null) return;
    const go = () => {
      current.scrollIntoView({ block: 'start' });
      const { activeElement } = document;
      // not from a field that somebody types in already
      if (activeElement === null || activeElement.contains(current)) current.focus({ preventScroll: true });
    };
    go();
    current.focus({ preventScroll: true });
    // What stands above gets its content one after another, until somebody reads or types.
    const watched = new ResizeObserver(go);
    if (current.parentElement) watched.observe(current.parentElement);
    const stop = () => watched.disconnect();
    const touches = ['wheel', 'keydown', 'pointerdown'];
    for (const it of touches) window.addEventListener(it, stop, { capture: true, once: true });
    return () => {
      stop();
      for (const it of touches) window.removeEventListener(it, stop, { capture: true });
    };
  }, [panel, name]);
  return (
    <div
      ref={place}
      tabIndex={-1}
      className={classes.place}
      data-help={`settings.${name}` satisfies HelpTopic}
    >
      {children}
    </div>
  );
};

/** The company, its login to KSeF, and what the offline modes require; `panel` is the one to begin at. */
export const Settings = ({ panel }: { panel: string | undefined }) => {
  const status = useKnownStatus();
  const { desktop, computer } = useProgram();
  const places: Partial<Record<SettingsPlace, ReactNode>> = {
    ...(status.company !== null && {
      company: <CompanyPanel key={status.company.nip} company={status.company} />,
    }),
    login: <LoginPanel />,
    ...(status.training !== null && { trainer: <SandboxPanel /> }),
    numbering: <NumberingPanel />,
    prints: <PrintPanel />,
    book: <BookPanel />,
    mail: <MailPanel />,
    watch: <WatchPanel />,
    backup: <BackupPanel />,
    offline: <OfflinePanel />,
    safe: <SafeLink />,
    ...(desktop !== undefined && { notifications: <NotificationsPanel /> }),
    look: <LookPanel />,
    ...(computer !== undefined && { computer: <ComputerPanel /> }),
    program: <ProgramPanel version={status.version} />,
  };
  const shown = Object.entries(places) as [SettingsPlace, ReactNode][];
  return (
    <>
      <ScreenHeader title={words.title} help="settings" />
      <div className={classes.layout}>
        <nav className={classes.index} aria-label={words.index}>
          <ul>
            {shown.map(([name]) => (
              <li key={name}>
                <a
                  href={href({ screen: 'settings', id: name })}
                  {...(panel === name && { 'aria-current': 'true' })}
                >
                  {words.places[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <Stack gap="md">
          {shown.map(([name, content]) => (
            <Place key={name} name={name} panel={panel}>
              {content}
            </Place>
          ))}
        </Stack>
      </div>
    </>
  );
};
type SettingsPlace = keyof typeof words.places;

const ProgramPanel = ({ version }: { version: string }) => (
  <Panel help="settings.program" title={words.program.title}>
    <Facts items={[[words.program.version, version]]} />
  </Panel>
);

/** The safe is kept where the certificates are. */
const SafeLink = () => (
  <Panel
    help="settings.safe"
    title={words.safe.title}
    actions={
      <Button variant="default" size="xs" onClick={() => navigate({ screen: 'certificates' })}>
        {words.safe.open}
      </Button>
    }
  >
    <Text size="sm">{words.safe.body}</Text>
  </Panel>
);

/** Warnings on the desktop, where this window has to ask for them. */
const NotificationsPanel = () => {
  const { desktop } = useProgram();
  const [permission, setPermission] = useState(desktop?.permission());
  if (desktop === undefined || permission === undefined) return null;
  return (
    <Panel help="settings.notifications" title={words.notifications.title}>
      <Text size="sm">{words.notifications[permission]}</Text>
      {permission === 'default' && (
        <Button
          mt="sm"
          size="xs"
          variant="default"
          onClick={() => void desktop.ask().then(() => setPermission(desktop.permission()))}
        >
          {words.notifications.ask}
        </Button>
      )}
    </Panel>
  );
};

const LoginPanel = () => (
  <Panel help="settings.login" title={login.title}>
    <LoginForm />
  </Panel>
);

/** Training only: a page of the sandbox itself, in a window of its own. */
const SandboxPanel = () => {
  const page = useCall('training.trainerPage', null);
  return (
    <Panel help="settings.trainer" title={words.sandbox.title}>
      <Stack gap="sm">
        <Text size="sm">{words.sandbox.body}</Text>
        {page.error !== null && <Failure error={page.error} here />}
        {page.data !== undefined && (
          <Button
            component="a"
            variant="default"
            href={page.data.url}
            target="_blank"
            rel="noopener noreferrer"
            style={{ alignSelf: 'flex-start' }}
          >
            {words.sandbox.open}
          </Button>
        )}
      </Stack>
    </Panel>
  );
};

const OfflinePanel = () => (
  <Panel
    help="settings.offline"
    title={words.offline.title}
    actions={
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => navigate({ screen: 'selfTest' })}>
          {words.offline.selfTest}
        </Button>
        <Button variant="default" size="xs" onClick={() => navigate({ screen: 'certificates' })}>
          {words.offline.open}
        </Button>
      </Group>
    }
  >
    <Text size="sm" mb="xs">
      {words.offline.body}
    </Text>
    <Table className={tables.table} aria-label={words.offline.title}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.offline.columns.mode}</Table.Th>
          <Table.Th>{words.offline.columns.when}</Table.Th>
          <Table.Th>{words.offline.columns.codes}</Table.Th>
          <Table.Th>{words.offline.columns.deadline}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {modes.map((mode) => (
          <Table.Tr key={mode}>
            <Table.Td>
              <ModeBadge mode={mode} />
            </Table.Td>
            <Table.Td>{modeExplanation[mode].when}</Table.Td>
            <Table.Td>{modeExplanation[mode].codes}</Table.Td>
            <Table.Td>{modeExplanation[mode].deadline}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Panel>
);
