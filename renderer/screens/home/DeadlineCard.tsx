import { Text } from '@mantine/core';
import { useId } from 'react';
import type { DeadlineLineView } from '../../../shared/contract/homeTypes.ts';
import { announcedTimes, dayOffName } from '../../../shared/i18n/deadlines.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { home } from '../../../shared/i18n/ui/home.ts';
import { Panel } from '../../ui/Panel.tsx';
import { href } from '../session/route.ts';
import { AsTable } from './AsTable.tsx';
import classes from './Home.module.css';
import { Legend } from './Legend.tsx';

const words = home.line;

const height = 96;
/** From top to bottom: points, bands, the line, the days. */
const pointY = 26;
/** Two neighbours do not cover each other in a small window, and a finger still finds them. */
const pointRadius = 12.5;
const bandY = 50;
const bandHeight = 9;
const lineY = 64;
const dayY = 79;
const monthY = 93;

const percent = (part: number): string => `${(part * 100).toFixed(3)}%`;

/** Until when what waits must reach KSeF, on a line of days with today in the middle. */
export const DeadlineCard = ({ line, today }: { line: DeadlineLineView; today: string }) => {
  const kinds = [...new Set(line.bands.map(({ kind }) => kind))];
  return (
    <Panel help="deadline" title={words.title}>
      <Text size="sm" c="dimmed">
        {sentenceOf(line)}
      </Text>
      <LinePicture label={words.picture} line={line} today={today} />
      <div className={classes.below}>
        <Legend items={[['off', words.dayOff], ...kinds.map((kind) => [kind, words.band(kind)] as const)]} />
        <AsTable label={words.title} columns={[words.columns.day, words.columns.what]} rows={rowsOf(line)} />
      </div>
    </Panel>
  );
};

function sentenceOf({ points, open }: DeadlineLineView): string {
  const [first] = points;
  const parts = [
    ...(first ? [words.nearest(first.count, first.due, first.isOverdue)] : []),
    ...(open > 0 ? [words.open(open)] : []),
  ];
  return parts.length === 0 ? words.nothing : parts.join(' ');
}

interface LinePictureProps {
  label: string;
  line: Omit<DeadlineLineView, 'open'>;
  today: string;
}

/** Days in a row: those off shaded, outages as bands, and points that lead to what is due. */
export const LinePicture = ({ label, line: { days, points, bands }, today }: LinePictureProps) => {
  const hatch = useId();
  const width = 1 / days.length;
  const middleOf = (day: string) => (days.findIndex((it) => it.day === day) + 0.5) * width;
  return (
    <svg className={classes.line} width="100%" height={height} role="group" aria-label={label}>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="6" className={classes.hatch} />
        </pattern>
      </defs>
      <g aria-hidden="true">
        {days.map(({ day, off }, at) => (
          <g key={day}>
            {off !== null && (
              <rect
                className={classes.off}
                x={percent(at * width)}
                width={percent(width)}
                y={0}
                height={lineY}
              >
                <title>{dayOffName(off)}</title>
              </rect>
            )}
            <text className={classes.day} data-today={day === today} x={percent((at + 0.5) * width)} y={dayY}>
              {day === today ? words.today : Number(day.slice(8))}
            </text>
            {(at === 0 || day.endsWith('-01')) && (
              <text className={classes.month} x={percent((at + 0.25) * width)} y={monthY}>
                {formatDay(day).slice(3)}
              </text>
            )}
          </g>
        ))}
        {bands.map((band) => {
          const place = { x: percent(band.from), y: bandY, height: bandHeight, rx: 2 };
          // An hour would be a hair's breadth on a month.
          const wide = { width: percent(Math.max(band.to - band.from, width / 6)) };
          return (
            <g key={`${band.kind}${band.start}`}>
              <rect className={classes.band} data-look={band.kind} {...place} {...wide}>
                <title>{`${words.band(band.kind)}: ${announcedTimes(band)}`}</title>
              </rect>
              {band.kind === 'totalFailure' && <rect fill={`url(#${hatch})`} {...place} {...wide} />}
            </g>
          );
        })}
        <line className={classes.axis} x1="0" x2="100%" y1={lineY} y2={lineY} />
        <line
          className={classes.now}
          x1={percent(middleOf(today))}
          x2={percent(middleOf(today))}
          y1={0}
          y2={lineY}
        />
      </g>
      {points.map(({ day, due, count, isOverdue, only }) => (
        <a
          key={day}
          className={classes.point}
          data-overdue={isOverdue}
          data-today={day === today}
          href={href(only ? { screen: 'invoices', id: only.id } : { screen: 'queue', id: day })}
          aria-label={
            only ? words.pointOfOne(only.number, due, isOverdue) : words.point(count, due, isOverdue)
          }
        >
          <circle cx={percent(middleOf(day))} cy={pointY} r={pointRadius} />
          <text x={percent(middleOf(day))} y={pointY + 4} aria-hidden="true">
            {count > 999 ? '999+' : count}
          </text>
        </a>
      ))}
    </svg>
  );
};

/** The same as words: deadlines, outages, holidays. */
export function rowsOf({ days, points, bands }: Omit<DeadlineLineView, 'open'>) {
  const due = points.map(({ due: day, count, isOverdue }) => ({
    key: `due-${day}`,
    cells: [formatDay(day), isOverdue ? words.overdue(count) : words.due(count)],
  }));
  const outages = bands.map((band) => ({
    key: `${band.kind}-${band.start}`,
    cells: [announcedTimes(band), words.band(band.kind)],
  }));
  const off = days.flatMap(({ day, off: why }) =>
    why === null || why === 'saturday' || why === 'sunday'
      ? []
      : [{ key: `off-${day}`, cells: [formatDay(day), dayOffName(why)] }],
  );
  return [...due, ...outages, ...off];
}
