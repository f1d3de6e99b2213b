import { Button, Group, Text } from '@mantine/core';
import { IconFileCertificate, IconFileTypePdf, IconFileTypeXml } from '@tabler/icons-react';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { documentName } from '../../../shared/i18n/handOver.ts';
import { handOver } from '../../../shared/i18n/ui/handOver.ts';
import { Failure } from '../session/Failure.tsx';
import { useDocument } from '../session/useDocument.ts';

/** What of an invoice is for programs and offices rather than for its buyer. */
export const FileButtons = ({ invoice }: { invoice: InvoiceDetails }) => {
  const { show, error, pending } = useDocument(invoice.id);
  const files = [
    { kind: 'xml', Icon: IconFileTypeXml, isThere: true },
    { kind: 'upo', Icon: IconFileCertificate, isThere: invoice.state === 'archived' },
    { kind: 'upoPdf', Icon: IconFileTypePdf, isThere: invoice.state === 'archived' },
  ] as const;
  return (
    <>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {handOver.files}
        </Text>
        {files
          .filter(({ isThere }) => isThere)
          .map(({ kind, Icon }) => (
            <Button
              key={kind}
              variant="default"
              size="xs"
              loading={pending === kind}
              leftSection={<Icon size={17} aria-hidden="true" />}
              onClick={() => show(kind)}
            >
              {documentName[kind]}
            </Button>
          ))}
      </Group>
      {error !== null && <Failure error={error} here />}
    </>
  );
};
