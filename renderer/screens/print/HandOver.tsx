import { Group, Loader, Radio, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';
import type { PrintOffers } from '../../../shared/contract/printTypes.ts';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import type { HandOverKind } from '../../../shared/domain/handOver.ts';
import { isAppError } from '../../../shared/errors/appError.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { handOverConsequence, handOverName, handOverReason } from '../../../shared/i18n/handOver.ts';
import { handOver } from '../../../shared/i18n/ui/handOver.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Failure, WhatNow } from '../session/Failure.tsx';
import { useKnownStatus } from '../session/queries.ts';
import { FileButtons } from './FileButtons.tsx';
import classes from './HandOver.module.css';
import { HandOverActions } from './HandOverActions.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { useHandOver } from './useHandOver.ts';

const words = handOver;

interface HandOverProps {
  invoice: InvoiceDetails;
  /** Nobody asks for a duplicate, or for files, of what was issued this moment. */
  isJustIssued?: boolean;
}

/** What the buyer of an invoice is given: the right document and why, others, and what to do with them. */
export const HandOver = ({ invoice, isJustIssued = false }: HandOverProps) => {
  const control = useHandOver(invoice.id);
  const { offers, kind, error, previewed, act } = control;
  const previewButton = useRef<HTMLButtonElement>(null);
  const closePreview = () => {
    control.closePreview();
    previewButton.current?.focus();
  };
  useHotkeys([['mod+P', () => act('print')]], []);

  return (
    <Panel title={words.title}>
      <Stack gap="sm">
        {offers === undefined ? (
          error === null && (
            <Group gap="xs" role="status">
              <Loader size="xs" aria-hidden="true" />
              <Text size="sm">{words.loading}</Text>
            </Group>
          )
        ) : (
          <>
            <Choice
              offers={offers}
              kind={kind}
              isShown={(it) => !isJustIssued || it !== 'pdfDuplicate'}
              onChoose={control.choose}
            />
            <Why offers={offers} kind={kind} />
          </>
        )}
        {error !== null && previewed === null && <HandOverFailure error={error} />}
        <HandOverActions control={control} invoice={invoice} previewButton={previewButton} />
        {!isJustIssued && <FileButtons invoice={invoice} />}
      </Stack>
      {previewed !== null && (
        <PreviewDialog file={previewed} control={control} invoice={invoice} onClose={closePreview}>
          {error !== null && <HandOverFailure error={error} />}
        </PreviewDialog>
      )}
    </Panel>
  );
};

interface ChoiceProps {
  offers: PrintOffers;
  kind: HandOverKind;
  isShown: (kind: HandOverKind) => boolean;
  onChoose: (kind: HandOverKind) => void;
}

const Choice = ({ offers, kind, isShown, onChoose }: ChoiceProps) => (
  <Radio.Group
    value={kind}
    onChange={(next) => {
      const chosen = offers.offers.find((it) => it.kind === next);
      if (chosen !== undefined) onChoose(chosen.kind);
    }}
    aria-label={words.choice}
  >
    <div className={classes.choice}>
      {offers.offers
        .filter((it) => isShown(it.kind))
        .map((it) => (
          <Radio
            key={it.kind}
            value={it.kind}
            className={classes.option}
            label={
              <>
                {handOverName[it.kind]}
                {it.recommended && <span className={classes.recommended}>{words.recommended}</span>}
              </>
            }
          />
        ))}
    </div>
  </Radio.Group>
);

/** Why the proposed document is the right one, or what follows from choosing another. */
const Why = ({ offers, kind }: { offers: PrintOffers; kind: HandOverKind }) => {
  const consequence = offers.offers.find((it) => it.kind === kind)?.reason ?? null;
  const isRefused = offers.reason === 'rejected';
  const isDrill = useKnownStatus().company?.drill === true;
  return (
    <div role="status">
      <Notice tone={isRefused ? 'red' : consequence === null ? 'blue' : 'amber'}>
        <Text size="sm">
          {consequence === null || isRefused
            ? handOverReason[offers.reason]
            : handOverConsequence[consequence]}
        </Text>
        {offers.training && (
          <Text size="xs" mt={4}>
            {isDrill ? words.drill : words.training}
          </Text>
        )}
      </Notice>
    </div>
  );
};

/** That another document is right now is news, not a failure. */
const HandOverFailure = ({ error }: { error: Error }) => {
  if (!isAppError(error, 'invoice.otherDocument')) return <Failure error={error} here />;
  const { title, body } = describeError(error);
  return (
    <div role="alert">
      <Notice tone="amber" title={title}>
        <Text size="sm">{body}</Text>
        <WhatNow problem={error} />
      </Notice>
    </div>
  );
};
