import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import type { FirstStartStep, ReadinessPoint } from '../../../shared/contract/firstStartTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { firstStart } from '../../../shared/i18n/ui/firstStart.ts';
import { useHelp } from '../../ui/helpContext.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useProgram } from '../session/client.ts';
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
      if (it.freeBytes === null) return words.diskUnknown;
      return it.state === 'ok' ? words.disk(it.freeBytes) : words.diskLow(it.freeBytes);
    case 'printing':
      return it.problem === null ? words.printingOk : describeError(it.problem).title;
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
          flex="none"
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

/** What is measured is not missing but wrong. */
const stateOf = ({ point, state }: ReadinessPoint): string =>
  state === 'missing' && (point === 'clock' || point === 'disk' || point === 'printing')
    ? words.wrong
    : words.states[state];

const Point = ({ point: it, children }: { point: ReadinessPoint; children: ReactNode }) => (
  <li className={classes.point} data-state={it.state} data-optional={it.isOptional}>
    <span className={classes.mark} aria-hidden="true">
      {marks[it.state]}
    </span>
    <span className={classes.text}>
      <span className={classes.name}>
        {words.points[it.point]}: {stateOf(it)}
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

/** The next step, as a button; of what is in order only where one may want to see or change it. */
const Fix = ({ point: it, onStep, onFinish }: FixProps) => {
  const help = useHelp();
  const next = (label: string, onClick: () => void) => (
    <Button variant="default" size="xs" onClick={onClick}>
      {label}
    </Button>
  );
  const toSettings = (id: string) => () => onFinish({ screen: 'settings', id });
  switch (it.point) {
    case 'numbering':
      return next(words.fix.numbering, toSettings('numbering'));
    case 'printing':
      return it.state === 'ok' ? <Sample /> : next(words.fix.prints, toSettings('prints'));
    case 'backup':
      return it.state === 'ok' ? null : <BackupFix />;
    case 'mail':
      return it.state === 'ok' ? null : next(words.fix.mail, toSettings('mail'));
    case 'clock':
      if (it.state === 'ok') return null;
      // The test of the login asks KSeF, whose answer tells its time.
      if (it.state === 'unknown') return next(words.fix.askKsef, () => onStep('login'));
      return next(words.fix.clock, () => help({ place: 'program#clock' }));
    case 'disk':
      return it.state === 'ok' ? null : next(words.fix.disk, () => help({ place: 'program#disk' }));
    case 'login':
      if (it.state === 'ok') return null;
      return next(it.state === 'unknown' ? words.fix.test : words.fix.login, () => onStep('login'));
    case 'certificate':
      return it.state === 'ok' ? null : next(words.fix.certificate, () => onStep('certificate'));
  }
};

/** A print of nothing, to try the printer with. */
const Sample = () => {
  const { openFile } = useProgram();
  const sample = useAction('print.sample');
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={sample.isPending}
        onClick={() => sample.mutate(null, { onSuccess: (file) => void openFile(file) })}
      >
        {words.fix.sample}
      </Button>
      {sample.error !== null && <Failure error={sample.error} here />}
    </>
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
