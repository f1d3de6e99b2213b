import { Anchor, Button, Group, Progress, ScrollArea, Stack, Text } from '@mantine/core';
import type { ExportFailure } from '../../../shared/contract/exportTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import type { HelpTopic } from '../../../shared/i18n/help/topics.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { bulk as words } from '../../../shared/i18n/ui/invoiceList.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { href } from '../session/route.ts';

interface FailedProps {
  failed: readonly ExportFailure[];
  /** A link to one of them was followed. */
  onLeave?: (() => void) | undefined;
}

/** What failed of many invoices, each with the reason in words. */
export const Failed = ({ failed, onLeave }: FailedProps) => {
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
                  <Anchor
                    href={href({ screen: 'invoices', id: invoiceId })}
                    underline="always"
                    onClick={onLeave}
                  >
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

interface LateReportProps extends FailedProps {
  title: string;
  help: HelpTopic;
  onClose: () => void;
}

/** What failed of work that ended after its dialog was closed; a message at the window's edge leads here. */
export const LateReport = ({ title, help, failed, onClose }: LateReportProps) => (
  <Dialog help={help} opened size={620} title={title} onClose={onClose}>
    <Failed failed={failed} onLeave={onClose} />
    <Group justify="flex-end" mt="md">
      <Button variant="default" onClick={onClose}>
        {ui.frame.close}
      </Button>
    </Group>
  </Dialog>
);
