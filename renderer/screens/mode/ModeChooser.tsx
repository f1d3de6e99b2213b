import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { AppStatus, ModeStatus } from '../../../shared/contract/types.ts';
import { modes, type Mode } from '../../../shared/domain/mode.ts';
import { ksefLamp, latarniaLamp, modeCause, modeExplanation, modeName } from '../../../shared/i18n/modes.ts';
import { formatTime } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { modeLooks } from '../../ui/ModeBadge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { ManualModeForm } from './ManualModeForm.tsx';
import classes from './ModeSwitch.module.css';

const words = ui.modeSwitch;
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Automatic on top, five modes with a sentence each, and the lamps of the connection. */
export const ModeChooser = ({ status, onDone }: { status: AppStatus; onDone: () => void }) => {
  const [chosen, setChosen] = useState<Mode | null>(null);
  const setMode = useAction('mode.set');
  const setAutomatic = useAction('mode.auto');
  const now = status.mode;
  const set = (choice: CallInput<'mode.set'>) => setMode.mutate(choice, { onSuccess: onDone });

  if (chosen !== null) {
    return (
      <div className={classes.scroll}>
        <ManualModeForm
          mode={chosen}
          today={status.today}
          error={setMode.error}
          pending={setMode.isPending}
          onBack={() => {
            setMode.reset();
            setChosen(null);
          }}
          onChoose={set}
        />
      </div>
    );
  }
  return (
    <div className={classes.scroll}>
      <Group justify="space-between" mb={8}>
        <Text fw={650}>{words.title}</Text>
        <Text size="xs" c="dimmed">
          {words.shortcut}
        </Text>
      </Group>
      {!status.keystore.readyForOffline && status.keystore.offline === null && (
        <Notice tone="amber">
          <Text size="sm">{words.certificateMissing}</Text>
          <Button
            mt={6}
            size="compact-sm"
            variant="default"
            onClick={() => {
              onDone();
              navigate({ screen: 'certificates' });
            }}
          >
            {words.certificateAction}
          </Button>
        </Notice>
      )}
      <Stack gap={2} mt={4}>
        <button
          type="button"
          className={classes.choice}
          aria-pressed={now.source === 'auto'}
          data-autofocus
          onClick={() => setAutomatic.mutate(null, { onSuccess: onDone })}
        >
          <span className={classes.icon}>
            <IconArrowsShuffle size={18} aria-hidden="true" />
          </span>
          <span>
            <strong>{words.automatic}</strong>
            <span className={classes.details}>{words.automaticBody}</span>
          </span>
          {now.source === 'auto' && <CurrentMark text={modeCause[now.cause]} />}
        </button>
        {modes.map((mode) => (
          <ModeChoice key={mode} mode={mode} now={now} onClick={() => setChosen(mode)} />
        ))}
      </Stack>
      {setAutomatic.error !== null && <Failure error={setAutomatic.error} />}
      <Lamps now={now} />
    </div>
  );
};

const ModeChoice = ({ mode, now, onClick }: { mode: Mode; now: ModeStatus; onClick: () => void }) => {
  const Icon = modeLooks[mode].icon;
  const { when, codes, deadline } = modeExplanation[mode];
  const current = now.mode === mode;
  return (
    <button
      type="button"
      className={classes.choice}
      aria-pressed={current && now.source === 'manual'}
      onClick={onClick}
    >
      <span className={classes.icon}>
        <Icon size={18} aria-hidden="true" />
      </span>
      <span>
        <strong>{modeName[mode]}</strong>
        <span className={classes.details}>
          {when} {capitalised(codes)}, {deadline}.
        </span>
      </span>
      {current && <CurrentMark text={now.reason ?? words.current} />}
    </button>
  );
};

const CurrentMark = ({ text }: { text: string }) => (
  <Badge variant="default" size="sm" tt="none" fw={600}>
    {text}
  </Badge>
);

const Lamps = ({ now: { lamps } }: { now: ModeStatus }) => (
  <dl className={classes.lamps} aria-label={words.lamps.title}>
    <dt>{words.lamps.ksef}</dt>
    <dd>
      <span
        className={classes.lamp}
        data-tone={lamps.ksef === 'up' ? 'green' : lamps.ksef === 'down' ? 'red' : 'grey'}
        aria-hidden="true"
      />
      {ksefLamp[lamps.ksef]} · {words.lamps.lastAnswer}{' '}
      {lamps.lastKsefAnswer === null ? words.never : formatTime(lamps.lastKsefAnswer)}
    </dd>
    <dt>{words.lamps.latarnia}</dt>
    <dd>
      <span
        className={classes.lamp}
        data-tone={
          lamps.latarnia === 'available'
            ? 'green'
            : lamps.latarnia === 'unknown' || lamps.latarnia === 'silent'
              ? 'grey'
              : 'amber'
        }
        aria-hidden="true"
      />
      {latarniaLamp[lamps.latarnia]}
    </dd>
  </dl>
);
