import { Button, Group } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { InvoiceSummary } from '../../../shared/contract/types.ts';
import { isOfflineMode } from '../../../shared/domain/mode.ts';
import { remediesFor, type Remedy } from '../../../shared/domain/refusal.ts';
import { refusal } from '../../../shared/i18n/ui/refusal.ts';
import { technicalCorrection as correctionWords } from '../../../shared/i18n/ui/technicalCorrection.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import { navigate } from '../session/route.ts';

const words = refusal;

const technicalCorrection = lazyScreen(
  async () => (await import('../queue/TechnicalCorrection.tsx')).TechnicalCorrection,
);

interface RemediesProps {
  invoice: Pick<InvoiceSummary, 'id' | 'mode' | 'state' | 'problem'>;
  size: 'xs' | 'compact-xs';
  /** Where the invoice may go from the place that shows it before its correction is watched to the end. */
  onCorrect?: () => void;
  /** It was said already why a technical correction is not the way. */
  isExplained?: boolean;
}

/** What can be done about a refused invoice, the best way first; each one says what it does before it does it. */
export const Remedies = ({ invoice, size, onCorrect, isExplained = false }: RemediesProps) => {
  const [asked, setAsked] = useState<Exclude<Remedy, 'technicalCorrection'> | null>(null);
  const [isCorrecting, setCorrecting] = useState(false);
  const sendAgain = useAction('invoice.sendAgain');
  const { id, mode } = invoice;
  const close = () => setAsked(null);
  const correct = onCorrect ?? (() => setCorrecting(true));
  const choose = (remedy: Remedy) => {
    sendAgain.reset();
    if (remedy === 'technicalCorrection') return correct();
    // The buyer of an online invoice has nothing to give back, so there is nothing to ask.
    if (remedy === 'reissue' && !isOfflineMode(mode)) return navigate({ screen: 'new', id });
    setAsked(remedy);
  };
  const carryOut = () => {
    if (asked === 'reissue') return navigate({ screen: 'new', id });
    sendAgain.mutate({ id }, { onSettled: close });
  };
  const remedies = remediesFor(invoice);
  const isQuestion = isOfflineMode(mode) && !remedies.includes('technicalCorrection') && !isExplained;
  return (
    <>
      {remedies.length > 0 && (
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
          {isQuestion && (
            <Button size={size} variant="subtle" onClick={correct}>
              {correctionWords.whyNot}
            </Button>
          )}
        </Group>
      )}
      {sendAgain.error !== null && <Failure error={sendAgain.error} here />}
      {asked !== null && (
        <ConfirmDialog
          help="refused"
          opened
          {...words[asked]}
          pending={sendAgain.isPending}
          onConfirm={carryOut}
          onCancel={close}
        />
      )}
      {isCorrecting && (
        <Suspense fallback={null}>
          <technicalCorrection.Screen id={id} onClose={() => setCorrecting(false)} />
        </Suspense>
      )}
    </>
  );
};
