import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { QueueFilter, QueueOutlook, QueueRow } from '../../../shared/contract/queueTypes.ts';
import { queue } from '../../../shared/i18n/ui/queue.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useSendProgress } from '../session/liveUpdates.ts';
import { useAction, useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { DeadlineDialog } from './DeadlineDialog.tsx';
import { mayBeMarked, QueueTable, type RowActions } from './QueueTable.tsx';

const words = queue;
/** Thousands may wait; so many rows are drawn at once. */
const pageSize = 50;
type Show = NonNullable<QueueFilter['show']>;
const shows: readonly Show[] = ['all', 'going', 'held', 'refused'];

interface QueueListProps {
  outlook: QueueOutlook;
  today: string;
  /** A point of the line of deadlines; only what stands there is shown. */
  day: string | undefined;
  onCorrect: (id: string) => void;
}

/** Everything in the queue in the order in which it goes, a page at a time; several are held or let go at once. */
export const QueueList = ({ outlook, today, day, onCorrect }: QueueListProps) => {
  const [show, setShow] = useState<Show>('all');
  const [offset, setOffset] = useState(0);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [explained, setExplained] = useState<Pick<QueueRow, 'id' | 'number'> | null>(null);
  const progress = useSendProgress();
  const input = { show, ...(day !== undefined && { day }), limit: pageSize, offset };
  const { data, error } = useCall('queue.rows', input, { keepPrevious: true });
  const { mutate: hold, error: holdError } = useAction('queue.hold');
  const actions = useMemo<RowActions>(
    () => ({
      mark: (id, isMarked) => setMarked((now) => withMarked(now, [id], isMarked)),
      hold: (id, held) => hold({ ids: [id], held }),
      correct: onCorrect,
      explain: ({ id, number }) => setExplained({ id, number }),
    }),
    [hold, onCorrect],
  );
  const rows = data?.items ?? [];
  const total = data?.total ?? 0;
  const chosen = rows.filter((row) => mayBeMarked(row) && marked.has(row.id)).map(({ id }) => id);
  const holdMarked = (held: boolean) =>
    hold({ ids: chosen, held }, { onSuccess: () => setMarked(new Set()) });
  const select = (next: string) => {
    setShow(shows.find((it) => it === next) ?? 'all');
    setOffset(0);
    setMarked(new Set());
  };
  // What was on this page is gone: the one before it is the last one now.
  if (data !== undefined && offset > 0 && rows.length === 0) setOffset(Math.max(0, offset - pageSize));
  return (
    <Panel>
      <Group justify="space-between" gap="sm" mb="xs">
        <SegmentedControl
          size="xs"
          aria-label={words.show.label}
          value={show}
          data={shows.map((value) => ({ value, label: words.show[value] }))}
          onChange={select}
        />
        {day !== undefined && (
          <Group gap="xs">
            <Text size="sm">{words.show.day(day)}</Text>
            <Button size="compact-xs" variant="default" onClick={() => navigate({ screen: 'queue' })}>
              {words.show.clearDay}
            </Button>
          </Group>
        )}
        <Order outlook={outlook} />
      </Group>
      {chosen.length > 0 && (
        <Group gap="xs" mb="xs" role="group" aria-label={words.marked.label}>
          <Text size="sm">{words.marked.count(chosen.length)}</Text>
          <Button size="compact-xs" variant="default" onClick={() => holdMarked(true)}>
            {words.marked.hold}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => holdMarked(false)}>
            {words.marked.release}
          </Button>
        </Group>
      )}
      {(error ?? holdError) !== null && <Failure error={error ?? holdError} here />}
      {data !== undefined && rows.length === 0 && (
        <Text size="sm" c="dimmed" py="sm">
          {words.show.nothing}
        </Text>
      )}
      {rows.length > 0 && (
        <QueueTable
          {...{ rows, today, marked, progress, actions }}
          onMarkAll={(isMarked) =>
            setMarked((now) =>
              withMarked(
                now,
                rows.filter(mayBeMarked).map(({ id }) => id),
                isMarked,
              ),
            )
          }
        />
      )}
      {total > pageSize && <Pages {...{ total, offset }} onChange={setOffset} />}
      {explained !== null && <DeadlineDialog invoice={explained} onClose={() => setExplained(null)} />}
    </Panel>
  );
};

function withMarked(now: ReadonlySet<string>, ids: readonly string[], isMarked: boolean): Set<string> {
  const next = new Set(now);
  for (const id of ids) {
    if (isMarked) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** Why the rows stand in this order, what goes as a package, and how long it all takes. */
const Order = ({ outlook: { counts, packages, etaMs } }: { outlook: QueueOutlook }) => {
  if (counts.going === 0) return null;
  return (
    <Text size="xs" c="dimmed" flex="1 1 320px" ta="right">
      {[
        words.order.rule,
        ...(packages.count > 0 ? [words.order.packages(packages.count, packages.invoices)] : []),
        ...(etaMs > 1000 ? [words.order.eta(etaMs)] : []),
      ].join(' ')}
    </Text>
  );
};

interface PagesProps {
  total: number;
  offset: number;
  onChange: (offset: number) => void;
}
const Pages = ({ total, offset, onChange }: PagesProps) => (
  <Group component="nav" aria-label={words.pages.label} justify="flex-end" gap="xs" mt="sm">
    <Text size="sm" c="dimmed">
      {words.pages.range(offset + 1, Math.min(total, offset + pageSize), total)}
    </Text>
    <Button
      size="compact-sm"
      variant="default"
      disabled={offset === 0}
      onClick={() => onChange(offset - pageSize)}
    >
      {words.pages.previous}
    </Button>
    <Button
      size="compact-sm"
      variant="default"
      disabled={offset + pageSize >= total}
      onClick={() => onChange(offset + pageSize)}
    >
      {words.pages.next}
    </Button>
  </Group>
);
