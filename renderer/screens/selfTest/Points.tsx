import type { EvidenceView, PointResult } from '../../../shared/contract/selfTestTypes.ts';
import { evidence as kinds } from '../../../shared/domain/selfTest/evidence.ts';
import { pointNumber, type PointId } from '../../../shared/domain/selfTest/points.ts';
import { evidenceText, pointName } from '../../../shared/i18n/selfTest.ts';
import { selfTestProblem } from '../../../shared/i18n/selfTestProblems.ts';
import { selfTest as words } from '../../../shared/i18n/ui/selfTest.ts';
import { OutcomeBadge } from './OutcomeBadge.tsx';
import classes from './Points.module.css';

/** Longer values have a line of their own. */
const short = 28;

interface PointsProps {
  title: string;
  points: readonly PointId[];
  results: readonly PointResult[];
  isOver: boolean;
}

/** The points of a chapter: how each came out, and over the full width why and what was seen. */
export const Points = ({ title, points, results, isOver }: PointsProps) => (
  <ol className={classes.points} aria-label={title}>
    {points.map((point) => {
      const found = results.find((it) => it.point === point);
      return (
        <li key={point} className={classes.point}>
          <span className={classes.number}>{pointNumber[point]}</span>
          <span>{pointName[point]}</span>
          <span className={classes.outcome}>
            {(isOver || found !== undefined) && <OutcomeBadge outcome={found?.outcome ?? 'cancelled'} />}
          </span>
          {found !== undefined && <Seen result={found} />}
        </li>
      );
    })}
  </ol>
);

/** Why it did not pass, in view; what was seen, on demand. */
const Seen = ({ result: { point, problem, evidence } }: { result: PointResult }) => {
  const said = problem === null ? null : selfTestProblem(problem);
  return (
    <>
      {said !== null && (
        <div className={classes.under}>
          <b>{said.title}.</b> {said.body}
        </div>
      )}
      {evidence.length > 0 && (
        <details className={classes.under}>
          <summary aria-label={`${words.evidenceOf(pointNumber[point])}: ${words.evidence(evidence.length)}`}>
            {words.evidence(evidence.length)}
          </summary>
          <dl className={classes.evidence}>
            {evidence.map((it, index) => (
              <Evidence key={index} evidence={it} />
            ))}
          </dl>
        </details>
      )}
    </>
  );
};

const Evidence = ({ evidence }: { evidence: EvidenceView }) => {
  const { label, text } = evidenceText(evidence);
  return (
    <div data-long={kinds[evidence.name] === 'link' || text.length > short}>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </div>
  );
};
