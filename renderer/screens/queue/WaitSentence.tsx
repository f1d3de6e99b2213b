import { Button, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconHourglassEmpty } from '@tabler/icons-react';
import type { QueueOutlook } from '../../../shared/contract/queueTypes.ts';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { queueWait, type QueueWait } from '../../../shared/domain/queueOrder.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { queue as queueWords } from '../../../shared/i18n/ui/queue.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useCalmSentence } from '../../ui/useCalmSentence.ts';
import { solvingRoute, WhatNow } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { navigate } from '../session/route.ts';

const words = queueWords.wait;

/** What the queue waits for now. */
export function waitOf(status: AppStatus, outlook: QueueOutlook): QueueWait {
  const { queue, mode, now } = status;
  return queueWait({
    ...{ counts: outlook.counts, isPaused: queue.paused, isSending: queue.sending, now },
    ...{ mode: mode.mode, isManual: mode.source === 'manual', ksef: mode.lamps.ksef },
    ...{ blockedBy: queue.blockedBy, nextTryAt: queue.nextTryAt, restUntil: outlook.restUntil },
  });
}

/** Whether trying at once may change something: what only time or a person ends is not tried. */
export const mayTryNow = ({ kind }: QueueWait): boolean =>
  kind === 'problem' || kind === 'later' || kind === 'noConnection';

interface WaitSentenceProps {
  status: AppStatus;
  wait: QueueWait;
  isTrying: boolean;
  onTry: () => void;
}

/** At the top of the queue: what the program waits for, in one sentence, and the button that ends the waiting. */
export const WaitSentence = ({ status, wait, isTrying, onTry }: WaitSentenceProps) => {
  const { blockedBy } = status.queue;
  const problem = wait.kind === 'problem' && blockedBy !== null ? describeError(blockedBy) : null;
  const route = blockedBy === null ? undefined : solvingRoute(blockedBy.code);
  const said = useCalmSentence(words.sentence(wait, problem?.title ?? null));
  const auto = useAction('mode.auto');
  const small = { size: 'xs', variant: 'default' } as const;
  /** Another place ends the waiting, and its button comes first. */
  const isSolved = problem?.action !== undefined && route !== undefined && route.screen !== 'queue';
  return (
    <Panel>
      <Group gap="sm" wrap="nowrap">
        {wait.kind === 'nothing' ? (
          <IconCircleCheck size={22} color="var(--tone-green-line)" aria-hidden="true" />
        ) : (
          <IconHourglassEmpty size={22} aria-hidden="true" />
        )}
        <div style={{ flex: 1 }}>
          <Text fw={600} role="status" aria-label={words.label}>
            {said}
          </Text>
          {problem !== null && (
            <Text size="sm" c="dimmed">
              {problem.body} {blockedBy !== null && <WhatNow problem={blockedBy} />}
            </Text>
          )}
        </div>
        {mayTryNow(wait) && (
          <Button size="xs" variant={isSolved ? 'default' : 'filled'} loading={isTrying} onClick={onTry}>
            {words.tryNow}
          </Button>
        )}
        {wait.kind === 'keptOffline' && (
          <Button {...small} loading={auto.isPending} onClick={() => auto.mutate(null)}>
            {words.auto}
          </Button>
        )}
        {isSolved && (
          <Button size="xs" onClick={() => navigate(route)}>
            {problem.action}
          </Button>
        )}
      </Group>
    </Panel>
  );
};
