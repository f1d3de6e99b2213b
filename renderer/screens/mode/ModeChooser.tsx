import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { useState } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { ModeStatus } from '../../../shared/contract/modeTypes.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { modes, type Mode } from '../../../shared/domain/mode.ts';
import { modeCause, modeExplanation, modeName } from '../../../shared/i18n/modes.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { modeLooks } from '../../ui/ModeBadge.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { EndingForm } from './EndingForm.tsx';
import { Lamps } from './Lamps.tsx';
import { ManualModeForm } from './ManualModeForm.tsx';
import classes from './ModeSwitch.module.css';

const words = ui.modeSwitch;
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

interface ModeChooserProps {
  status: AppStatus;
  /** The mode whose form is shown at once. */
  first: Mode | null;
  onDone: () => void;
}

/** Automatic on top, five modes with a sentence each, and the lamps of the connection. */
export const ModeChooser = ({ status, first, onDone }: ModeChooserProps) => {
  const [chosen, setChosen] = useState<Mode | null>(first);
  /** What waits until the end of the announcement that is left has been asked for. */
  const [leaving, setLeaving] = useState<CallInput<'mode.set'> | 'auto' | null>(null);
  const setMode = useAction('mode.set');
  const setAutomatic = useAction('mode.auto');
  const now = status.mode;
  const own = now.source === 'manual' && now.announcement?.source === 'user' ? now.announcement : null;
  const ending = own?.end === null ? own : null;
  const set = (choice: CallInput<'mode.set'>, announcementEnd?: number) =>
    setMode.mutate({ ...choice, announcementEnd }, { onSuccess: onDone });
  const goAutomatic = (announcementEnd?: number) =>
    setAutomatic.mutate({ announcementEnd }, { onSuccess: onDone });

  if (ending !== null && leaving !== null) {
    return (
      <div className={classes.scroll}>
        <EndingForm
          announcement={ending}
          {...{ now: status.now, today: status.today }}
          confirm={leaving === 'auto' ? words.ending.confirm : words.ending.confirmMode}
          pending={setMode.isPending || setAutomatic.isPending}
          onBack={() => setLeaving(null)}
          onEnd={(end) => (leaving === 'auto' ? goAutomatic(end) : set(leaving, end))}
        />
      </div>
    );
  }

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
          onChoose={(choice) => (ending === null ? set(choice) : setLeaving(choice))}
        />
      </div>
    );
  }
  return (
    <div className={classes.scroll}>
      <Group justify="space-between" mb={8}>
        <Text fw={650}>{words.title}</Text>
        <Group gap={6} wrap="nowrap">
          <Text size="xs" c="dimmed">
            {words.shortcut}
          </Text>
          <HelpButton topic="mode" />
        </Group>
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
      {now.source === 'manual' && (
        <Text size="xs" c="dimmed">
          {words.setBy(now.by, formatInstant(now.since), now.reason)}
        </Text>
      )}
      <Stack gap={2} mt={4}>
        <button
          type="button"
          className={classes.choice}
          aria-pressed={now.source === 'auto'}
          data-autofocus
          onClick={() => (ending === null ? goAutomatic() : setLeaving('auto'))}
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
      {current && <CurrentMark text={words.current} />}
    </button>
  );
};

const CurrentMark = ({ text }: { text: string }) => (
  <Badge variant="default" size="sm" tt="none" fw={600}>
    {text}
  </Badge>
);
