import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { SalesView } from '../../../shared/contract/homeTypes.ts';
import { formatAmount } from '../../../shared/i18n/format.ts';
import { home } from '../../../shared/i18n/ui/home.ts';
import { Facts } from '../../ui/Facts.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { AsTable } from './AsTable.tsx';
import classes from './Home.module.css';
import { Legend } from './Legend.tsx';

const words = home.sales;

/** Sales of this month against the last, each currency by itself. */
export const SalesCard = ({ sales, today }: { sales: readonly SalesView[]; today: string }) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const sold = sales.filter(({ present, last }) => present.count + last.count > 0);
  const shown = sold.find(({ currency }) => currency === chosen) ?? sold[0];
  if (!shown) {
    return (
      <Panel title={words.title}>
        <Text size="sm" c="dimmed">
          {words.nothing}
        </Text>
      </Panel>
    );
  }
  const { currency } = shown;
  return (
    <Panel
      title={words.title}
      actions={
        sold.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={words.currency}
            data={sold.map((it) => it.currency)}
            value={currency}
            onChange={setChosen}
          />
        )
      }
    >
      <Text size="sm" fw={600}>
        {words.difference(shown.differenceGrosze, shown.differencePercent, currency)}
      </Text>
      <Bars days={shown.days} />
      <Legend
        items={[
          ['present', words.present],
          ['last', words.last],
        ]}
      />
      <Facts
        items={[
          [words.presentTo(today), words.sum(shown.present, currency)],
          [words.lastTo, words.sum(shown.lastToSameDay, currency)],
          [words.lastWhole, words.sum(shown.last, currency)],
        ]}
      />
      <AsTable
        label={words.picture}
        columns={[words.columns.day, words.columns.present, words.columns.last]}
        rows={shown.days.map(({ dayOfMonth, present, last }) => ({
          key: String(dayOfMonth),
          cells: [
            dayOfMonth,
            present === null ? '–' : formatAmount(present.grossGrosze, currency),
            last === null ? '–' : formatAmount(last.grossGrosze, currency),
          ],
        }))}
      />
    </Panel>
  );
};

const barsHeight = 104;
const dayY = barsHeight + 14;
const everyDays = 5;

const Bars = ({ days }: { days: SalesView['days'] }) => {
  const amounts = days.flatMap(({ present, last }) => [present?.grossGrosze ?? 0, last?.grossGrosze ?? 0]);
  const most = Math.max(0, ...amounts);
  const least = Math.min(0, ...amounts);
  const scale = most === least ? 0 : barsHeight / (most - least);
  const zero = most * scale;
  const width = 100 / days.length;
  const bar = (look: 'present' | 'last', at: number, grosze: number) =>
    grosze !== 0 && (
      <rect
        className={classes.bar}
        data-look={look}
        x={`${at * width + (look === 'last' ? width * 0.12 : width * 0.5)}%`}
        width={`${width * 0.36}%`}
        y={grosze > 0 ? zero - grosze * scale : zero}
        // What was sold is seen, however little beside the rest.
        height={Math.max(1.5, Math.abs(grosze) * scale)}
      />
    );
  return (
    <svg className={classes.bars} width="100%" height={dayY + 4} role="img" aria-label={words.picture}>
      {days.map(({ dayOfMonth, present, last }, at) => (
        <g key={dayOfMonth}>
          {bar('last', at, last?.grossGrosze ?? 0)}
          {bar('present', at, present?.grossGrosze ?? 0)}
          {(dayOfMonth === 1 || dayOfMonth % everyDays === 0) && (
            <text className={classes.day} x={`${(at + 0.5) * width}%`} y={dayY}>
              {dayOfMonth}
            </text>
          )}
        </g>
      ))}
      <line className={classes.axis} x1="0" x2="100%" y1={zero} y2={zero} />
    </svg>
  );
};
