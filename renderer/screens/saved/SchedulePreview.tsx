import { List, Stack, Text } from '@mantine/core';
import type { SavedView } from '../../../shared/contract/savedTypes.ts';
import { nextOccurrences, type Schedule } from '../../../shared/domain/recurring.ts';
import { occurrenceDraft } from '../../../shared/domain/recurringTexts.ts';
import { isDay, weekday } from '../../../shared/domain/warsawTime.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { recurringWords } from '../../../shared/i18n/recurring.ts';
import { saved } from '../../../shared/i18n/ui/saved.ts';
import { previewFrom } from './scheduleForm.ts';

const words = saved.scheduleDialog;
const daysShown = 6;
const linesShown = 5;

interface SchedulePreviewProps {
  item: SavedView;
  /** Null while it has a mistake. */
  schedule: Schedule | null;
  today: string;
}

/** The days that come of a schedule, and what the next invoice will say. */
export const SchedulePreview = ({ item, schedule, today }: SchedulePreviewProps) => {
  const some = schedule && nextOccurrences(schedule, previewFrom(item, schedule, today), daysShown);
  const [next] = some ?? [];
  if (schedule === null || !next) {
    return (
      <Text size="sm" c="dimmed" aria-live="polite">
        {schedule === null ? '' : words.noDates}
      </Text>
    );
  }
  const draft = occurrenceDraft(item.draft, schedule, next, next.day, recurringWords);
  const { lines, period, saleDate } = item.draft;
  const hasDays = period !== undefined || [saleDate, ...lines.map((it) => it.saleDate)].some(Boolean);
  const [first] = nextOccurrences(schedule, schedule.from, 1);
  const texts = [
    ...draft.lines.slice(0, linesShown).map(({ name }) => name),
    ...(draft.period && isDay(draft.period.from) && isDay(draft.period.to)
      ? [words.period(draft.period.from, draft.period.to)]
      : []),
    ...(draft.descriptions ?? []).map(({ key, value }) => `${key}: ${value}`),
    draft.note ?? '',
    draft.payment?.dueDate === undefined ? '' : words.dueOn(draft.payment.dueDate),
  ].filter((text) => text.trim() !== '');
  return (
    <Stack gap="sm" aria-live="polite">
      <div>
        <Text size="sm" fw={600} mb={2}>
          {words.preview}
        </Text>
        <List size="sm" listStyleType="none" aria-label={words.preview}>
          {some?.map(({ day }) => (
            <List.Item key={day}>
              {formatDay(day)}, {words.weekdays[(weekday(day) + 6) % 7]}
            </List.Item>
          ))}
        </List>
      </div>
      <div>
        <Text size="sm" fw={600} mb={2}>
          {words.next}
        </Text>
        <List size="sm" listStyleType="none" aria-label={words.next}>
          {texts.map((text, index) => (
            <List.Item key={index}>{text}</List.Item>
          ))}
        </List>
        {hasDays && first !== undefined && (
          <Text size="xs" c="dimmed" mt={4}>
            {words.daysOfFirst(first.nominal)}
          </Text>
        )}
      </div>
    </Stack>
  );
};
