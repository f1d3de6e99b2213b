import { Button, Chip, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { CallInput } from '../../../shared/contract/contract.ts';
import type { Mode } from '../../../shared/domain/mode.ts';
import { modeExplanation, modeName } from '../../../shared/i18n/modes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Notice } from '../../ui/Notice.tsx';
import { focusFirst, readTimes, type TimeProblems, type Times } from '../announcements/announcementTimes.ts';
import { TimeFields } from '../announcements/TimeFields.tsx';
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

/** Modes that rest on an announcement, by what is announced. */
const announcedWith = { 'offline-niedostepnosc': 'maintenance', 'offline-awaria': 'failure' } as const;
const needsAnnouncement = (mode: Mode): mode is keyof typeof announcedWith => mode in announcedWith;

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
  const [times, setTimes] = useState<Times>({ start: { day: today, hour: '' }, end: { day: '', hour: '' } });
  const [problems, setProblems] = useState<TimeProblems>({});
  const [sure, setSure] = useState(false);
  const asksTwice = mode === 'awaria-calkowita';

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = [chip, more.trim()].filter((part) => part !== '').join(': ');
    if (asksTwice && !sure) return setSure(true);
    if (!needsAnnouncement(mode)) return onChoose({ mode, reason });
    const read = readTimes(times);
    if ('problems' in read) {
      setProblems(read.problems);
      return focusFirst(event.currentTarget, read.problems);
    }
    setProblems({});
    const { start, end } = read;
    onChoose({ mode, reason, announcement: end === null ? { start } : { start, end } });
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
          <TimeFields {...{ category: announcedWith[mode], today, times, problems }} onChange={setTimes} />
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
