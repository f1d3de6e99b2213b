import { Button, Group, Kbd, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { modeName } from '../../../shared/i18n/modes.ts';
import { untilDay } from '../../../shared/i18n/times.ts';
import { invoiceForm } from '../../../shared/i18n/ui/invoiceForm.ts';
import { newInvoice } from '../../../shared/i18n/ui/newInvoice.ts';
import { Failure, WhatNow } from '../session/Failure.tsx';
import type { FieldProblem, InvoiceFormControl } from './form/useInvoiceForm.ts';
import classes from './NewInvoice.module.css';

const words = newInvoice;
const problemsNamed = 3;

interface IssueBarProps {
  control: InvoiceFormControl;
  /** What pressing the button means. */
  consequence: string;
  /** Odd characters that the last paste came without. */
  cleaned: number;
  /** What was done with the form just now. */
  notice: string | null;
  error: Error | null;
  isPending: boolean;
  onIssue: () => void;
  /** What else can be done with the form. */
  children: ReactNode;
}

/** What the button does, what still keeps it from it, and the button. */
export const IssueBar = ({
  control,
  consequence,
  cleaned,
  notice,
  error,
  isPending,
  onIssue,
  children,
}: IssueBarProps) => (
  <footer className={classes.footer}>
    {error !== null && <Failure error={error} />}
    <Group justify="space-between" wrap="nowrap" gap="md">
      <div role="status" className={classes.consequence}>
        {control.attempted && control.problems.length > 0 ? (
          <Text size="sm" c="var(--mantine-color-error)" fw={600}>
            {problemSentence(control.problems)}
          </Text>
        ) : (
          <Text size="sm">{consequence}</Text>
        )}
        {notice !== null && <Text size="xs">{notice}</Text>}
        {cleaned > 0 && <Text size="xs">{invoiceForm.cleaned(cleaned)}</Text>}
      </div>
      <Group gap="sm" wrap="nowrap">
        {control.attempted && control.problems[0] && <WhatNow problem={control.problems[0].problem} />}
        {control.undoClear && (
          <Button variant="default" onClick={control.undoClear}>
            {words.undoClear}
          </Button>
        )}
        {children}
        <Button
          loading={isPending}
          onClick={onIssue}
          aria-keyshortcuts="Control+Enter"
          rightSection={
            <Kbd size="xs" aria-hidden="true">
              {words.issueShortcut}
            </Kbd>
          }
        >
          {control.form.proforma ? words.makeProforma : words.issue}
        </Button>
      </Group>
    </Group>
  </footer>
);

/** `Do poprawy 2 pola: nazwa nabywcy, cena w pozycji 2`. */
function problemSentence(problems: readonly FieldProblem[]): string {
  const names = [...new Set(problems.map(({ name }) => name))];
  const rest = names.length - problemsNamed;
  const named = names.slice(0, problemsNamed).join(', ');
  return words.problems(names.length, rest > 0 ? `${named} ${words.andMore(rest)}` : named);
}

/** What issuing means now, said before the button is pressed. */
export function consequenceOf({
  mode: { mode, deadlineNow },
  today,
}: Pick<AppStatus, 'mode' | 'today'>): string {
  if (mode === 'online') return words.consequence.online;
  if (mode === 'awaria-calkowita' || deadlineNow.kind === 'none') return words.consequence.outside;
  if (deadlineNow.kind === 'day')
    return words.consequence.offline(modeName[mode], untilDay(deadlineNow.day, today));
  return mode === 'offline-niedostepnosc'
    ? words.consequence.afterMaintenance(modeName[mode])
    : words.consequence.openEnded(modeName[mode]);
}
