import { Button, Group, Text } from '@mantine/core';
import { IconFileCertificate, IconFileTypePdf, IconFileTypeXml, IconQrcode } from '@tabler/icons-react';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Failure } from '../session/Failure.tsx';
import { useDocument } from '../session/useDocument.ts';

const words = ui.invoices.details;

/** What of an invoice is for programs and offices rather than for its buyer. */
export const FileButtons = ({ invoice }: { invoice: InvoiceDetails }) => {
  const { show, error, pending } = useDocument(invoice.id);
  const files = [
    { kind: 'xml', Icon: IconFileTypeXml, isThere: true },
    { kind: 'upo', Icon: IconFileCertificate, isThere: invoice.state === 'archived' },
    { kind: 'upoPdf', Icon: IconFileTypePdf, isThere: invoice.state === 'archived' },
    { kind: 'codesSheet', Icon: IconQrcode, isThere: invoice.mode !== 'awaria-calkowita' },
  ] as const;
  return (
    <>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {ui.handOver.files}
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
              {words.open[kind]}
            </Button>
          ))}
      </Group>
      {error !== null && <Failure error={error} here />}
    </>
  );
};
