import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { AnnouncementView } from '../../../shared/contract/modeTypes.ts';
import { announcements } from '../../../shared/i18n/ui/announcements.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { focusFirst, momentOf, readTimes, type TimeProblems, type Times } from './announcementTimes.ts';
import { TimeFields } from './TimeFields.tsx';

const words = announcements;
type Category = AnnouncementView['category'];
const categories = Object.keys(words.categories) as Category[];

interface AnnouncementFormProps {
  /** The one that is corrected; null enters a new one. */
  announcement: AnnouncementView | null;
  today: string;
  onDone: () => void;
}

/** An announcement heard on the radio or read in the BIP, or the end of one that was entered before. */
export const AnnouncementForm = ({ announcement, today, onDone }: AnnouncementFormProps) => {
  const enter = useAction('announcement.enter');
  const change = useAction('announcement.change');
  const [category, setCategory] = useState<Category>(announcement?.category ?? 'failure');
  const [times, setTimes] = useState<Times>({
    start: announcement ? momentOf(announcement.start) : { day: today, hour: '' },
    end: momentOf(announcement?.end ?? null),
  });
  const [problems, setProblems] = useState<TimeProblems>({});
  const error = enter.error ?? change.error;

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readTimes(times);
    if ('problems' in read) {
      setProblems(read.problems);
      return focusFirst(event.currentTarget, read.problems);
    }
    if (!announcement) return enter.mutate({ category, ...read }, { onSuccess: onDone });
    // What was not touched keeps its seconds.
    const sameStart =
      momentOf(announcement.start).hour === times.start.hour && read.start <= announcement.start;
    const start = sameStart && announcement.start - read.start < 60_000 ? undefined : read.start;
    change.mutate({ id: announcement.id, start, end: read.end }, { onSuccess: onDone });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {announcement === null && (
          <>
            <Text size="sm">{words.form.hint}</Text>
            <NativeSelect
              label={words.form.category}
              value={category}
              data={categories.map((value) => ({ value, label: words.categories[value] }))}
              onChange={({ currentTarget: { value } }) =>
                setCategory(categories.find((known) => known === value) ?? 'failure')
              }
            />
          </>
        )}
        <TimeFields {...{ category, today, times, problems }} onChange={setTimes} />
        {error !== null && <Failure error={error} here />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {words.form.cancel}
          </Button>
          <Button type="submit" loading={enter.isPending || change.isPending}>
            {words.form.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
