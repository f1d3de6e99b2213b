import { Button, Group } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { AppStatus } from '../../../shared/contract/types.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { Failure } from '../session/Failure.tsx';
import { fullNameOf } from '../frame/companyNames.ts';
import { useAction, useCall } from '../session/queries.ts';

const words = ui.companies;
const first = '1';

/** The way back to a company that works; what was not even named yet is given up by it. */
export const OtherCompany = ({ status }: { status: AppStatus }) => {
  const entries = useCall('companies.list', null).data ?? [];
  const show = useAction('companies.show');
  const drop = useAction('companies.dropEmpty');
  const others = entries.filter(({ shown, name, problem }) => !shown && name !== null && problem === null);
  const back = others.find(({ isPrevious }) => isPrevious) ?? others[0];
  if (!back) return null;
  const { companyId, company } = status;
  const isGivenUp = company === null && companyId !== first && back.isPrevious;
  const leave = () => (isGivenUp ? drop.mutate({ id: companyId }) : show.mutate({ id: back.id }));
  const error = show.error ?? drop.error;
  return (
    <Group mb="md">
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
        loading={show.isPending || drop.isPending}
        onClick={leave}
      >
        {words.backTo(fullNameOf(back, entries))}
      </Button>
      {error !== null && <Failure error={error} here />}
    </Group>
  );
};
