import { Loader, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { isAccepted } from '../../../shared/domain/lifecycle.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { technicalCorrection } from '../../../shared/i18n/ui/technicalCorrection.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import classes from './Correction.module.css';

const words = technicalCorrection.watch;

/** The last step: the way of the new file to KSeF, as it happens. */
export const CorrectionWatch = ({ invoice }: { invoice: InvoiceDetails }) => {
  const { state, problem, ksefNumber } = invoice;
  const reached = reachedBy(invoice);
  const names = [words.saved, words.sent, words.accepted, words.upo];
  return (
    <Stack gap="md">
      <Text fw={650} component="h3" size="sm" m={0}>
        {words.title}
      </Text>
      <ol className={classes.watch}>
        {names.map((name, index) => {
          const step = index < reached ? 'done' : index === reached && state !== 'rejected' ? 'now' : 'later';
          return (
            <li key={name} data-state={step}>
              {step === 'done' && (
                <IconCircleCheck size={20} color="var(--tone-green-line)" aria-hidden="true" />
              )}
              {step === 'now' && <Loader size={18} aria-hidden="true" />}
              {step === 'later' && <IconCircle size={20} aria-hidden="true" />}
              {name} <VisuallyHidden>({words.states[step]})</VisuallyHidden>
            </li>
          );
        })}
      </ol>
      <div role="status">
        {isAccepted(state) ? (
          <Notice tone="green" title={words.done}>
            <Text size="sm">{words.numberIs(ksefNumber ?? '')}</Text>
          </Notice>
        ) : (
          state !== 'rejected' && <Text size="sm">{reached < 2 ? words.waits : words.going}</Text>
        )}
      </div>
      {state === 'rejected' && problem !== null && (
        <ErrorNotice message={{ ...describeError(problem), title: words.again }} />
      )}
    </Stack>
  );
};

/** How many of the steps are done. */
function reachedBy({ state }: InvoiceDetails): number {
  if (state === 'archived') return 4;
  if (state === 'accepted') return 3;
  return state === 'processing' || state === 'rejected' ? 2 : 1;
}
