import { Button, Text } from '@mantine/core';
import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Remedies } from '../invoices/Remedies.tsx';
import { solvingRoute, WhatNow } from '../session/Failure.tsx';
import { navigate } from '../session/route.ts';

const words = ui.queue;

/** What solves an invoice's problem; nothing to do is said too. */
export const NextStep = ({ invoice }: { invoice: InvoiceSummary }) => {
  const { inProcessing, problem, state } = invoice;
  if (state === 'rejected' && problem !== null) {
    return (
      <>
        <Text size="sm">{describeError(problem).title}</Text>
        <Remedies invoice={invoice} size="compact-xs" />
      </>
    );
  }
  if (problem === null) {
    return (
      <>
        <Text size="sm" c="dimmed">
          {waitingFor(invoice)}
        </Text>
        {inProcessing !== null && (
          <Text size="xs" c="dimmed" title={words.reference}>
            <code>{inProcessing.reference}</code>
          </Text>
        )}
      </>
    );
  }
  const message = describeError(problem);
  const route = solvingRoute(problem.code, invoice.id);
  return (
    <>
      <Text size="sm">{message.title}</Text>
      {route !== undefined && message.action !== undefined && (
        <Button size="compact-xs" variant="default" mt={2} onClick={() => navigate(route)}>
          {message.action}
        </Button>
      )}{' '}
      <WhatNow problem={problem} />
    </>
  );
};

function waitingFor({ carriedOutAt, held, inProcessing, state }: InvoiceSummary): string {
  if (inProcessing !== null) return words.inProcessing(formatInstant(inProcessing.since));
  if (carriedOutAt !== null) return words.carriedOut(formatInstant(carriedOutAt));
  if (held) return words.held;
  return state === 'unclear' ? words.beingChecked : words.goesItself;
}
