import { SimpleGrid, Stack, Table, Text } from '@mantine/core';
import type { PointResult, SelfTestResult } from '../../../shared/contract/selfTestTypes.ts';
import { chapters, checks, pointNumber, type CheckId } from '../../../shared/domain/selfTest/points.ts';
import {
  answerChecks,
  chapterOutcome,
  countOutcomes,
  verdictOf,
} from '../../../shared/domain/selfTest/verdict.ts';
import { selfTestProblem } from '../../../shared/i18n/selfTestProblems.ts';
import {
  chapterName,
  checkName,
  countsText,
  evidenceText,
  pointName,
  verdictName,
} from '../../../shared/i18n/selfTest.ts';
import { selfTest as words } from '../../../shared/i18n/ui/selfTest.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import tables from '../../ui/tables.module.css';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import classes from './SelfTest.module.css';

const tones = { passed: 'green', failed: 'red', cancelled: 'amber' } as const;

/** What a self-test has shown, or has shown so far. */
export const Result = ({ result: { results, finishedAt } }: { result: SelfTestResult }) => {
  const verdict = verdictOf(results);
  return (
    <Stack gap="md" mt="md">
      {finishedAt !== null && (
        <Notice tone={tones[verdict]} title={verdictName[verdict]}>
          <Text size="sm">{countsText(countOutcomes(results))}</Text>
        </Notice>
      )}
      {finishedAt !== null && <CheckList results={results} />}
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
        {chapters.map((chapter) => (
          <Chapter key={chapter.id} chapter={chapter} results={results} isOver={finishedAt !== null} />
        ))}
      </SimpleGrid>
    </Stack>
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

const Chapter = ({ chapter, results, isOver }: ChapterProps) => {
  const { id, number } = chapter;
  const title = words.chapter(number, chapterName[id]);
  const whole = chapterOutcome(id, results);
  return (
    <Panel
      title={title}
      actions={isOver || whole !== 'cancelled' ? <OutcomeBadge outcome={whole} /> : undefined}
    >
      <Table className={tables.table} aria-label={title}>
        <Table.Tbody>
          {chapter.points.map(([point]) => {
            const found = results.find((it) => it.point === point);
            return (
              <Table.Tr key={point}>
                <Table.Td w={48} style={{ verticalAlign: 'top' }}>
                  {pointNumber[point]}
                </Table.Td>
                <Table.Td>
                  {pointName[point]}
                  {found !== undefined && <Seen result={found} />}
                </Table.Td>
                <Table.Td className={tables.nowrap} style={{ verticalAlign: 'top' }}>
                  {(isOver || found !== undefined) && (
                    <OutcomeBadge outcome={found?.outcome ?? 'cancelled'} />
                  )}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Panel>
  );
};

/** Why it did not pass, in view; what was seen, on demand. */
const Seen = ({ result: { point, problem, evidence } }: { result: PointResult }) => {
  const said = problem === null ? null : selfTestProblem(problem);
  return (
    <>
      {said !== null && (
        <div className={classes.why}>
          <b>{said.title}.</b> {said.body}
        </div>
      )}
      {evidence.length > 0 && (
        <details className={classes.evidence}>
          <summary aria-label={`${words.evidenceOf(pointNumber[point])}: ${words.evidence(evidence.length)}`}>
            {words.evidence(evidence.length)}
          </summary>
          <Facts
            items={evidence.map((it, index) => {
              const { label, text } = evidenceText(it);
              // The same may be seen of several invoices.
              const isAgain = evidence.findIndex(({ name }) => name === it.name) !== index;
              return [isAgain ? `${label} (${index + 1})` : label, text] as const;
            })}
          />
        </details>
      )}
    </>
  );
};
