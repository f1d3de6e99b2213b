import { Button, Checkbox, Group, Loader, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { EventData } from '../../../shared/contract/events.ts';
import type { InvoiceChoice } from '../../../shared/contract/invoiceListCalls.ts';
import type { MailManyPlan, MailManyReport } from '../../../shared/contract/mailTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { bulk } from '../../../shared/i18n/ui/invoiceList.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useProgram } from '../session/client.ts';
import { Failure, solvingRoute } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { BulkProgress, Failed } from './BulkReport.tsx';

const words = bulk.mailDialog;

interface MailManyDialogProps {
  choice: InvoiceChoice;
  onClose: () => void;
}

/** Many invoices by e-mail: who has no address is told before, what failed after. */
export const MailManyDialog = ({ choice, onClose }: MailManyDialogProps) => {
  const { client } = useProgram();
  // Asked for anew each time: addresses are added meanwhile.
  const plan = useCall('mail.planMany', { choice });
  const send = useAction('mail.sendMany');
  const [again, setAgain] = useState(false);
  const [progress, setProgress] = useState<EventData<'mail.manyProgress'> | null>(null);
  useEffect(() => client.on('mail.manyProgress', setProgress), [client]);
  const stop = () => void client.call('mail.stopMany', null);
  const close = () => {
    if (send.isPending) stop();
    onClose();
  };
  const count = plan.data ? plan.data.ready - (again ? 0 : plan.data.sentBefore) : 0;
  const isHindered = plan.data !== undefined && plan.data.problem !== null;
  return (
    <Modal
      opened
      onClose={close}
      size={620}
      title={words.title}
      closeButtonProps={{ 'aria-label': ui.frame.close }}
    >
      <Stack gap="md">
        {plan.error !== null && <Failure error={plan.error} />}
        {plan.data === undefined && plan.error === null && (
          <Group gap="xs" role="status">
            <Loader size={18} aria-hidden="true" />
            <Text size="sm">{words.looking}</Text>
          </Group>
        )}
        {send.data !== undefined && <Report report={send.data} />}
        {plan.data !== undefined && send.data === undefined && <Plan plan={plan.data} count={count} />}
        {plan.data !== undefined && send.data === undefined && plan.data.sentBefore > 0 && (
          <Checkbox
            label={words.again}
            description={words.before(plan.data.sentBefore)}
            checked={again}
            onChange={(event) => setAgain(event.currentTarget.checked)}
          />
        )}
        {send.error !== null && <Failure error={send.error} />}
        <BulkProgress
          isPending={send.isPending}
          progress={progress}
          label={words.sending}
          text={words.progress}
        />
        <Group justify="flex-end">
          {send.isPending ? (
            <Button variant="default" onClick={stop}>
              {words.stop}
            </Button>
          ) : (
            <Button variant="default" onClick={close}>
              {send.data === undefined ? ui.frame.cancel : ui.frame.close}
            </Button>
          )}
          {send.data === undefined && (
            <Button
              disabled={count === 0 || isHindered || send.isPending}
              onClick={() => send.mutate({ choice, again }, { onSettled: () => setProgress(null) })}
            >
              {words.send(count)}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
};

const Plan = ({ plan: { problem, withoutAddress }, count }: { plan: MailManyPlan; count: number }) => {
  const route = problem === null ? undefined : solvingRoute(problem.code);
  return (
    <>
      <Text size="sm">{words.ready(count)}</Text>
      {problem !== null && (
        <ErrorNotice message={describeError(problem)} {...(route && { onAction: () => navigate(route) })} />
      )}
      {withoutAddress.length > 0 && (
        <Notice tone="amber" title={words.without(withoutAddress.length)}>
          <Text size="sm">{words.withoutHint}</Text>
          <ScrollArea.Autosize mah={160} type="auto" viewportProps={{ tabIndex: 0 }}>
            <ul aria-label={words.without(withoutAddress.length)}>
              {withoutAddress.map(({ invoiceId, number, buyerName }) => (
                <li key={invoiceId}>
                  <Text size="sm">
                    {number}, {buyerName}
                  </Text>
                </li>
              ))}
            </ul>
          </ScrollArea.Autosize>
        </Notice>
      )}
    </>
  );
};

const Report = ({ report: { sent, skipped, untried, failed } }: { report: MailManyReport }) => (
  <>
    <div role="status">
      <Text size="sm">{words.sent(sent)}</Text>
      {skipped > 0 && <Text size="sm">{words.skipped(skipped)}</Text>}
      {untried > 0 && <Text size="sm">{words.untried(untried)}</Text>}
    </div>
    <Failed failed={failed} />
  </>
);
