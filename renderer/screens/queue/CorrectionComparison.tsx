import { Stack, Table, Text } from '@mantine/core';
import type { CorrectionPreview, XmlDifference } from '../../../shared/contract/refusalTypes.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { technicalCorrection } from '../../../shared/i18n/ui/technicalCorrection.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Notice } from '../../ui/Notice.tsx';
import tables from '../../ui/tables.module.css';
import classes from './Correction.module.css';
import { CorrectionLines } from './CorrectionLines.tsx';

const words = technicalCorrection.compare;

/** The second step: both files value by value; what differs is shown, what stays is counted and can be looked at. */
export const CorrectionComparison = ({ preview }: { preview: CorrectionPreview }) => {
  const { comparison, problem, before } = preview;
  return (
    <Stack gap="sm">
      {problem !== null && <ErrorNotice message={describeError(problem)} />}
      {comparison !== null && (
        <>
          {problem === null && (
            <Notice tone="green">
              <Text size="sm" fw={600}>
                {words.same(comparison.sameCount)}
              </Text>
            </Notice>
          )}
          <Text fw={650} component="h3" size="sm" m={0}>
            {words.title}
          </Text>
          {comparison.differences.length === 0 ? (
            <Text size="sm">{words.none}</Text>
          ) : (
            <Differences differences={comparison.differences} />
          )}
          <Text size="xs" c="dimmed">
            {words.sizes(before.sizeBytes, comparison.sizeBytes)}
          </Text>
          <CorrectionLines parts={comparison.lines} />
          <Same comparison={comparison} />
        </>
      )}
    </Stack>
  );
};

const Differences = ({ differences }: { differences: readonly XmlDifference[] }) => (
  <Table className={tables.table} aria-label={words.table}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{words.columns.where}</Table.Th>
        <Table.Th>{words.columns.before}</Table.Th>
        <Table.Th>{words.columns.after}</Table.Th>
        <Table.Th>{words.columns.kind}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {differences.map(({ path, before, after, kind }, index) => (
        <Table.Tr key={`${path}-${index}`} data-kind={kind}>
          <Table.Td>{words.path(path)}</Table.Td>
          <Table.Td className={tables.breaking}>
            {before === null ? words.nothing : <del className={classes.before}>{before}</del>}
          </Table.Td>
          <Table.Td className={tables.breaking}>
            {after === null ? words.nothing : <ins className={classes.after}>{after}</ins>}
          </Table.Td>
          <Table.Td>{words.kinds[kind]}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);

const Same = ({ comparison }: { comparison: NonNullable<CorrectionPreview['comparison']> }) => (
  <details>
    <summary className={classes.summary}>{words.showSame}</summary>
    <div className={classes.scroll} role="region" aria-label={words.sameTable} tabIndex={0}>
      <Table className={tables.table} aria-label={words.sameTable}>
        <Table.Tbody>
          {comparison.same.map(({ path, text }, index) => (
            <Table.Tr key={`${path}-${index}`}>
              <Table.Th scope="row" fw={400}>
                {words.path(path)}
              </Table.Th>
              <Table.Td className={tables.breaking}>{text}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {comparison.sameCount > comparison.same.length && (
        <Text size="sm">{words.more(comparison.sameCount - comparison.same.length)}</Text>
      )}
    </div>
  </details>
);
