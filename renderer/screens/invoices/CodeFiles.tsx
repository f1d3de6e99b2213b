import { Button, Group, Text } from '@mantine/core';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Failure } from '../session/Failure.tsx';
import { useDocument } from '../session/useDocument.ts';

const words = ui.prints.codeFiles;

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
            {words.kinds[kind]}
          </Button>
        ))}
      </Group>
      {error !== null && <Failure error={error} here />}
    </>
  );
};
