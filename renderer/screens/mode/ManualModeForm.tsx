import { Button, Chip, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import { isDay, warsawInstant } from '../../../shared/domain/warsawTime.ts';
import type { Mode } from '../../../shared/domain/mode.ts';
import { modeExplanation, modeName } from '../../../shared/i18n/modes.ts';
import { parseHour } from '../../../shared/i18n/parse.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { DayField } from '../../ui/DayField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Failure } from '../session/Failure.tsx';

const words = ui.modeSwitch;
type ManualChoice = CallInput<'mode.set'>;

interface ManualModeFormProps {
  mode: Mode;
  /** Warsaw day, `YYYY-MM-DD`. */
  today: string;
  error: Error | null;
  pending: boolean;
  onBack: () => void;
  onChoose: (choice: ManualChoice) => void;
}

interface Moment {
  day: string;
  hour: string;
}
type Problems = Partial<Record<'startDay' | 'startHour' | 'endDay' | 'endHour', string>>;

const needsAnnouncement = (mode: Mode): boolean =>
  mode === 'offline-niedostepnosc' || mode === 'offline-awaria';

/** The announcement as typed, or what is wrong with it. The end may stay empty. */
export function readAnnouncement(
  start: Moment,
  end: Moment,
): { problems: Problems } | { announcement: NonNullable<ManualChoice['announcement']> } {
  const problems: Problems = {};
  const startMinute = parseHour(start.hour);
  const endMinute = parseHour(end.hour);
  const hasEnd = end.day !== '' || end.hour !== '';
  if (!isDay(start.day)) problems.startDay = words.badDay;
  if (startMinute === undefined) problems.startHour = words.badHour;
  if (hasEnd && !isDay(end.day)) problems.endDay = words.badDay;
  if (hasEnd && endMinute === undefined) problems.endHour = words.badHour;
  if (Object.keys(problems).length > 0 || startMinute === undefined) return { problems };
  const from = warsawInstant(start.day, startMinute);
  if (!hasEnd || endMinute === undefined) return { announcement: { start: from } };
  const to = warsawInstant(end.day, endMinute);
  return to < from
    ? { problems: { endDay: words.endBeforeStart } }
    : { announcement: { start: from, end: to } };
}

/** What a mode chosen by hand still needs: a reason, when it began, or a second yes. */
export const ManualModeForm = ({ mode, today, error, pending, onBack, onChoose }: ManualModeFormProps) => {
  const [chip, setChip] = useState<string>(
    needsAnnouncement(mode) || mode === 'awaria-calkowita'
      ? words.reasons[1]
      : mode === 'offline24'
        ? words.reasons[0]
        : words.reasons[2],
  );
  const [more, setMore] = useState('');
  const [start, setStart] = useState<Moment>({ day: today, hour: '' });
  const [end, setEnd] = useState<Moment>({ day: '', hour: '' });
  const [problems, setProblems] = useState<Problems>({});
  const [sure, setSure] = useState(false);
  const asksTwice = mode === 'awaria-calkowita';

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = [chip, more.trim()].filter((part) => part !== '').join(': ');
    if (asksTwice && !sure) return setSure(true);
    if (!needsAnnouncement(mode)) return onChoose({ mode, reason });
    const read = readAnnouncement(start, end);
    if ('problems' in read) {
      setProblems(read.problems);
      const first = Object.keys(read.problems)[0] ?? '';
      event.currentTarget.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    setProblems({});
    onChoose({ mode, reason, announcement: read.announcement });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <div>
          <Text fw={650}>{asksTwice && sure ? words.total.secondTitle : modeName[mode]}</Text>
          <Text size="sm" c="dimmed">
            {modeExplanation[mode].when}
          </Text>
        </div>
        {asksTwice && (
          <Notice tone="darkRed">
            <Text size="sm">{sure ? words.total.second : words.total.warning}</Text>
            {!sure && (
              <Text size="sm" mt={4}>
                {words.total.onlyWhen}
              </Text>
            )}
          </Notice>
        )}
        {needsAnnouncement(mode) && (
          <AnnouncementFields {...{ mode, today, start, end, problems }} onStart={setStart} onEnd={setEnd} />
        )}
        {!sure && (
          <>
            <Text size="sm" fw={550} mb={-8} aria-hidden="true">
              {words.reason}
            </Text>
            <Chip.Group value={chip} onChange={setChip}>
              <Group gap={6} role="radiogroup" aria-label={words.reason}>
                {words.reasons.map((reason) => (
                  <Chip key={reason} value={reason} size="xs" variant="outline">
                    {reason}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <TextInput
              label={words.reasonText}
              size="xs"
              maxLength={200}
              value={more}
              onChange={(event) => setMore(event.currentTarget.value)}
            />
          </>
        )}
        {error !== null && <Failure error={error} here />}
        <Group justify="space-between">
          <Button variant="default" onClick={asksTwice && sure ? () => setSure(false) : onBack}>
            {words.back}
          </Button>
          <Button
            type="submit"
            loading={pending}
            color={asksTwice ? 'red.9' : undefined}
            key={String(sure)} // a new button: the second yes must not be a held Enter on the first
            autoFocus={!needsAnnouncement(mode)}
          >
            {!asksTwice ? words.choose(modeName[mode]) : sure ? words.total.confirm : words.total.continue}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};

interface AnnouncementFieldsProps {
  mode: Mode;
  today: string;
  start: Moment;
  end: Moment;
  problems: Problems;
  onStart: (moment: Moment) => void;
  onEnd: (moment: Moment) => void;
}

const AnnouncementFields = ({
  mode,
  today,
  start,
  end,
  problems,
  onStart,
  onEnd,
}: AnnouncementFieldsProps) => (
  <Stack gap="xs">
    <Text size="sm">{words.announcementHint}</Text>
    <Group gap="sm" grow align="flex-start">
      <DayField
        name="startDay"
        label={words.startDay}
        today={today}
        value={start.day}
        error={problems.startDay}
        onChange={(day) => onStart({ ...start, day })}
      />
      <TextInput
        name="startHour"
        autoFocus
        label={words.startHour}
        placeholder="14:30"
        value={start.hour}
        error={problems.startHour}
        onChange={(event) => onStart({ ...start, hour: event.currentTarget.value })}
      />
    </Group>
    <Group gap="sm" grow align="flex-start">
      <DayField
        name="endDay"
        label={words.endDay}
        today={today}
        value={end.day}
        error={problems.endDay}
        onChange={(day) => onEnd({ ...end, day })}
      />
      <TextInput
        name="endHour"
        label={words.endHour}
        placeholder="05:00"
        value={end.hour}
        error={problems.endHour}
        onChange={(event) => onEnd({ ...end, hour: event.currentTarget.value })}
      />
    </Group>
    <Text size="xs" c="dimmed">
      {mode === 'offline-niedostepnosc' ? words.endHintMaintenance : words.endHintFailure}
    </Text>
  </Stack>
);
