import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconSettings } from '@tabler/icons-react';
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
import { nameOf } from './companyNames.ts';

const words = ui.companies;
const frameWords = ui.frame.company;

interface CompanyListProps {
  company: CompanyProfile;
  entries: readonly CompanyEntry[];
  onLeave: () => void;
}

/** What is behind the firm's name: who it is and for real or not, the other companies, and one more. */
export const CompanyList = ({ company, entries, onLeave }: CompanyListProps) => {
  const show = useAction('companies.show');
  const add = useAction('companies.add');
  const { name, nip, environment, training } = company;
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
          <ul className={classes.list} aria-label={words.label}>
            {entries.map((entry) => (
              <li key={entry.id}>
                <Entry entry={entry} onShow={() => show.mutate({ id: entry.id })} />
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

const Entry = ({ entry, onShow }: { entry: CompanyEntry; onShow: () => void }) => {
  const content = (
    <>
      <span className={classes.head}>
        <span className={classes.name}>{nameOf(entry)}</span>
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
    <button type="button" className={classes.entry} onClick={onShow}>
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
