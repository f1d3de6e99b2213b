import { SimpleGrid, Stack, Table, Text } from '@mantine/core';
import type { PointResult, SelfTestResult } from '../../../shared/contract/selfTestTypes.ts';
import { chapters, checks, pointNumber, type CheckId } from '../../../shared/domain/selfTest/points.ts';
import {
  answerChecks,
  chapterOutcome,
  countOutcomes,
  verdictOf,
} from '../../../shared/domain/selfTest/verdict.ts';
import { chapterName, checkName, countsText, pointName, verdictName } from '../../../shared/i18n/selfTest.ts';
import { selfTestProblem } from '../../../shared/i18n/selfTestProblems.ts';
import { selfTest as words } from '../../../shared/i18n/ui/selfTest.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import { Points } from './Points.tsx';

/** Read down the first and then down the second: about as long, and what is opened in one moves nothing in the other. */
const columns = [chapters.slice(0, 5), chapters.slice(5)];

const tones = { passed: 'green', failed: 'red', cancelled: 'amber' } as const;

/** What a self-test has shown, or has shown so far. */
export const Result = ({ result: { results, finishedAt } }: { result: SelfTestResult }) => {
  const verdict = verdictOf(results);
  return (
    <Stack gap="md" mt="md">
      {finishedAt !== null && (
        <Notice tone={tones[verdict]} title={verdictName[verdict]}>
          <Text size="sm">{countsText(countOutcomes(results))}</Text>
          <Failed results={results} />
        </Notice>
      )}
      {finishedAt !== null && <CheckList results={results} />}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        {columns.map((some) => (
          <Stack key={some[0]?.id} gap="md">
            {some.map((chapter) => (
              <Chapter key={chapter.id} chapter={chapter} results={results} isOver={finishedAt !== null} />
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Stack>
  );
};

/** Which points failed and why, before anybody looks for them. */
const Failed = ({ results }: { results: readonly PointResult[] }) => {
  const failed = results.filter(({ outcome }) => outcome === 'failed');
  if (failed.length === 0) return null;
  return (
    <Text component="ul" size="sm" my={4} pl={18} aria-label={words.failed}>
      {failed.map(({ point, problem }) => (
        <li key={point}>
          {words.failedPoint(
            pointNumber[point],
            pointName[point],
            selfTestProblem(problem ?? { code: 'internal', details: {} }).title,
          )}
        </li>
      ))}
    </Text>
  );
};

const numbersOf = (id: CheckId): string =>
  (checks.find((it) => it.id === id)?.restsOn ?? []).map((point) => pointNumber[point]).join(', ');

const CheckList = ({ results }: { results: readonly PointResult[] }) => (
  <Panel title={words.checklist}>
    <Table className={tables.table} aria-label={words.checklist}>
      <Table.Tbody>
        {answerChecks(results).map(({ check, outcome }, index) => (
          <Table.Tr key={check}>
            <Table.Td w={56}>{`7.${index + 1}`}</Table.Td>
            <Table.Td>{checkName[check]}</Table.Td>
            <Table.Td c="dimmed">{words.restsOn(numbersOf(check))}</Table.Td>
            <Table.Td className={tables.nowrap}>
              <OutcomeBadge outcome={outcome} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Panel>
);

interface ChapterProps {
  chapter: (typeof chapters)[number];
  results: readonly PointResult[];
  isOver: boolean;
}

const Chapter = ({ chapter: { id, number, points }, results, isOver }: ChapterProps) => {
  const title = words.chapter(number, chapterName[id]);
  const whole = chapterOutcome(id, results);
  return (
    <Panel
      title={title}
      actions={isOver || whole !== 'cancelled' ? <OutcomeBadge outcome={whole} /> : undefined}
    >
      <Points {...{ title, results, isOver }} points={points.map(([point]) => point)} />
    </Panel>
  );
};
