import { Button, Group, Text } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { AnnouncementHistory } from '../../../shared/contract/modeTypes.ts';
import { announcedBy, announcedTimes } from '../../../shared/i18n/deadlines.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { announcements } from '../../../shared/i18n/ui/announcements.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ToneBadge } from '../../ui/ToneBadge.tsx';
import type { Tone } from '../../ui/tone.ts';
import { Failure } from '../session/Failure.tsx';
import { useAction } from '../session/queries.ts';
import classes from './Announcements.module.css';
import { Effects } from './Effects.tsx';

const words = announcements;
/** The tone of each kind of event. */
export const announcementTones: Record<AnnouncementHistory['category'], Tone> = {
  maintenance: 'blue',
  failure: 'red',
  totalFailure: 'darkRed',
};

interface AnnouncementCardProps {
  announcement: AnnouncementHistory;
  onChange: () => void;
}

/** One announced event: what, when, who says so, what was said to it, and its earlier versions. */
export const AnnouncementCard = ({ announcement: it, onChange }: AnnouncementCardProps) => (
  <article
    className={classes.card}
    aria-label={`${words.categories[it.category]}, ${announcedTimes(it)}`}
    tabIndex={0}
    onKeyDown={toNeighbour}
  >
    <Group gap="xs">
      <ToneBadge tone={announcementTones[it.category]} hatched={it.category === 'totalFailure'}>
        {words.categories[it.category]}
      </ToneBadge>
      {it.withdrawn && (
        <ToneBadge tone="grey" outline>
          {words.withdrawn}
        </ToneBadge>
      )}
      {it.word !== null && (
        <ToneBadge tone="grey" outline>
          {words.word[it.word]}
        </ToneBadge>
      )}
      <Text size="sm" fw={600}>
        {announcedTimes(it)}
      </Text>
    </Group>
    {it.title !== '' && (
      <Text size="sm" fw={550}>
        {it.title}
      </Text>
    )}
    {it.text !== '' && <Text size="sm">{it.text}</Text>}
    <Text size="xs" c="dimmed">
      {announcedBy(it)}
    </Text>
    {it.versions.length > 1 && <Versions announcement={it} />}
    <Effects id={it.id} />
    {!it.withdrawn && <Answers announcement={it} onChange={onChange} />}
  </article>
);

/** By arrows from card to card, over the headings between them; keys in its own fields and buttons are theirs. */
function toNeighbour(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || event.target !== event.currentTarget) return;
  const cards = [...document.querySelectorAll<HTMLElement>('main article')];
  const next = cards[cards.indexOf(event.currentTarget) + by];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

const Versions = ({ announcement: { versions } }: { announcement: AnnouncementHistory }) => (
  <details className={classes.versions}>
    <summary>{words.versions(versions.length)}</summary>
    <ol>
      {versions.map((it) => (
        <li key={it.version}>
          {announcedTimes(it)}
          {it.withdrawn && ` · ${words.withdrawn}`} · {announcedBy(it)} ·{' '}
          {words.learned(formatInstant(it.storedAt))}
        </li>
      ))}
    </ol>
  </details>
);

const Answers = ({ announcement, onChange }: AnnouncementCardProps) => {
  const { id, source, end, word, category } = announcement;
  const [asking, setAsking] = useState(false);
  const answer = useAction('mode.answer');
  const takeBack = useAction('announcement.takeBack');
  const say = (accept: boolean) => answer.mutate({ id, accept }, { onSuccess: () => setAsking(false) });
  const small = { size: 'compact-sm', variant: 'default' } as const;
  return (
    <Group gap="xs" mt={4}>
      {source === 'user' ? (
        <>
          <Button {...small} onClick={onChange}>
            {end === null ? words.end : words.change}
          </Button>
          <Button {...small} onClick={() => setAsking(true)}>
            {words.takeBack}
          </Button>
          <ConfirmDialog
            help="announcement"
            opened={asking}
            title={words.takeBackSure(words.categories[category])}
            body={words.takeBackBody}
            confirm={words.takeBack}
            pending={takeBack.isPending}
            onConfirm={() => takeBack.mutate({ id }, { onSuccess: () => setAsking(false) })}
            onCancel={() => setAsking(false)}
          />
        </>
      ) : (
        <>
          {word !== 'confirmed' && (
            <Button {...small} onClick={() => (category === 'totalFailure' ? setAsking(true) : say(true))}>
              {words.believe}
            </Button>
          )}
          {/* It lifts the duty to deliver, so it is asked twice. */}
          <ConfirmDialog
            help="announcement"
            opened={asking}
            title={ui.frame.announcement.sure}
            body={ui.frame.announcement.sureBody}
            confirm={ui.frame.announcement.accept.totalFailure}
            pending={answer.isPending}
            onConfirm={() => say(true)}
            onCancel={() => setAsking(false)}
          />
          {word !== 'dismissed' && (
            <Button {...small} onClick={() => say(false)}>
              {words.doubt}
            </Button>
          )}
        </>
      )}
      {(answer.error ?? takeBack.error) !== null && <Failure error={answer.error ?? takeBack.error} here />}
    </Group>
  );
};
