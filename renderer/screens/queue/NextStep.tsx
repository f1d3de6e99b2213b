import { Button, Group, Text } from '@mantine/core';
import type { QueueRow } from '../../../shared/contract/queueTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { queue } from '../../../shared/i18n/ui/queue.ts';
import { Remedies } from '../invoices/Remedies.tsx';
import { solvingRoute, WhatNow } from '../session/Failure.tsx';
import { navigate } from '../session/route.ts';

const words = queue;

interface NextStepProps {
  row: QueueRow;
  onHold: (held: boolean) => void;
  /** Shows a technical correction; the row may be gone before its dialog is. */
  onCorrect: () => void;
}

/** What solves an invoice's problem, with a button for it; nothing to do is said too. */
export const NextStep = ({ row, onHold, onCorrect }: NextStepProps) => {
  const { held, inProcessing, notBefore, problem, state } = row;
  if (state === 'rejected' && problem !== null) {
    const { title, body } = describeError(problem);
    return (
      <>
        <Text size="sm" title={body}>
          {title}
        </Text>
        <Remedies invoice={row} size="compact-xs" onCorrect={onCorrect} />
      </>
    );
  }
  const message = problem === null ? null : describeError(problem);
  const route = problem === null ? undefined : solvingRoute(problem.code, row.id);
  return (
    <Group justify="space-between" gap={6} wrap="nowrap">
      <div>
        {message === null ? (
          <Text size="sm" c="dimmed">
            {waitingFor(row)}
          </Text>
        ) : (
          <>
            <Text size="sm" title={message.body}>
              {message.title}
            </Text>
            {notBefore !== null && (
              <Text size="xs" c="dimmed">
                {words.notBefore(notBefore)}
              </Text>
            )}
          </>
        )}
        {message === null && inProcessing !== null && (
          <Text size="xs" c="dimmed" title={words.reference}>
            <code>{inProcessing.reference}</code>
          </Text>
        )}
        {route !== undefined && message?.action !== undefined && (
          <Button size="compact-xs" variant="default" mt={2} onClick={() => navigate(route)}>
            {message.action}
          </Button>
        )}{' '}
        {problem !== null && <WhatNow problem={problem} />}
      </div>
      {state === 'queued' && <HoldOne number={row.number} held={held} onHold={onHold} />}
    </Group>
  );
};

interface HoldOneProps {
  number: string;
  held: boolean;
  onHold: (held: boolean) => void;
}
const HoldOne = ({ number, held, onHold }: HoldOneProps) => {
  const name = held ? words.holdOne.release : words.holdOne.hold;
  return (
    <Button
      size="compact-xs"
      variant="default"
      aria-label={words.holdOne.of(name, number)}
      onClick={() => onHold(!held)}
    >
      {name}
    </Button>
  );
};

function waitingFor({ carriedOutAt, held, inProcessing, notBefore, state }: QueueRow): string {
  if (inProcessing !== null) return words.inProcessing(formatInstant(inProcessing.since));
  if (carriedOutAt !== null) return words.carriedOut(formatInstant(carriedOutAt));
  if (state === 'accepted') return words.withoutUpo;
  if (held) return words.held;
  if (state === 'unclear') return words.beingChecked;
  return notBefore === null ? words.goesItself : words.notBefore(notBefore);
}
