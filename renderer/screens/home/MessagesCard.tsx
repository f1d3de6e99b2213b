import { Text } from '@mantine/core';
import type { AnnouncementView } from '../../../shared/contract/modeTypes.ts';
import { announcedTimes } from '../../../shared/i18n/deadlines.ts';
import { announcements } from '../../../shared/i18n/ui/announcements.ts';
import { home } from '../../../shared/i18n/ui/home.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ToneBadge } from '../../ui/ToneBadge.tsx';
import tables from '../../ui/tables.module.css';
import { announcementTones } from '../announcements/AnnouncementCard.tsx';
import { href } from '../session/route.ts';
import classes from './Home.module.css';

const words = home.messages;

/** What the Ministry said last. */
export const MessagesCard = ({ messages }: { messages: readonly AnnouncementView[] }) => (
  <Panel
    title={words.title}
    actions={
      <a className={`${tables.link} ${classes.more}`} href={href({ screen: 'announcements' })}>
        {words.all}
      </a>
    }
  >
    {messages.length === 0 ? (
      <Text size="sm" c="dimmed">
        {words.nothing}
      </Text>
    ) : (
      <ul className={classes.messages}>
        {messages.map((it) => (
          <li key={it.id}>
            <ToneBadge tone={announcementTones[it.category]} hatched={it.category === 'totalFailure'}>
              {announcements.categories[it.category]}
            </ToneBadge>
            <Text size="sm">
              {announcedTimes(it)}
              {it.word !== null && ` · ${announcements.word[it.word]}`}
            </Text>
          </li>
        ))}
      </ul>
    )}
  </Panel>
);
