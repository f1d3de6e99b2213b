import { Table, Text } from '@mantine/core';
import type { ErrorView } from '../../../shared/contract/basicTypes.ts';
import type { AttemptView, JournalEntry } from '../../../shared/contract/types.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { describeEntry, journalKindName } from '../../../shared/i18n/journal.ts';
import { formatTime } from '../../../shared/i18n/times.ts';
import { invoices } from '../../../shared/i18n/ui/invoices.ts';
import { invoiceDetails } from '../../../shared/i18n/ui/invoiceDetails.ts';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';

const words = invoices.details;
const told = invoiceDetails.attempt;

/** What happened to the invoice, oldest first. */
export const History = ({ entries }: { entries: readonly JournalEntry[] }) => (
  <Panel title={words.history}>
    <Table className={tables.table} aria-label={words.history}>
      <Table.Tbody>
        {[...entries]
          .sort((a, b) => a.id - b.id)
          .map((entry) => (
            <Table.Tr key={entry.id}>
              <Table.Td className={tables.nowrap} w={170}>
                {formatInstant(entry.at)}
              </Table.Td>
              <Table.Td>
                {journalKindName(entry.kind)}
                <Text size="xs" c="dimmed" className={tables.breaking}>
                  {describeEntry(entry)}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  </Panel>
);

/** Every try to deliver it, with KSeF's answer. */
export const Attempts = ({ attempts }: { attempts: readonly AttemptView[] }) => (
  <Panel help="attempts" title={words.attempts}>
    {attempts.length === 0 ? (
      <Text size="sm" c="dimmed">
        {words.noAttempts}
      </Text>
    ) : (
      <Table className={tables.table} aria-label={words.attempts}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.attemptColumns.at}</Table.Th>
            <Table.Th>{words.attemptColumns.reference}</Table.Th>
            <Table.Th>{words.attemptColumns.outcome}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {attempts.map((attempt) => (
            <Table.Tr key={`${attempt.startedAt}-${attempt.session}-${attempt.reference ?? ''}`}>
              <Table.Td>
                <span className={tables.nowrap}>{formatInstant(attempt.startedAt)}</span>
                {attempt.finishedAt !== null && (
                  <Text size="xs" c="dimmed">
                    {told.answered(formatTime(attempt.finishedAt))}
                  </Text>
                )}
              </Table.Td>
              <Table.Td className={tables.breaking}>
                <code>{attempt.reference ?? attempt.session}</code>
                {attempt.reference !== null && (
                  <Text size="xs" c="dimmed" className={tables.breaking}>
                    {told.session(attempt.session)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                {words.outcomes[attempt.outcome]}
                {attempt.problem !== null && <Explained problem={attempt.problem} />}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    )}
  </Panel>
);

/** KSeF's code, what it means and what to do about it. */
const Explained = ({ problem }: { problem: ErrorView }) => {
  const { title, body } = describeError(problem);
  const { code } = problem.details;
  return (
    <>
      <Text size="xs" fw={650}>
        {typeof code === 'number' ? `${told.code(code)}: ${title}` : title}
      </Text>
      <Text size="xs" c="dimmed">
        {body}
      </Text>
    </>
  );
};
