import { Table, Text } from '@mantine/core';
import type { MailHistoryEntry } from '../../../shared/contract/mailTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { mail } from '../../../shared/i18n/ui/mail.ts';
import { HelpButton } from '../../ui/HelpButton.tsx';
import tables from '../../ui/tables.module.css';

const words = mail.history;

/** What was sent of an invoice, to whom, and what became of it. */
export const SentBefore = ({ entries }: { entries: readonly MailHistoryEntry[] }) => {
  if (entries.length === 0) return null;
  return (
    <Table data-help="mailHistory" className={tables.table} aria-label={words.title}>
      <Table.Caption style={{ captionSide: 'top', textAlign: 'left' }}>
        {words.title} <HelpButton topic="mailHistory" />
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.columns.at}</Table.Th>
          <Table.Th>{words.columns.to}</Table.Th>
          <Table.Th>{words.columns.outcome}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map(({ at, to, outcome, problem, documents, messageId }) => (
          <Table.Tr key={`${messageId} ${at}`}>
            <Table.Td className={tables.nowrap}>{formatInstant(at)}</Table.Td>
            <Table.Td>
              {to.join(', ')}
              <Text size="xs" c="dimmed">
                {documents.map(({ name }) => name).join(', ')}
              </Text>
            </Table.Td>
            <Table.Td>
              {words.outcomes[outcome]}
              {problem !== null && problem.code !== 'mail.unclear' && (
                <Text size="xs" c="dimmed">
                  {describeError(problem).title}
                </Text>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
