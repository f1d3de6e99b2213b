import { Group, Stack, Text, TextInput } from '@mantine/core';
import type { AnnouncementView } from '../../../shared/contract/modeTypes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { DayField } from '../../ui/DayField.tsx';
import type { Moment, TimeProblems, Times } from './announcementTimes.ts';

const words = ui.modeSwitch;

interface MomentFieldsProps {
  of: 'start' | 'end';
  moment: Moment;
  today: string;
  problems: TimeProblems;
  autoFocus?: boolean;
  onChange: (moment: Moment) => void;
}

/** A day and an hour, side by side. */
export const MomentFields = ({
  of,
  moment,
  today,
  problems,
  autoFocus = false,
  onChange,
}: MomentFieldsProps) => (
  <Group gap="sm" grow align="flex-start">
    <DayField
      name={`${of}Day`}
      label={words[`${of}Day`]}
      today={today}
      value={moment.day}
      error={problems[`${of}Day`]}
      onChange={(day) => onChange({ ...moment, day })}
    />
    <TextInput
      name={`${of}Hour`}
      label={words[`${of}Hour`]}
      placeholder={of === 'start' ? '14:30' : '05:00'}
      autoFocus={autoFocus}
      value={moment.hour}
      error={problems[`${of}Hour`]}
      onChange={(event) => onChange({ ...moment, hour: event.currentTarget.value })}
    />
  </Group>
);

interface TimeFieldsProps {
  category: AnnouncementView['category'];
  today: string;
  times: Times;
  problems: TimeProblems;
  onChange: (times: Times) => void;
}

/** When an announced event began, and when it ends or ended, if that is known. */
export const TimeFields = ({ category, today, times, problems, onChange }: TimeFieldsProps) => (
  <Stack gap="xs">
    <Text size="sm">{words.announcementHint}</Text>
    <MomentFields
      {...{ of: 'start', today, problems, autoFocus: true }}
      moment={times.start}
      onChange={(start) => onChange({ ...times, start })}
    />
    <MomentFields
      {...{ of: 'end', today, problems }}
      moment={times.end}
      onChange={(end) => onChange({ ...times, end })}
    />
    <Text size="xs" c="dimmed">
      {category === 'maintenance' ? words.endHintMaintenance : words.endHintFailure}
    </Text>
  </Stack>
);
