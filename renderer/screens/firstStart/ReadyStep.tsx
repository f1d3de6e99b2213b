import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { FirstStartStep, ReadinessPoint } from '../../../shared/contract/firstStartTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { firstStart } from '../../../shared/i18n/ui/firstStart.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { FolderField } from '../session/FolderField.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { navigate, type Route } from '../session/route.ts';
import classes from './ReadyStep.module.css';

const words = firstStart.ready;
const marks = { ok: '✓', missing: '✗', unknown: '?' } as const;
const minuteMs = 60_000;

/** What the point is about, in a sentence. */
function sentence(it: ReadinessPoint): string {
  switch (it.point) {
    case 'login':
      if (it.lastTest === null) return it.state === 'missing' ? words.loginMissing : words.loginUntested;
      if (it.lastTest.passed) return it.state === 'ok' ? words.loginOk(it.lastTest.at) : words.loginMissing;
      return words.loginFailed(it.lastTest.at);
    case 'certificate':
      if (it.state === 'ok' && it.validTo !== null) return words.certificateOk(it.validTo);
      if (it.isOrdered) return words.certificateOrdered;
      if (it.validTo === null || it.problem === null) return words.certificateMissing;
      return describeError(it.problem).title;
    case 'clock':
      if (it.skewMs !== null) return words.clockOff(Math.round(Math.abs(it.skewMs) / minuteMs));
      return it.state === 'ok' ? words.clockOk : words.clockUnknown;
    case 'numbering':
      return words.numberingOk(it.next);
    case 'disk':
      return it.freeBytes === null ? words.diskUnknown : words.disk(it.freeBytes);
    case 'backup':
      return it.state === 'ok' ? words.backupOk(it.folder) : words.backupMissing;
    case 'mail':
      return it.state === 'ok' ? words.mailOk : words.mailMissing;
  }
}

/** The last look: what is there, what is missing with a button for it, and the first invoice. */
export const ReadyStep = ({ onStep }: { onStep: (step: FirstStartStep | null) => void }) => {
  const points = useCall('firstStart.readiness', null);
  const go = useAction('firstStart.go');
  const finish = (route: Route) => go.mutate({ step: null }, { onSuccess: () => navigate(route) });
  const lacks = (points.data ?? []).some(({ state, isOptional }) => state !== 'ok' && !isOptional);
  return (
    <Panel
      help="firstStart.ready"
      title={words.title}
      actions={
        <Button
          variant="default"
          size="xs"
          loading={points.data !== undefined && points.isFetching}
          onClick={() => void points.refetch()}
        >
          {words.again}
        </Button>
      }
    >
      <Stack gap="md">
        <Text size="sm">{words.body}</Text>
        {points.data === undefined && points.error === null && (
          <Group gap="sm" role="status">
            <Loader size="sm" aria-hidden="true" />
            <Text size="sm">{words.checking}</Text>
          </Group>
        )}
        {points.error !== null && <Failure error={points.error} here />}
        <ul className={classes.points} aria-label={words.title}>
          {points.data?.map((it) => (
            <Point key={it.point} point={it}>
              <Fix point={it} onStep={onStep} onFinish={finish} />
            </Point>
          ))}
        </ul>
        {go.error !== null && <Failure error={go.error} here />}
        {lacks && (
          <Text size="sm" c="dimmed">
            {words.notAll}
          </Text>
        )}
        <Group justify="space-between">
          <Button variant="default" onClick={() => onStep('certificate')}>
            {firstStart.steps.back}
          </Button>
          <Group gap="sm">
            <Button variant="default" onClick={() => finish({ screen: 'home' })}>
              {words.home}
            </Button>
            <Button autoFocus loading={go.isPending} onClick={() => finish({ screen: 'new' })}>
              {words.start}
            </Button>
          </Group>
        </Group>
      </Stack>
    </Panel>
  );
};

const Point = ({ point: it, children }: { point: ReadinessPoint; children: ReactNode }) => (
  <li className={classes.point} data-state={it.state} data-optional={it.isOptional}>
    <span className={classes.mark} aria-hidden="true">
      {marks[it.state]}
    </span>
    <span className={classes.text}>
      <span className={classes.name}>
        {words.points[it.point]}: {words.states[it.state]}
        {it.isOptional && it.state !== 'ok' && ` (${words.optional})`}
      </span>
      <span>{sentence(it)}</span>
    </span>
    {children}
  </li>
);

interface FixProps {
  point: ReadinessPoint;
  onStep: (step: FirstStartStep) => void;
  /** Ends setting up, at a place of the program. */
  onFinish: (route: Route) => void;
}

const Fix = ({ point: it, onStep, onFinish }: FixProps) => {
  if (it.state === 'ok') return null;
  if (it.point === 'backup') return <BackupFix />;
  if (it.point === 'mail') {
    return (
      <Button variant="default" size="xs" onClick={() => onFinish({ screen: 'settings', id: 'mail' })}>
        {words.fix.mail}
      </Button>
    );
  }
  if (it.point !== 'login' && it.point !== 'certificate') return null;
  return (
    <Button variant="default" size="xs" onClick={() => onStep(it.point)}>
      {it.point === 'login' && it.state === 'unknown' ? words.fix.test : words.fix[it.point]}
    </Button>
  );
};

const BackupFix = () => {
  const [folder, setFolder] = useState('');
  const set = useAction('backup.set');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (folder.trim() !== '') set.mutate({ folder: folder.trim() });
  };
  return (
    <form className={classes.fix} aria-label={words.points.backup} onSubmit={submit}>
      <Group gap="xs" wrap="nowrap" align="flex-end">
        <FolderField
          purpose="backup"
          size="xs"
          label={words.backupFolder}
          value={folder}
          onChange={setFolder}
        />
        <Button type="submit" variant="default" size="xs" loading={set.isPending}>
          {words.fix.backup}
        </Button>
      </Group>
      {set.error !== null && <Failure error={set.error} here />}
    </form>
  );
};
