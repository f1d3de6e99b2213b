import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Method } from '../../../shared/contract/contract.ts';
import type { EventData, EventName } from '../../../shared/contract/events.ts';
import { useProgram } from './client.ts';

/** Which answers an event makes old; `all` for everything. */
const staleAfter: Record<EventName, readonly Method[] | 'all'> = {
  'invoice.changed': [
    'app.status',
    'home.overview',
    'invoice.list',
    ...(['invoice.get', 'refusal.preview'] as const),
    ...(['queue.list', 'queue.status', 'queue.rows', 'queue.outlook'] as const),
    ...(['journal.list', 'journal.page'] as const),
    'window.news',
    'mail.history',
    ...(['customer.list', 'customer.search', 'customer.twins', 'good.list', 'good.search'] as const),
    'saved.list',
    'proforma.list',
    'print.offer',
    'document.pages',
  ],
  'queue.changed': [
    'app.status',
    'home.overview',
    'queue.status',
    'queue.list',
    'queue.rows',
    'queue.outlook',
    'companies.list',
  ],
  'queue.progress': [],
  'mode.changed': [
    'app.status',
    'home.overview',
    'mode.status',
    ...(['journal.list', 'journal.page'] as const),
    'window.news',
    ...(['announcement.list', 'announcement.effects'] as const),
    ...(['queue.list', 'queue.rows', 'queue.outlook'] as const),
    'invoice.list',
  ],
  'alert.changed': [
    ...(['alert.list', 'backup.recovery'] as const),
    'companies.list',
    'home.overview',
    ...(['journal.list', 'journal.page'] as const),
    'saved.list',
    'window.news',
  ],
  'keystore.changed': [
    'app.status',
    'home.overview',
    'keystore.status',
    ...(['journal.list', 'journal.page'] as const),
    'window.news',
  ],
  'company.changed': 'all',
  'selfTest.changed': ['selfTest.current', 'selfTest.list'],
  'companies.changed': ['companies.list', 'companies.alerts'],
  'export.progress': [],
  'mail.progress': [],
  'mail.manyProgress': [],
  'import.changed': [
    'import.list',
    'watch.status',
    ...(['journal.list', 'journal.page'] as const),
    'window.news',
  ],
};

/** A thousand deliveries must not mean a thousand refreshes: events are gathered this long. */
const gatherMs = 80;

/** Reads again what the program says has changed. Mount once. */
export function useLiveUpdates(): void {
  const { client } = useProgram();
  const queries = useQueryClient();
  useEffect(() => {
    const stale = new Set<string>();
    let timer: number | undefined;
    const flush = () => {
      timer = undefined;
      const names = new Set(stale);
      stale.clear();
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => names.has('all') || names.has(String(queryKey[0])),
      });
    };
    const stops = (Object.keys(staleAfter) as EventName[]).map((event) =>
      client.on(event, () => {
        const methods = staleAfter[event];
        for (const name of methods === 'all' ? ['all'] : methods) stale.add(name);
        if (stale.size > 0) timer ??= window.setTimeout(flush, gatherMs);
      }),
    );
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [client, queries]);
}

export type SendProgress = EventData<'queue.progress'>;
const finishedShownMs = 2_500;

/** The delivery under way; `finished` stays for a moment so that the last step can be read. */
export function useSendProgress(): SendProgress | null {
  const { client } = useProgram();
  const [progress, setProgress] = useState<SendProgress | null>(null);
  useEffect(() => {
    let timer: number | undefined;
    const stop = client.on('queue.progress', (next) => {
      window.clearTimeout(timer);
      setProgress(next);
      if (next.phase === 'finished') timer = window.setTimeout(() => setProgress(null), finishedShownMs);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [client]);
  return progress;
}
