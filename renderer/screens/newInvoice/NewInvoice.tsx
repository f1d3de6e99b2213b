import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { isCorrection } from '../../../shared/domain/draft.ts';
import { isWaiting } from '../../../shared/domain/lifecycle.ts';
import { formatDay, formatInstant } from '../../../shared/i18n/format.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { invoiceForm } from '../../../shared/i18n/ui/invoiceForm.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { useKnownStatus } from '../session/queries.ts';
import { useCommands } from '../session/commands.ts';
import { navigate } from '../session/route.ts';
import { useInvoiceForm, type InvoiceFormState } from './form/useInvoiceForm.ts';
import { consequenceOf, IssueBar } from './IssueBar.tsx';
import { IssuedDialog } from './IssuedDialog.tsx';
import classes from './NewInvoice.module.css';
import { AdvanceFields } from './parts/AdvanceFields.tsx';
import { BuyerFields } from './parts/BuyerFields.tsx';
import { CorrectionFields, OriginalFields, WaitingDialog } from './parts/CorrectionFields.tsx';
import { ExchangeFields } from './parts/ExchangeFields.tsx';
import { KindFields, setKindNamed } from './parts/KindFields.tsx';
import { LinesTable } from './parts/LinesTable.tsx';
import { PaymentFields } from './parts/PaymentFields.tsx';
import { SettledFields } from './parts/SettledFields.tsx';
import { Totals } from './parts/Totals.tsx';
import { ProformaDialog } from './ProformaDialog.tsx';
import { SaveMenu } from './SaveMenu.tsx';
import { Sections } from './sections/Sections.tsx';
import type { Beginning, Source } from './source.ts';
import { useFormKeys } from './useFormKeys.ts';
import { useIssuing } from './useIssuing.ts';
import type { KeptForm } from './useKeptForm.ts';

const words = newInvoice;
const firstField = 'customer';

interface NewInvoiceProps {
  source: Source;
  beginning: Beginning;
  kept: Pick<InvoiceFormState, 'history' | 'setHistory'> & Pick<KeptForm, 'foundFrom' | 'forget' | 'keepNow'>;
}

/** The form of an invoice of any kind: Enter goes on, Ctrl+Enter issues, errors stand at their fields. */
export const NewInvoice = ({ source, beginning, kept }: NewInvoiceProps) => {
  const status = useKnownStatus();
  const { today } = status;
  const { history, setHistory, foundFrom } = kept;
  const control = useInvoiceForm({ initial: beginning.form, history, setHistory, today });
  const form = useRef<HTMLDivElement>(null);
  const keys = useFormKeys(control, form);
  const issuing = useIssuing(control, source, beginning, kept);
  const [notice, setNotice] = useState<string | null>(null);
  const { issued } = issuing;

  const submit = () => {
    if (issuing.isPending || issued !== null) return;
    control.attempt();
    if (control.problems.length > 0) return keys.focusProblem();
    issuing.issue();
  };
  useHotkeys([['mod+Enter', submit]], []);
  const { issue: title, issueWords } = ui.commands.here;
  useCommands([
    { id: 'here.issue', group: 'here', title, words: issueWords, keys: 'Ctrl+Enter', run: submit },
  ]);
  const wanted = source.kind === 'empty' ? source.wanted : undefined;
  useEffect(() => {
    if (wanted === undefined) return;
    setKindNamed(control, wanted);
    navigate({ screen: 'new' }); // asked for once: what is chosen in the form afterwards stays
  }, [wanted, control]);

  const { draft, totals, list } = control;
  const { kind, currency, exchange } = draft;
  /** What another invoice is done about: it is shown again afterwards. */
  const about =
    source.kind === 'correction' || source.kind === 'reissue' ? { kind: source.kind, id: source.id } : null;
  const corrects = isCorrection(kind);
  /** An empty form for the next one; a form that was about something is left. */
  const goOn = () => {
    issuing.forget();
    control.startAnew();
    if (about !== null) return navigate({ screen: 'invoices', id: about.id });
    if (source.kind === 'import') return navigate({ screen: 'import' });
    if (source.kind !== 'empty') return navigate({ screen: 'new' });
    keys.focus(firstField);
  };

  return (
    <div ref={form} onKeyDown={keys.onKeyDown} onPaste={keys.onPaste} className={classes.form}>
      <ScreenHeader
        help={source.kind === 'correction' ? 'correct' : 'new'}
        title={about ? words[about.kind].title(beginning.invoice?.number ?? '') : words.title}
        subtitle={
          foundFrom !== null
            ? words.found(formatInstant(foundFrom))
            : about
              ? words[about.kind].subtitle
              : words.subtitle(formatDay(today))
        }
      >
        {source.kind !== 'correction' && <KindFields control={control} isNew={about === null} />}
        {about && (
          <Button variant="default" onClick={() => navigate({ screen: 'invoices', id: about.id })}>
            {words.reissue.back}
          </Button>
        )}
      </ScreenHeader>
      <div className={classes.columns}>
        <div className={classes.main}>
          <BuyerFields control={control} isNew={about === null} onFocus={keys.focus} />
          {corrects && source.kind !== 'correction' && <OriginalFields control={control} />}
          {kind === 'ROZ' && <SettledFields control={control} />}
          <LinesTable control={control} onAdd={keys.addLine} onFocus={keys.focus} />
          {list === 'order' && <AdvanceFields control={control} />}
          <Sections control={control} />
        </div>
        <div className={classes.side}>
          {corrects && <CorrectionFields control={control} />}
          {control.form.draft.currency !== 'PLN' && <ExchangeFields control={control} />}
          <PaymentFields control={control} />
          <Totals totals={totals} currency={currency} exchange={exchange} toPay={words.toPay(kind)} />
        </div>
      </div>
      <IssueBar
        control={control}
        consequence={
          control.form.proforma
            ? words.consequence.proforma
            : source.kind !== 'correction'
              ? consequenceOf(status)
              : beginning.invoice && isWaiting(beginning.invoice.state)
                ? words.correction.willWait
                : words.correction.consequence
        }
        cleaned={keys.cleaned}
        notice={notice}
        error={issuing.error}
        isPending={issuing.isPending}
        onIssue={submit}
      >
        <SaveMenu
          control={control}
          saved={beginning.saved}
          isNew={about === null}
          onSaved={(savedKind, name) => {
            setNotice(invoiceForm.saving.saved(savedKind === 'draft', name));
            // a draft is put by, a template is for later: this invoice goes on
            if (savedKind === 'draft') goOn();
          }}
        />
      </IssueBar>
      {issued?.kind === 'waiting' && <WaitingDialog onDone={control.startAnew} />}
      {issued?.kind === 'proforma' && <ProformaDialog proforma={issued.proforma} onNext={goOn} />}
      {issued?.kind === 'invoice' && <IssuedDialog issued={issued.invoice} today={today} onNext={goOn} />}
    </div>
  );
};
