import { Button, Group, Text } from '@mantine/core';
import { backups } from '../../../shared/i18n/ui/backups.ts';
import { HelpButton } from '../../ui/HelpButton.tsx';
import { Failure } from '../session/Failure.tsx';
import { useProgram } from '../session/client.ts';
import { useAction } from '../session/queries.ts';

const words = backups.evidence;

/** All that proves the invoice, in one file for an office or a court. */
export const EvidenceFile = ({ invoiceId }: { invoiceId: string }) => {
  const { saveFile } = useProgram();
  const make = useAction('evidence.make');
  return (
    <>
      <Group gap="sm" wrap="nowrap" data-help="evidence">
        <Button
          size="xs"
          variant="default"
          style={{ flexShrink: 0 }}
          loading={make.isPending}
          onClick={() => make.mutate({ invoiceId }, { onSuccess: (file) => void saveFile(file) })}
        >
          {words.action}
        </Button>
        <Text size="xs" c="dimmed">
          {words.hint}
        </Text>
        <HelpButton topic="evidence" />
      </Group>
      {make.error !== null && <Failure error={make.error} here />}
    </>
  );
};
