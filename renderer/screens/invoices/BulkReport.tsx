import { Anchor, Progress, ScrollArea, Stack, Text } from '@mantine/core';
import type { ExportFailure } from '../../../shared/contract/exportTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { bulk as words } from '../../../shared/i18n/ui/invoiceList.ts';
import { Notice } from '../../ui/Notice.tsx';
import { href } from '../session/route.ts';

/** What failed of many invoices, each with the reason in words. */
export const Failed = ({ failed }: { failed: readonly ExportFailure[] }) => {
  if (failed.length === 0) return null;
  return (
    <Notice tone="amber" title={words.failed(failed.length)}>
      <ScrollArea.Autosize mah={220} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Stack component="ul" gap={6} m={0} pl={18} aria-label={words.failedList}>
          {failed.map(({ invoiceId, number, problem }) => {
            const { title, body } = describeError(problem);
            return (
              <li key={invoiceId}>
                <Text size="sm">
                  <Anchor href={href({ screen: 'invoices', id: invoiceId })} underline="always">
                    {number}
                  </Anchor>
                  : {title}
                </Text>
                <Text size="xs" c="dimmed">
                  {body}
                </Text>
              </li>
            );
          })}
        </Stack>
      </ScrollArea.Autosize>
    </Notice>
  );
};

interface BulkProgressProps {
  label: string;
  isPending: boolean;
  progress: { done: number; total: number } | null;
  text: (done: number, total: number) => string;
}

/** How far it is, read out as it goes. */
export const BulkProgress = ({ label, isPending, progress, text }: BulkProgressProps) => (
  <div role="status" aria-label={label}>
    {isPending && (
      <Stack gap={6}>
        <Text size="sm">{progress ? text(progress.done, progress.total) : label}</Text>
        <Progress
          animated={progress === null}
          value={progress ? (100 * progress.done) / progress.total : 100}
          aria-label={label}
        />
      </Stack>
    )}
  </div>
);
