import { Stack, Switch } from '@mantine/core';
import { book } from '../../../shared/i18n/ui/book.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';

const words = book.settings;

/** What the lists of customers and goods do by themselves. */
export const BookPanel = () => {
  const { data } = useCall('book.settings', null);
  const remembering = useAction('book.setRemembering');
  const lookUp = useAction('customer.setLookUp');
  const error = remembering.error ?? lookUp.error;
  if (data === undefined) return null;
  return (
    <Panel help="settings.book" title={words.title}>
      <Stack gap="sm">
        <Switch
          label={words.remembering}
          description={words.rememberingHint}
          checked={data.remembering}
          onChange={(event) => remembering.mutate({ on: event.currentTarget.checked })}
        />
        <Switch
          label={words.lookUp}
          description={words.lookUpHint}
          checked={data.lookUp}
          onChange={(event) => lookUp.mutate({ on: event.currentTarget.checked })}
        />
        {error !== null && <Failure error={error} here />}
      </Stack>
    </Panel>
  );
};
