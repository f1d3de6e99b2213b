import type { AnnouncementHistory } from '../../../shared/contract/modeTypes.ts';
import { outageLine } from '../../../shared/domain/home/deadlineLine.ts';
import { addDays } from '../../../shared/domain/warsawTime.ts';
import { announcements as announcementsWords } from '../../../shared/i18n/ui/announcements.ts';
import { home } from '../../../shared/i18n/ui/home.ts';
import { Panel } from '../../ui/Panel.tsx';
import { AsTable } from '../home/AsTable.tsx';
import { LinePicture, rowsOf } from '../home/DeadlineCard.tsx';
import { Legend } from '../home/Legend.tsx';

const words = announcementsWords.line;
const daysBefore = 30;
const daysAfter = 14;

interface OutageLineProps {
  announcements: readonly AnnouncementHistory[];
  today: string;
  now: number;
}

/** What was announced, as bands on a line of days; a table stands behind it. */
export const OutageLine = ({ announcements, today, now }: OutageLineProps) => {
  const line = {
    ...outageLine({
      ...{ first: addDays(today, -daysBefore), length: daysBefore + daysAfter + 1, now, down: [] },
      announcements: announcements.filter(({ withdrawn, word }) => !withdrawn && word !== 'dismissed'),
    }),
    points: [],
  };
  const kinds = [...new Set(line.bands.map(({ kind }) => kind))];
  return (
    <Panel title={words.title}>
      <LinePicture label={words.picture} line={line} today={today} />
      <Legend
        items={[['off', home.line.dayOff], ...kinds.map((kind) => [kind, home.line.band(kind)] as const)]}
      />
      <AsTable label={words.title} columns={[words.columns.day, words.columns.what]} rows={rowsOf(line)} />
    </Panel>
  );
};
