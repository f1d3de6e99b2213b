import { Badge, Tabs } from '@mantine/core';
import { useState } from 'react';
import type { SavedKind, SavedView } from '../../../shared/contract/savedTypes.ts';
import { saved } from '../../../shared/i18n/ui/saved.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { useToast } from '../session/toasts.tsx';
import { DraftTable } from './DraftTable.tsx';
import { Nothing } from './Nothing.tsx';
import { Proformas } from './Proformas.tsx';
import { RecurringTable } from './RecurringTable.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';

const words = saved;
const tabs = ['draft', 'template', 'recurring', 'proforma'] as const;
type Tab = (typeof tabs)[number];

/** Everything that an invoice may come of: drafts, templates, recurring invoices, proformas. */
export const Saved = ({ tab = 'draft' }: { tab: string | undefined }) => {
  const shown = tabs.find((it) => it === tab) ?? 'draft';
  const { data = [], error, isPending } = useCall('saved.list', {});
  const proformas = useCall('proforma.list', { limit: 1 }).data?.total ?? 0;
  const [scheduled, setScheduled] = useState<SavedView | null>(null);
  const { remove, failed } = useRemoving();
  const ofKind = (kind: SavedKind) => data.filter((it) => it.kind === kind);
  const count = (it: Tab): number => (it === 'proforma' ? proformas : ofKind(it).length);
  const problem = error ?? failed;
  return (
    <>
      <ScreenHeader help="saved" title={words.title} subtitle={words.subtitle} />
      {problem !== null && <Failure error={problem} />}
      <Tabs
        value={shown}
        onChange={(next) => navigate({ screen: 'saved', id: next ?? 'draft' })}
        keepMounted={false}
        mt="xs"
      >
        <Tabs.List mb="sm">
          {tabs.map((it) => (
            <Tabs.Tab
              key={it}
              value={it}
              aria-label={words.counted(words.tabs[it], count(it))}
              rightSection={
                count(it) > 0 && (
                  <Badge size="sm" variant="light" aria-hidden="true">
                    {count(it)}
                  </Badge>
                )
              }
            >
              {words.tabs[it]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {(['draft', 'template', 'recurring'] as const).map((kind) => (
          <Tabs.Panel key={kind} value={kind}>
            <Panel>
              {ofKind(kind).length === 0 ? (
                !isPending && <Nothing kind={kind} />
              ) : kind === 'recurring' ? (
                <RecurringTable items={ofKind(kind)} onSchedule={setScheduled} onRemove={remove} />
              ) : (
                <DraftTable kind={kind} items={ofKind(kind)} onSchedule={setScheduled} onRemove={remove} />
              )}
            </Panel>
          </Tabs.Panel>
        ))}
        <Tabs.Panel value="proforma">
          <Panel>
            <Proformas />
          </Panel>
        </Tabs.Panel>
      </Tabs>
      {scheduled !== null && <ScheduleDialog item={scheduled} onClose={() => setScheduled(null)} />}
    </>
  );
};

/** Putting away with a way back: what was removed can be had back with one press. */
function useRemoving() {
  const { client } = useProgram();
  const say = useToast();
  const removing = useAction('saved.remove');
  const remove = ({ id, name }: SavedView) => {
    const undo = { undo: () => client.call('saved.restore', { id }), undone: words.restored(name) };
    removing.mutate({ id }, { onSuccess: () => say({ text: words.removed(name), ...undo }) });
  };
  return { remove, failed: removing.error };
}
