import { Stack, Text } from '@mantine/core';
import type { DeadlineStepView, InvoiceDetails } from '../../../shared/contract/types.ts';
import {
  announcedBy,
  dayOffName,
  deadlineChain,
  deadlineStepText,
  shortDay,
} from '../../../shared/i18n/deadlines.ts';
import { explanation } from '../../../shared/i18n/ui/explanation.ts';
import { DayStrip, type StripDay } from '../../ui/DayStrip.tsx';
import { Panel } from '../../ui/Panel.tsx';

const words = explanation;

/** Where the deadline comes from: the law, who announced what, and the arithmetic of days with holidays named. */
export const DeadlineExplanation = ({ invoice }: { invoice: InvoiceDetails }) => (
  <Panel help="deadline" title={words.title}>
    <Text size="sm" fw={650}>
      {deadlineChain(invoice, invoice.deadlineSteps)}
    </Text>
    <Stack gap="sm" mt="xs" component="ol" pl={18} my={0}>
      {invoice.deadlineSteps.map((step, index) => (
        <li key={`${step.kind}-${index}`}>
          <Text size="sm">{deadlineStepText(invoice, step)}</Text>
          {step.announcement !== null && (
            <Text size="xs" c="dimmed">
              {announcedBy(step.announcement)}
              {step.announcement.title !== '' && ` · „${step.announcement.title}”`}
            </Text>
          )}
          {step.counted.length > 0 && <DayStrip label={words.days} days={stripOf(step)} />}
        </li>
      ))}
    </Stack>
  </Panel>
);

function stripOf({ counted }: DeadlineStepView): StripDay[] {
  let number = 0;
  return counted.map(({ day, off }) => {
    if (off !== null) return { day, label: shortDay(day), off: dayOffName(off) };
    number += 1;
    return { day, label: shortDay(day), counts: words.counts(number), number };
  });
}
