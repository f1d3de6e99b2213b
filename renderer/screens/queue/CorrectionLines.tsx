import { Text } from '@mantine/core';
import type { XmlLines } from '../../../shared/contract/refusalTypes.ts';
import { technicalCorrection } from '../../../shared/i18n/ui/technicalCorrection.ts';
import classes from './Correction.module.css';

const words = technicalCorrection.compare.lines;
/** Equal lines that are shown at once: fewer would have to be opened, more would hide what changes. */
const fewLines = 3;

/** Both files line by line: what is removed and added in words and colours, what stays folded. */
export const CorrectionLines = ({ parts }: { parts: readonly XmlLines[] }) => (
  <details>
    <summary className={classes.summary}>{words.show}</summary>
    <Text size="xs" c="dimmed" mt={4}>
      {words.hint}
    </Text>
    <div className={classes.lines} role="region" aria-label={words.label} tabIndex={0}>
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </div>
  </details>
);

const Part = ({ part: { kind, lines, left } }: { part: XmlLines }) => {
  const shown = (
    <>
      {lines.map((line, index) => (
        <Line key={index} kind={kind} line={line} />
      ))}
      {left > 0 && <div className={classes.fold}>{words.left(left)}</div>}
    </>
  );
  if (kind !== 'same' || lines.length + left <= fewLines) return shown;
  return (
    <details>
      <summary className={classes.fold}>{words.same(lines.length + left)}</summary>
      {shown}
    </details>
  );
};

const tags = { removed: 'del', added: 'ins', same: 'span' } as const;

const Line = ({ kind, line }: { kind: XmlLines['kind']; line: string }) => {
  const Tag = tags[kind];
  return (
    <div className={classes.line} data-kind={kind}>
      <span className={classes.kind}>{kind === 'same' ? null : words.kinds[kind]}</span>
      <Tag className={classes.xml}>{line}</Tag>
    </div>
  );
};
