import { Button, Group, Text } from '@mantine/core';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { documentName } from '../../../shared/i18n/handOver.ts';
import { prints } from '../../../shared/i18n/ui/prints.ts';
import { Failure } from '../session/Failure.tsx';
import { useDocument } from '../session/useDocument.ts';

const words = prints.codeFiles;

/** Both codes on one sheet, to be cut out. */
export const CodesSheet = ({ id }: Pick<InvoiceDetails, 'id'>) => {
  const { show, error, pending } = useDocument(id);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={pending === 'codesSheet'}
        onClick={() => show('codesSheet')}
      >
        {documentName.codesSheet}
      </Button>
      {error !== null && <Failure error={error} here />}
    </>
  );
};

/** The codes alone as pictures, for print-outs that this program does not make. */
export const CodeFiles = ({ id, kod2Url }: Pick<InvoiceDetails, 'id' | 'kod2Url'>) => {
  const { keep, error, pending } = useDocument(id);
  const kinds = [
    ...(['kod1Png', 'kod1Svg'] as const),
    ...(kod2Url === null ? [] : (['kod2Png', 'kod2Svg'] as const)),
  ];
  return (
    <>
      <Group gap="xs">
        <Text size="sm">{words.title}</Text>
        {kinds.map((kind) => (
          <Button
            key={kind}
            size="compact-xs"
            variant="default"
            loading={pending === kind}
            onClick={() => keep(kind)}
          >
            {documentName[kind]}
          </Button>
        ))}
      </Group>
      {error !== null && <Failure error={error} here />}
    </>
  );
};
