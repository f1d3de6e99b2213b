import { Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import { Suspense } from 'react';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { EnvironmentBadge } from '../../ui/EnvironmentBadge.tsx';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { useCall } from '../session/queries.ts';
import { whichOf } from './companyNames.ts';
import classes from './TopBar.module.css';

const words = ui.frame.company;
export const companyList = lazyScreen(async () => (await import('./CompanyList.tsx')).CompanyList);

/** Who am I, and is this for real; behind it the other companies, with a mark when one of them needs a person. */
export const CompanyMenu = ({ company }: { company: CompanyProfile }) => {
  const [opened, { toggle, close }] = useDisclosure(false);
  const entries = useCall('companies.list', null).data ?? [];
  const grave = entries.filter((it) => !it.shown).reduce((sum, it) => sum + it.graveAlerts, 0);
  const { name, environment } = company;
  const shown = entries.find((it) => it.shown);
  const which = shown === undefined ? '' : whichOf(shown, entries);
  const called = [name, which].filter((part) => part !== '').join(' ');
  const label =
    grave === 0 ? words.label(called) : `${words.label(called)}. ${ui.companies.elsewhere(grave)}`;
  return (
    <div className={classes.company}>
      <Popover
        opened={opened}
        onChange={close}
        width={450}
        position="bottom-start"
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button type="button" className={classes.firm} aria-label={label} onClick={toggle}>
            <span className={classes.name} title={called}>
              {name}
            </span>
            {which !== '' && <span className={classes.which}>{which}</span>}
            {grave > 0 && (
              <span className={classes.unread} aria-hidden="true">
                {grave}
              </span>
            )}
            <IconChevronDown size={15} aria-hidden="true" />
          </button>
        </Popover.Target>
        <Popover.Dropdown data-help="companies" aria-label={words.title}>
          <Suspense fallback={<Waiting />}>
            <companyList.Screen company={company} entries={entries} onLeave={close} />
          </Suspense>
        </Popover.Dropdown>
      </Popover>
      <EnvironmentBadge name={environment.name} />
    </div>
  );
};
