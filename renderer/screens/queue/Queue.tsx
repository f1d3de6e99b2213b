import { Button, Text } from '@mantine/core';
import { IconCircleCheck, IconPlayerPause, IconPlayerPlay, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { queue as queueWords } from '../../../shared/i18n/ui/queue.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { DeadlineCard } from '../home/DeadlineCard.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall, useKnownStatus } from '../session/queries.ts';
import { CarryMenu, CarryNotices } from './Carry.tsx';
import { QueueList } from './QueueList.tsx';
import { TechnicalCorrection } from './TechnicalCorrection.tsx';
import { WaitingCorrections } from './WaitingCorrections.tsx';
import { mayTryNow, waitOf, WaitSentence } from './WaitSentence.tsx';

const words = queueWords;
/** Days end, and limits pass, without anybody saying so. */
const everyMs = 30_000;

/** What still has to reach KSeF, in the order in which it goes, and what stands in the way. */
export const Queue = ({ day }: { day: string | undefined }) => {
  const status = useKnownStatus();
  const { queue, today } = status;
  const outlook = useCall('queue.outlook', null, { refetchIntervalMs: everyMs });
  const sendNow = useAction('queue.sendNow');
  const pause = useAction('queue.pause');
  const resume = useAction('queue.resume');
  const [correcting, setCorrecting] = useState<string | null>(null);
  const failed = sendNow.error ?? pause.error ?? resume.error ?? outlook.error;
  const sending = queue.sending || sendNow.isPending;
  const counts = outlook.data?.counts;
  const isEmpty =
    counts !== undefined &&
    counts.going + counts.refused + counts.atKsef + counts.asked + counts.carriedOut + counts.held === 0;
  const wait = outlook.data !== undefined && (!isEmpty || queue.paused) ? waitOf(status, outlook.data) : null;
  const tryNow = () => sendNow.mutate(null);
  return (
    <>
      <ScreenHeader help="queue" title={words.title} subtitle={words.subtitle}>
        <CarryMenu mayCarryOut={queue.waiting > 0} />
        {queue.paused ? (
          <Button
            variant="default"
            loading={resume.isPending}
            leftSection={<IconPlayerPlay size={17} aria-hidden="true" />}
            onClick={() => resume.mutate(null)}
          >
            {words.resume}
          </Button>
        ) : (
          <Button
            variant="default"
            loading={pause.isPending}
            leftSection={<IconPlayerPause size={17} aria-hidden="true" />}
            onClick={() => pause.mutate(null)}
          >
            {words.pause}
          </Button>
        )}
        {/* a sentence that says what is waited for has the same button */}
        {queue.waiting > 0 && (wait === null || !mayTryNow(wait)) && (
          <Button disabled={sending} leftSection={<IconSend size={17} aria-hidden="true" />} onClick={tryNow}>
            {sending ? words.sending : words.sendNow}
          </Button>
        )}
      </ScreenHeader>
      <div style={{ display: 'grid', gap: 12 }}>
        {failed !== null && <Failure error={failed} />}
        <div>
          {wait !== null && (
            <WaitSentence {...{ status, wait }} isTrying={sendNow.isPending} onTry={tryNow} />
          )}
          <div role="status">
            {sendNow.data !== undefined && !sending && (
              <Text size="sm" mt={6}>
                {words.result(sendNow.data.accepted, sendNow.data.rejected, sendNow.data.waiting)}
              </Text>
            )}
          </div>
        </div>
        <CarryNotices />
        <WaitingCorrections />
        {isEmpty && (
          <Panel>
            <EmptyState icon={<IconCircleCheck />} {...words.empty} />
          </Panel>
        )}
        {outlook.data !== undefined && !isEmpty && (
          <>
            <DeadlineCard line={outlook.data.line} today={today} />
            <QueueList key={day} {...{ outlook: outlook.data, today, day }} onCorrect={setCorrecting} />
          </>
        )}
      </div>
      {correcting !== null && <TechnicalCorrection id={correcting} onClose={() => setCorrecting(null)} />}
    </>
  );
};
