import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { useAction, useKnownStatus } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { useInvoiceForm, type InvoiceFormState } from './form/useInvoiceForm.ts';
import { consequenceOf, IssueBar } from './IssueBar.tsx';
import { IssuedDialog } from './IssuedDialog.tsx';
import classes from './NewInvoice.module.css';
import { AdvanceFields } from './parts/AdvanceFields.tsx';
import { BuyerFields } from './parts/BuyerFields.tsx';
import { CorrectionFields, OriginalFields, WaitingDialog } from './parts/CorrectionFields.tsx';
import { ExchangeFields } from './parts/ExchangeFields.tsx';
import { KindFields } from './parts/KindFields.tsx';
import { LinesTable } from './parts/LinesTable.tsx';
import { PaymentFields } from './parts/PaymentFields.tsx';
import { SettledFields } from './parts/SettledFields.tsx';
import { Totals } from './parts/Totals.tsx';
import { Sections } from './sections/Sections.tsx';
import { useFormKeys } from './useFormKeys.ts';

const words = ui.newInvoice;
const firstField = 'customer';

interface NewInvoiceProps extends Omit<InvoiceFormState, 'today'> {
  /** What the form is for, unless a new invoice: one that KSeF refused is issued again, or one is corrected. */
  about?: { purpose: 'reissue' | 'correction'; id: string; number: string; willWait: boolean };
}

/** The form of an invoice of any kind: Enter goes on, Ctrl+Enter issues, errors stand at their fields. */
export const NewInvoice = ({ about, ...formState }: NewInvoiceProps) => {
  const status = useKnownStatus();
  const control = useInvoiceForm({ ...formState, today: status.today });
  const form = useRef<HTMLDivElement>(null);
  const keys = useFormKeys(control, form);
  const issueNew = useAction('invoice.issue');
  const issueAgain = useAction('invoice.reissue');
  const correct = useAction('correction.enter');
  const isCorrection = about?.purpose === 'correction';
  const issue = about === undefined ? issueNew : isCorrection ? correct : issueAgain;
  const [issued, setIssued] = useState<InvoiceDetails | null>(null);
  const [waits, setWaits] = useState(false);

  const { draft, totals, list } = control;
  const { kind, currency, exchange } = draft;
  const submit = () => {
    if (issue.isPending || issued !== null || waits) return;
    control.attempt();
    if (control.problems.length > 0) return keys.focusProblem();
    if (about === undefined) return issueNew.mutate(draft, { onSuccess: setIssued });
    if (!isCorrection) return issueAgain.mutate({ id: about.id, draft }, { onSuccess: setIssued });
    correct.mutate(
      { originalId: about.id, draft },
      { onSuccess: (entered) => ('issued' in entered ? setIssued(entered.issued) : setWaits(true)) },
    );
  };
  useHotkeys([['mod+Enter', submit]], []);

  const corrects = kind === 'KOR' || kind === 'KOR_ZAL' || kind === 'KOR_ROZ';
  const toPay = corrects
    ? words.correction.change
    : kind === 'ZAL'
      ? words.totals.advance
      : kind === 'ROZ'
        ? words.totals.rest
        : words.totals.toPay;
  const consequence = !isCorrection
    ? consequenceOf(status)
    : about.willWait
      ? words.correction.willWait
      : words.correction.consequence;

  return (
    <div ref={form} onKeyDown={keys.onKeyDown} onPaste={keys.onPaste} className={classes.form}>
      <ScreenHeader
        title={about === undefined ? words.title : words[about.purpose].title(about.number)}
        subtitle={
          about === undefined ? words.subtitle(formatDay(status.today)) : words[about.purpose].subtitle
        }
      >
        {!isCorrection && <KindFields control={control} isNew={about === undefined} />}
        {about !== undefined && (
          <Button variant="default" onClick={() => navigate({ screen: 'invoices', id: about.id })}>
            {words.reissue.back}
          </Button>
        )}
      </ScreenHeader>
      <div className={classes.columns}>
        <div className={classes.main}>
          <BuyerFields control={control} isNew={about === undefined} onFocus={keys.focus} />
          {corrects && !isCorrection && <OriginalFields control={control} />}
          {kind === 'ROZ' && <SettledFields control={control} />}
          <LinesTable control={control} onAdd={keys.addLine} onFocus={keys.focus} />
          {list === 'order' && <AdvanceFields control={control} />}
          <Sections control={control} />
        </div>
        <div className={classes.side}>
          {corrects && <CorrectionFields control={control} />}
          {control.form.draft.currency !== 'PLN' && <ExchangeFields control={control} />}
          <PaymentFields control={control} />
          <Totals totals={totals} currency={currency} exchange={exchange} toPay={toPay} />
        </div>
      </div>
      <IssueBar
        control={control}
        consequence={consequence}
        cleaned={keys.cleaned}
        error={issue.error}
        isPending={issue.isPending}
        onIssue={submit}
      />
      {waits && <WaitingDialog />}
      {issued !== null && (
        <IssuedDialog
          issued={issued}
          today={status.today}
          onNext={() => {
            setIssued(null);
            if (about !== undefined) return navigate({ screen: 'invoices', id: issued.id });
            issue.reset();
            control.startAnew();
            keys.focus(firstField);
          }}
        />
      )}
    </div>
  );
};
