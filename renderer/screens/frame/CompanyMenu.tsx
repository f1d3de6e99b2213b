import { Button, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown } from '@tabler/icons-react';
import type { CompanyProfile } from '../../../shared/contract/types.ts';
import { environmentExplanation } from '../../../shared/i18n/modes.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { EnvironmentBadge } from '../../ui/EnvironmentBadge.tsx';
import { navigate } from '../session/route.ts';
import classes from './TopBar.module.css';

const words = ui.frame.company;

/** Who am I, and is this for real: the firm, its environment, and what that means. */
export const CompanyMenu = ({ company }: { company: CompanyProfile }) => {
  const [opened, { toggle, close }] = useDisclosure(false);
  const { name, nip, environment, training } = company;
  return (
    <div className={classes.company}>
      <Popover
        opened={opened}
        onChange={close}
        width={340}
        position="bottom-start"
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button type="button" className={classes.firm} aria-label={words.label(name)} onClick={toggle}>
            <span className={classes.name} title={name}>
              {name}
            </span>
            <IconChevronDown size={15} aria-hidden="true" />
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={words.title}>
          <Stack gap="xs">
            <Text fw={650}>{name}</Text>
            <Text size="sm">{words.nip(nip)}</Text>
            {training && <Text size="sm">{words.training}</Text>}
            <Text size="sm">
              <EnvironmentBadge name={environment.name} /> {environmentExplanation[environment.name]}
            </Text>
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                close();
                navigate({ screen: 'settings', id: 'company' });
              }}
            >
              {words.settings}
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <EnvironmentBadge name={environment.name} />
    </div>
  );
};
