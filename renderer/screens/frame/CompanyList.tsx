import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconSettings } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import type { CompanyEntry } from '../../../shared/contract/companiesTypes.ts';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { describeError } from '../../../shared/i18n/errors.ts';
import { environmentExplanation } from '../../../shared/i18n/modes.ts';
import { deadlineText } from '../../../shared/i18n/times.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { EnvironmentBadge } from '../../ui/EnvironmentBadge.tsx';
import { ToneBadge } from '../../ui/ToneBadge.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useKnownStatus } from '../session/queries.ts';
import { navigate } from '../session/route.ts';
import classes from './CompanyList.module.css';
import { nameOf, whichOf } from './companyNames.ts';

const words = ui.companies;
const frameWords = ui.frame.company;

interface CompanyListProps {
  company: CompanyProfile;
  entries: readonly CompanyEntry[];
  onLeave: () => void;
}

/** Arrows go from company to company, Home and End to the first and the last. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = stops.findIndex((it) => it === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  stops[to]?.focus();
}

/** What is behind the firm's name: who it is and for real or not, the other companies, and one more. */
export const CompanyList = ({ company, entries, onLeave }: CompanyListProps) => {
  const show = useAction('companies.show');
  const add = useAction('companies.add');
  const { name, nip, environment, training } = company;
  const others = entries.filter(({ shown }) => !shown);
  const [focused, setStop] = useState<string | null>(null);
  const stop = (others.find(({ id }) => id === focused) ?? others[0])?.id;
  return (
    <Stack gap="xs">
      <Text fw={650}>{name}</Text>
      <Text size="sm">{frameWords.nip(nip)}</Text>
      {training && <Text size="sm">{frameWords.training}</Text>}
      <Text size="sm">
        <EnvironmentBadge name={environment.name} /> {environmentExplanation[environment.name]}
      </Text>
      {entries.length > 1 && (
        <>
          <ul className={classes.list} aria-label={words.label} onKeyDown={walk}>
            {entries.map((entry) => (
              <li key={entry.id}>
                <Entry
                  entry={entry}
                  which={whichOf(entry, entries)}
                  isStop={entry.id === stop}
                  onFocus={() => setStop(entry.id)}
                  onShow={() => show.mutate({ id: entry.id })}
                />
              </li>
            ))}
          </ul>
          <Text size="xs" c="dimmed">
            {words.deliversAll} {words.never}
          </Text>
        </>
      )}
      {show.error !== null && <Failure error={show.error} here />}
      {add.error !== null && <Failure error={add.error} here />}
      <Group justify="space-between" gap="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconSettings size={15} aria-hidden="true" />}
          onClick={() => {
            onLeave();
            navigate({ screen: 'settings', id: 'company' });
          }}
        >
          {frameWords.settings}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          loading={add.isPending}
          onClick={() => add.mutate(null)}
        >
          {words.add}
        </Button>
      </Group>
    </Stack>
  );
};

interface EntryProps {
  entry: CompanyEntry;
  /** Which one of several that look the same. */
  which: string;
  /** The one that Tab reaches. */
  isStop: boolean;
  onFocus: () => void;
  onShow: () => void;
}

const Entry = ({ entry, which, isStop, onFocus, onShow }: EntryProps) => {
  const name = nameOf(entry);
  const content = (
    <>
      <span className={classes.head}>
        <span className={classes.name} title={name}>
          {name}
        </span>
        {which !== '' && <span className={classes.which}>{which}</span>}
        {entry.drill ? (
          <ToneBadge tone="amber">{words.drill}</ToneBadge>
        ) : (
          entry.environment !== null && <EnvironmentBadge name={entry.environment} />
        )}
      </span>
      <Facts entry={entry} />
    </>
  );
  if (entry.shown) {
    return (
      <div className={classes.entry} data-shown="true" aria-current="true">
        {content}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={classes.entry}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onShow}
    >
      {content}
    </button>
  );
};

const Facts = ({ entry }: { entry: CompanyEntry }) => {
  const { today } = useKnownStatus();
  const { waiting, rejected, paused, nearestDeadline, graveAlerts, problem, nip, shown } = entry;
  if (problem !== null) {
    return <span className={`${classes.facts} ${classes.grave}`}>{describeError(problem).title}</span>;
  }
  const facts = [
    shown ? words.shownNow : '',
    nip === null ? '' : frameWords.nip(nip),
    nip === null ? '' : waiting > 0 ? words.waiting(waiting) : words.nothingWaits,
    rejected > 0 ? ui.frame.queue.rejected(rejected) : '',
    nearestDeadline === null ? '' : words.nearest(deadlineText(nearestDeadline, today)),
    paused ? words.paused : '',
  ];
  return (
    <span className={classes.facts}>
      {facts.filter((fact) => fact !== '').join(' · ')}
      {graveAlerts > 0 && <span className={classes.grave}> · {words.grave(graveAlerts)}</span>}
    </span>
  );
};
