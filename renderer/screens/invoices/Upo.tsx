import { Button, Group, Text } from '@mantine/core';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { invoiceDetails } from '../../../shared/i18n/ui/invoiceDetails.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useDocument } from '../session/useDocument.ts';

const words = invoiceDetails.upo;

/** A time as a UPO writes it, as people read it; what is no time stays as it is. */
const timeText = (text: string): string => {
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? text : formatInstant(instant);
};

/** KSeF's confirmation: what it says, and the file. */
export const Upo = ({ invoice: { id, upo, state } }: { invoice: InvoiceDetails }) => {
  const { keep, error, pending } = useDocument(id);
  if (state !== 'archived') {
    return (
      <Panel help="upo" title={words.title}>
        <Text size="sm" c="dimmed">
          {words.none}
        </Text>
      </Panel>
    );
  }
  return (
    <Panel help="upo" title={words.title}>
      {upo !== null && (
        <Facts
          items={[
            [words.receiver, upo.receiver],
            [words.session, upo.session],
            [words.sentAt, timeText(upo.sentAt)],
            [words.numberedAt, timeText(upo.numberedAt)],
            [words.signedAt, upo.signedAt === null ? undefined : timeText(upo.signedAt)],
            [words.documents, words.documentsOf(upo.documents)],
          ]}
        />
      )}
      <Group gap="xs" mt="sm">
        {(['upo', 'upoPdf'] as const).map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            loading={pending === kind}
            onClick={() => keep(kind)}
          >
            {kind === 'upo' ? words.xml : words.pdf}
          </Button>
        ))}
      </Group>
      {error !== null && <Failure error={error} here />}
    </Panel>
  );
};
