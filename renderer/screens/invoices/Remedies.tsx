import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import { isOfflineMode } from '../../../shared/domain/mode.ts';
import { remediesFor, type Remedy } from '../../../shared/domain/refusal.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { navigate } from '../session/route.ts';

const words = ui.refusal;

/** What can be done about a refused invoice, the best way first; each one says what it does before it does it. */
export const Remedies = ({ invoice, size }: { invoice: InvoiceSummary; size: 'xs' | 'compact-xs' }) => {
  const [asked, setAsked] = useState<Remedy | null>(null);
  const correct = useAction('invoice.correctTechnically');
  const sendAgain = useAction('invoice.sendAgain');
  const { id, mode } = invoice;
  const failed = correct.error ?? sendAgain.error;
  const close = () => setAsked(null);
  const choose = (remedy: Remedy) => {
    correct.reset();
    sendAgain.reset();
    // The buyer of an online invoice has nothing to give back, so there is nothing to ask.
    if (remedy === 'reissue' && !isOfflineMode(mode)) return navigate({ screen: 'new', id });
    setAsked(remedy);
  };
  const carryOut = () => {
    if (asked === 'reissue') return navigate({ screen: 'new', id });
    const action = asked === 'technicalCorrection' ? correct : sendAgain;
    action.mutate({ id }, { onSettled: close });
  };
  const remedies = remediesFor(invoice);
  if (remedies.length === 0) return null;
  return (
    <>
      <Group gap="xs" mt={4}>
        {remedies.map((remedy, index) => (
          <Button
            key={remedy}
            size={size}
            {...(index > 0 && { variant: 'default' })}
            onClick={() => choose(remedy)}
          >
            {words.names[remedy]}
          </Button>
        ))}
      </Group>
      {failed !== null && <Failure error={failed} here />}
      {asked !== null && (
        <ConfirmDialog
          opened
          {...words[asked]}
          pending={correct.isPending || sendAgain.isPending}
          onConfirm={carryOut}
          onCancel={close}
        />
      )}
    </>
  );
};
