import { Button, Group, Table, Text } from '@mantine/core';
import type { InvoiceDetails } from '../../../shared/contract/types.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import {
  currencySymbol,
  formatAmount,
  formatDay,
  formatDecimal,
  formatInstant,
} from '../../../shared/i18n/format.ts';
import { refusal } from '../../../shared/i18n/ui/refusal.ts';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';
import { Failure } from '../session/Failure.tsx';
import { useDocument } from '../session/useDocument.ts';

const words = refusal;

/** What the invoice was before KSeF refused it: its print may be in somebody's hands. */
export const Versions = ({ invoice }: { invoice: InvoiceDetails }) => {
  const { show, error } = useDocument(invoice.id);
  if (invoice.versions.length === 0) return null;
  return (
    <Panel help="technical" title={words.versions.title}>
      <Table className={tables.table} aria-label={words.versions.title}>
        <Table.Tbody>
          {invoice.versions.map(({ version, number, replacedAt, why, problem }) => (
            <Table.Tr key={version}>
              <Table.Td>
                {number}, {words.versions[why]} {formatInstant(replacedAt)}
                {problem !== null && (
                  <Text size="xs" c="dimmed">
                    {describeError(problem).title}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className={tables.nowrap}>
                <Group gap={4} wrap="nowrap" justify="flex-end">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={words.versions.pdf(version)}
                    onClick={() => show('pdf', version)}
                  >
                    PDF
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={words.versions.xml(version)}
                    onClick={() => show('xml', version)}
                  >
                    XML
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {error !== null && <Failure error={error} here />}
    </Panel>
  );
};

/** Our invoice beside the other document that KSeF has under its number. */
export const Conflict = ({ invoice }: { invoice: InvoiceDetails }) => {
  const { show, error } = useDocument(invoice.id);
  const { conflict } = invoice;
  if (conflict === null || invoice.state !== 'rejected') return null;
  const { columns } = words.conflict;
  const { document } = conflict;
  const rows: [string, string, string | undefined][] = [
    [columns.number, words.conflict.none, conflict.ksefNumber],
    [columns.issueDate, formatDay(invoice.issueDate), document ? formatDay(document.issueDate) : undefined],
    [columns.buyer, invoice.buyerName, document?.buyerName],
    [
      columns.gross,
      formatAmount(invoice.grossGrosze, invoice.currency),
      document ? `${formatDecimal(document.gross)} ${currencySymbol(document.currency)}` : undefined,
    ],
  ];
  return (
    <Panel help="duplicate" title={words.conflict.title}>
      <Text size="sm">{words.conflict.body}</Text>
      <Table className={tables.table} aria-label={words.conflict.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.what}</Table.Th>
            <Table.Th>{words.conflict.ours}</Table.Th>
            <Table.Th>{words.conflict.theirs}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([name, ours, theirs]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{ours}</Table.Td>
              <Table.Td>{theirs ?? '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {document === null ? (
        <Text size="sm">{words.conflict.unreadable}</Text>
      ) : (
        <Group gap="xs" mt="xs">
          <Button size="xs" variant="default" onClick={() => show('conflictPdf')}>
            {words.conflict.openTheirs}
          </Button>
          <Button size="xs" variant="default" onClick={() => show('conflictXml')}>
            {words.conflict.openTheirXml}
          </Button>
        </Group>
      )}
      {error !== null && <Failure error={error} here />}
    </Panel>
  );
};
