import { Button, Group, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { AnnouncementView } from '../../../shared/contract/modeTypes.ts';
import { categoryName } from '../../../shared/i18n/deadlines.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { focusFirst, momentOf, readTimes, type TimeProblems } from '../announcements/announcementTimes.ts';
import { MomentFields } from '../announcements/TimeFields.tsx';

const words = ui.modeSwitch.ending;

interface EndingFormProps {
  announcement: AnnouncementView;
  now: number;
  today: string;
  confirm: string;
  pending: boolean;
  onBack: () => void;
  /** Without an end: this very moment. */
  onEnd: (end?: number) => void;
}

/** Leaving a mode that was entered with an announcement: when did the announced event end. */
export const EndingForm = ({
  announcement,
  now,
  today,
  confirm,
  pending,
  onBack,
  onEnd,
}: EndingFormProps) => {
  const [proposed] = useState(momentOf(now));
  const [end, setEnd] = useState(proposed);
  const [problems, setProblems] = useState<TimeProblems>({});
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (end.day === proposed.day && end.hour === proposed.hour) return onEnd();
    const read = readTimes({ start: momentOf(announcement.start), end });
    if ('problems' in read) {
      setProblems(read.problems);
      return focusFirst(event.currentTarget, read.problems);
    }
    onEnd(read.end ?? now);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text fw={650}>{words.title(categoryName[announcement.category])}</Text>
        <Text size="sm">{words.hint}</Text>
        <MomentFields {...{ of: 'end', moment: end, today, problems, autoFocus: true }} onChange={setEnd} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {ui.modeSwitch.back}
          </Button>
          <Button type="submit" loading={pending}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
