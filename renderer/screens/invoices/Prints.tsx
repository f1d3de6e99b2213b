import { Button, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FileRef, InvoiceDetails } from '../../../shared/contract/types.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { prints as printsWords } from '../../../shared/i18n/ui/prints.ts';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';
import { useProgram } from '../session/client.ts';
import { Failure } from '../session/Failure.tsx';

const words = printsWords;

/** Prints as they were handed over, newest first: what a buyer holds can be shown again. */
export const Prints = ({ prints }: Pick<InvoiceDetails, 'prints'>) => {
  const { openFile } = useProgram();
  const opening = useMutation<void, Error, FileRef>({ mutationFn: openFile });
  if (prints.length === 0) return null;
  return (
    <Panel help="preview" title={words.title}>
      <Text size="xs" c="dimmed">
        {words.hint}
      </Text>
      <Table className={tables.table} aria-label={words.title}>
        <Table.Tbody>
          {prints.toReversed().map(({ kind, madeAt, ksefNumber, ...file }) => (
            <Table.Tr key={file.fileId}>
              <Table.Td className={tables.nowrap}>{formatInstant(madeAt)}</Table.Td>
              <Table.Td>{words.what(kind, ksefNumber !== null)}</Table.Td>
              <Table.Td className={tables.amount}>
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={words.openPrint(kind, madeAt)}
                  onClick={() => opening.mutate(file)}
                >
                  {words.open}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {opening.error !== null && <Failure error={opening.error} here />}
    </Panel>
  );
};
