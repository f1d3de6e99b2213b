import { Text } from '@mantine/core';
import { useId } from 'react';
import type { ConnectionDayView, ConnectionView } from '../../../shared/contract/homeTypes.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { home } from '../../../shared/i18n/ui/home.ts';
import { Panel } from '../../ui/Panel.tsx';
import { AsTable } from './AsTable.tsx';
import classes from './Home.module.css';
import { Legend } from './Legend.tsx';

const words = home.connection;
const { lasting } = words;

/** How the connection with KSeF was, day by day; what nobody watched is told as unknown. */
export const ConnectionCard = ({ connection }: { connection: ConnectionView }) => (
  <Panel help="connection" title={words.title}>
    <Text size="sm" c="dimmed">
      {words.summary(connection.onlineMs, connection.offlineMs, connection.unknownDays)}
    </Text>
    <Strip days={connection.days} />
    <Legend
      items={[
        ['online', words.online],
        ['offline', words.offline],
        ['unknown', words.unknown],
        ['announced', words.announced],
      ]}
    />
    <AsTable
      label={words.title}
      columns={[words.columns.day, words.columns.online, words.columns.offline, words.columns.announced]}
      rows={connection.days.toReversed().map((it) => ({
        key: it.day,
        cells: [
          formatDay(it.day),
          isUnknown(it) ? words.unknown : lasting(it.onlineMs),
          isUnknown(it) ? words.unknown : lasting(it.offlineMs),
          it.announcedMs === 0 ? '–' : lasting(it.announcedMs),
        ],
      }))}
    />
  </Panel>
);

const isUnknown = ({ onlineMs, offlineMs }: ConnectionDayView): boolean => onlineMs + offlineMs === 0;

const stripHeight = 72;
const announcedHeight = 5;
const dayY = stripHeight + announcedHeight + 17;
const everyDays = 5;
const inside = 0.8;

const Strip = ({ days }: { days: readonly ConnectionDayView[] }) => {
  const id = useId();
  const width = 100 / days.length;
  return (
    <svg className={classes.strip} width="100%" height={dayY + 4} role="img" aria-label={words.picture}>
      <defs>
        {(['unknown', 'offline'] as const).map((look) => (
          <pattern
            key={look}
            id={`${id}${look}`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform={`rotate(${look === 'unknown' ? 45 : -45})`}
          >
            <rect width="1.5" height="5" className={classes.hatch} data-look={look} />
          </pattern>
        ))}
      </defs>
      {days.map((it, at) => {
        const place = { x: `${at * width}%`, width: `${width * inside}%` };
        const share = (ms: number) => (it.lengthMs === 0 ? 0 : (ms / it.lengthMs) * stripHeight);
        const online = share(it.onlineMs);
        const offline = share(it.offlineMs);
        const isLabelled = (days.length - 1 - at) % everyDays === 0;
        return (
          <g key={it.day}>
            <rect
              className={classes.stripPart}
              data-look="unknown"
              {...place}
              y={0}
              height={stripHeight}
              rx={2}
            />
            <rect fill={`url(#${id}unknown)`} {...place} y={0} height={stripHeight} rx={2} />
            <rect
              className={classes.stripPart}
              data-look="online"
              {...place}
              y={stripHeight - online}
              height={online}
            />
            {offline > 0 && (
              <>
                <rect
                  className={classes.stripPart}
                  data-look="offline"
                  {...place}
                  y={stripHeight - online - offline}
                  height={offline}
                />
                <rect
                  fill={`url(#${id}offline)`}
                  {...place}
                  y={stripHeight - online - offline}
                  height={offline}
                />
              </>
            )}
            {it.announcedMs > 0 && (
              <rect
                className={classes.stripPart}
                data-look="announced"
                {...place}
                y={stripHeight + 3}
                height={announcedHeight}
              />
            )}
            {isLabelled && (
              <text className={classes.day} x={`${(at + inside / 2) * width}%`} y={dayY}>
                {home.shortDay(it.day)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
};
