import { Button, Checkbox, Group, Loader, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { InvoiceChoice } from '../../../shared/contract/invoiceListCalls.ts';
import type { MailManyPlan, MailManyReport } from '../../../shared/contract/mailTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { bulk } from '../../../shared/i18n/ui/invoiceList.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Failure, solvingRoute } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { BulkProgress, Failed } from './BulkReport.tsx';
import { useMailMany, type MailManyWay } from './useMailMany.ts';

const words = bulk.mailDialog;

interface MailManyDialogProps {
  choice: InvoiceChoice;
  onClose: () => void;
}

/** Many invoices by e-mail: who has no address is told before, what failed after. */
export const MailManyDialog = ({ choice, onClose }: MailManyDialogProps) => {
  // Asked for anew each time: addresses are added meanwhile.
  const plan = useCall('mail.planMany', { choice });
  const work = useMailMany();
  const [again, setAgain] = useState(false);
  const count = plan.data ? plan.data.ready - (again ? 0 : plan.data.sentBefore) : 0;
  const isHindered = plan.data !== undefined && plan.data.problem !== null;
  const isDrafting = work.way === 'drafts';
  const begin = (way: MailManyWay) => work.start({ choice, again, way });
  return (
    <Dialog help="bulkMail" opened onClose={onClose} size={620} title={words.title}>
      <Stack gap="md">
        {plan.error !== null && <Failure error={plan.error} />}
        {plan.data === undefined && plan.error === null && (
          <Group gap="xs" role="status">
            <Loader size={18} aria-hidden="true" />
            <Text size="sm">{words.looking}</Text>
          </Group>
        )}
        {work.report !== undefined && (
          <Report report={work.report} isDrafting={isDrafting} onLeave={onClose} />
        )}
        {plan.data !== undefined && work.report === undefined && <Plan plan={plan.data} count={count} />}
        {plan.data !== undefined && work.report === undefined && plan.data.sentBefore > 0 && (
          <Checkbox
            label={words.again}
            description={words.before(plan.data.sentBefore)}
            checked={again}
            disabled={work.isPending}
            onChange={(event) => setAgain(event.currentTarget.checked)}
          />
        )}
        {work.error !== null && <Failure error={work.error} />}
        <BulkProgress
          isPending={work.isPending}
          progress={work.progress}
          label={isDrafting ? words.makingDrafts : words.sending}
          text={isDrafting ? words.draftsProgress : words.progress}
        />
        {work.isPending && (
          <Text size="xs" c="dimmed">
            {bulk.goesOn}
          </Text>
        )}
        <Group justify="flex-end">
          {work.isPending ? (
            <Button variant="default" onClick={work.stop}>
              {words.stop}
            </Button>
          ) : (
            <Button variant="default" onClick={onClose}>
              {work.report === undefined ? ui.frame.cancel : ui.frame.close}
            </Button>
          )}
          {work.report === undefined &&
            (isHindered ? (
              <Button disabled={count === 0 || work.isPending} onClick={() => begin('drafts')}>
                {words.drafts(count)}
              </Button>
            ) : (
              <Button disabled={count === 0 || work.isPending} onClick={() => begin('send')}>
                {words.send(count)}
              </Button>
            ))}
        </Group>
      </Stack>
    </Dialog>
  );
};

const Plan = ({ plan: { problem, withoutAddress }, count }: { plan: MailManyPlan; count: number }) => {
  const route = problem === null ? undefined : solvingRoute(problem.code);
  return (
    <>
      <Text size="sm">{words.ready(count)}</Text>
      {problem !== null && (
        <>
          <ErrorNotice message={describeError(problem)} {...(route && { onAction: () => navigate(route) })} />
          {count > 0 && <Text size="sm">{words.draftsHint}</Text>}
        </>
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

interface ReportProps {
  report: MailManyReport;
  isDrafting: boolean;
  onLeave: () => void;
}

const Report = ({ report: { sent, skipped, untried, failed }, isDrafting, onLeave }: ReportProps) => (
  <>
    <div role="status">
      <Text size="sm">{isDrafting ? words.draftsMade(sent) : words.sent(sent)}</Text>
      {skipped > 0 && <Text size="sm">{words.skipped(skipped)}</Text>}
      {untried > 0 && <Text size="sm">{words.untried(untried)}</Text>}
    </div>
    <Failed failed={failed} onLeave={onLeave} />
  </>
);
