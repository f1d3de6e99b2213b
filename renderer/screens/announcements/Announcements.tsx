import { Button, Group, Stack, Text } from '@mantine/core';
import { IconMessage2, IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { AnnouncementHistory } from '../../../shared/contract/modeTypes.ts';
import { announcements as announcementsWords } from '../../../shared/i18n/ui/announcements.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Failure } from '../session/Failure.tsx';
import { useCall, useKnownStatus } from '../session/queries.ts';
import { AnnouncementCard } from './AnnouncementCard.tsx';
import { AnnouncementFilters, nothingChosen } from './AnnouncementFilters.tsx';
import { AnnouncementForm } from './AnnouncementForm.tsx';
import { OutageLine } from './OutageLine.tsx';

const words = announcementsWords;

type Times = 'coming' | 'running' | 'past';
const timeOf = ({ withdrawn, start, end }: AnnouncementHistory, now: number): Times => {
  if (withdrawn || (end !== null && end <= now)) return 'past';
  return start > now ? 'coming' : 'running';
};

/** What the Ministry announced: coming, going on, and all that ever was, with every version. */
export const Announcements = () => {
  const { now, today } = useKnownStatus();
  const list = useCall('announcement.list', null);
  const [form, setForm] = useState<{ announcement: AnnouncementHistory | null } | null>(null);
  const [filter, setFilter] = useState(nothingChosen);
  const all = list.data ?? [];
  const shown = all.filter(
    ({ category, source }) =>
      (filter.category === '' || filter.category === category) &&
      (filter.source === '' || filter.source === source),
  );
  const close = () => setForm(null);
  const groups = (['running', 'coming', 'past'] as const).map((time) => ({
    time,
    some: shown.filter((it) => timeOf(it, now) === time),
  }));
  return (
    <>
      <ScreenHeader help="announcements" title={words.title} subtitle={words.subtitle}>
        <Button
          leftSection={<IconPencilPlus size={17} aria-hidden="true" />}
          onClick={() => setForm({ announcement: null })}
        >
          {words.enter}
        </Button>
      </ScreenHeader>
      {list.error !== null && <Failure error={list.error} />}
      <Stack gap="md">
        {list.data?.length === 0 && (
          <Panel>
            <EmptyState icon={<IconMessage2 />} {...words.empty} />
          </Panel>
        )}
        {all.length > 0 && (
          <>
            <OutageLine announcements={all} {...{ today, now }} />
            <AnnouncementFilters filter={filter} onChange={setFilter} />
          </>
        )}
        {all.length > 0 && shown.length === 0 && (
          <Group gap="sm">
            <Text size="sm">{words.filter.nothing}</Text>
            <Button variant="default" size="compact-sm" onClick={() => setFilter(nothingChosen)}>
              {words.filter.clear}
            </Button>
          </Group>
        )}
        {groups
          .filter(({ some }) => some.length > 0)
          .map(({ time, some }) => (
            <Panel key={time} title={words[time]}>
              <Stack gap="xs">
                {some.map((it) => (
                  <AnnouncementCard
                    key={it.id}
                    announcement={it}
                    onChange={() => setForm({ announcement: it })}
                  />
                ))}
              </Stack>
            </Panel>
          ))}
      </Stack>
      <Dialog
        help="announcement"
        opened={form !== null}
        onClose={close}
        title={form?.announcement ? words.form.change : words.form.enter}
      >
        {form !== null && <AnnouncementForm {...form} today={today} onDone={close} />}
      </Dialog>
    </>
  );
};
