import { Button, Group, Kbd, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { AppStatus, InvoiceDetails } from '../../../shared/contract/types.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { modeName } from '../../../shared/i18n/modes.ts';
import { untilDay } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useKnownStatus } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import { BuyerFields } from './BuyerFields.tsx';
import { CorrectionFields, WaitingDialog } from './CorrectionFields.tsx';
import { IssuedDialog } from './IssuedDialog.tsx';
import { LinesTable } from './LinesTable.tsx';
import classes from './NewInvoice.module.css';
import { PaymentFields } from './PaymentFields.tsx';
import { Totals } from './Totals.tsx';
import { useInvoiceForm, type FieldProblem, type InvoiceFormState } from './useInvoiceForm.ts';

const words = ui.newInvoice;
const problemsNamed = 3;

const fieldsOf = (form: HTMLElement): HTMLElement[] => [...form.querySelectorAll<HTMLElement>('[data-path]')];

/** Focuses the first field in reading order that has a problem. */
function focusFirstProblem(form: HTMLElement, problems: readonly FieldProblem[]): void {
  const paths = new Set(problems.map(({ path }) => path));
  fieldsOf(form)
    .find(({ dataset: { path = '' } }) => {
      const [list, index] = path.split('.');
      // a problem of all lines or of one line stands at its first field
      return (
        paths.has(path) || (list === 'lines' && (paths.has('lines') || paths.has(`lines.${index ?? ''}`)))
      );
    })
    ?.focus();
}

interface NewInvoiceProps extends InvoiceFormState {
  /** What the form is for, unless a new invoice: one that KSeF refused is issued again, or one is corrected. */
  about?: { purpose: 'reissue' | 'correction'; id: string; number: string; willWait: boolean };
}

/** The form of an ordinary invoice: Enter goes on, Ctrl+Enter issues, errors stand at their fields. */
export const NewInvoice = ({ about, ...formState }: NewInvoiceProps) => {
  const status = useKnownStatus();
  const control = useInvoiceForm(formState, status);
  const issueNew = useAction('invoice.issue');
  const issueAgain = useAction('invoice.reissue');
  const correct = useAction('correction.enter');
  const isCorrection = about?.purpose === 'correction';
  const issue = about === undefined ? issueNew : isCorrection ? correct : issueAgain;
  const [issued, setIssued] = useState<InvoiceDetails | null>(null);
  const [waits, setWaits] = useState(false);
  /** The field to focus once it is there: a new line has none before the next render. */
  const wanted = useRef<string | null>(null);
  const form = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (wanted.current === null) return;
    form.current?.querySelector<HTMLElement>(`[data-path="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });

  const addLine = () => {
    wanted.current = `lines.${control.form.lines.length}.name`;
    control.addLine();
  };
  const submit = () => {
    if (issue.isPending || issued !== null || waits) return;
    control.attempt();
    if (control.problems.length > 0) {
      if (form.current !== null) focusFirstProblem(form.current, control.problems);
      return;
    }
    const { draft } = control;
    if (about === undefined) return issueNew.mutate(draft, { onSuccess: setIssued });
    if (!isCorrection) return issueAgain.mutate({ id: about.id, draft }, { onSuccess: setIssued });
    correct.mutate(
      { originalId: about.id, draft },
      { onSuccess: (entered) => ('issued' in entered ? setIssued(entered.issued) : setWaits(true)) },
    );
  };
  useHotkeys([['mod+Enter', submit]], []);

  const goOn = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || form.current === null) return;
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const fields = fieldsOf(form.current);
    const at = fields.indexOf(target);
    if (at === -1) return;
    event.preventDefault();
    if (target.dataset['path'] === `lines.${control.form.lines.length - 1}.vatRate`) return addLine();
    const next = fields[at + 1];
    next?.focus();
    if (next instanceof HTMLInputElement) next.select();
  };

  return (
    <div ref={form} onKeyDown={goOn} className={classes.form}>
      {about === undefined ? (
        <ScreenHeader title={words.title} subtitle={words.subtitle(formatDay(status.today))} />
      ) : (
        <ScreenHeader
          title={words[about.purpose].title(about.number)}
          subtitle={words[about.purpose].subtitle}
        >
          <Button variant="default" onClick={() => navigate({ screen: 'invoices', id: about.id })}>
            {words.reissue.back}
          </Button>
        </ScreenHeader>
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          <BuyerFields control={control} />
          <LinesTable control={control} onAdd={addLine} />
        </div>
        <div className={classes.side}>
          {isCorrection && <CorrectionFields control={control} />}
          <PaymentFields control={control} today={status.today} />
          <Totals
            totals={control.totals}
            toPay={isCorrection ? words.correction.change : words.totals.toPay}
          />
        </div>
      </div>
      <footer className={classes.footer}>
        {issue.error !== null && <Failure error={issue.error} />}
        <Group justify="space-between" wrap="nowrap" gap="md">
          <div role="status" className={classes.consequence}>
            {control.attempted && control.problems.length > 0 ? (
              <Text size="sm" c="var(--mantine-color-error)" fw={600}>
                {problemSentence(control.problems)}
              </Text>
            ) : (
              <Text size="sm">
                {isCorrection
                  ? about.willWait
                    ? words.correction.willWait
                    : words.correction.consequence
                  : consequence(status)}
              </Text>
            )}
          </div>
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" onClick={control.undoClear ?? control.clear}>
              {control.undoClear === undefined ? words.clear : words.undoClear}
            </Button>
            <Button
              loading={issue.isPending}
              onClick={submit}
              aria-keyshortcuts="Control+Enter"
              rightSection={
                <Kbd size="xs" aria-hidden="true">
                  {words.issueShortcut}
                </Kbd>
              }
            >
              {words.issue}
            </Button>
          </Group>
        </Group>
      </footer>
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
            wanted.current = 'buyer.id.nip';
          }}
        />
      )}
    </div>
  );
};

/** `Do poprawy 2 pola: nazwa nabywcy, cena w pozycji 2`. */
function problemSentence(problems: readonly FieldProblem[]): string {
  const names = [...new Set(problems.map(({ name }) => name))];
  const rest = names.length - problemsNamed;
  const named = names.slice(0, problemsNamed).join(', ');
  return words.problems(names.length, rest > 0 ? `${named} ${words.andMore(rest)}` : named);
}

/** What pressing the button means, said before it is pressed. */
function consequence({ mode: { mode, deadlineNow }, today }: Pick<AppStatus, 'mode' | 'today'>): string {
  if (mode === 'online') return words.consequence.online;
  if (mode === 'awaria-calkowita' || deadlineNow.kind === 'none') return words.consequence.outside;
  if (deadlineNow.kind === 'day')
    return words.consequence.offline(modeName[mode], untilDay(deadlineNow.day, today));
  return mode === 'offline-niedostepnosc'
    ? words.consequence.afterMaintenance(modeName[mode])
    : words.consequence.openEnded(modeName[mode]);
}
