import { Stack, Switch } from '@mantine/core';
import { ui } from '../../../shared/i18n/ui.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Failure } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';

const words = ui.book.settings;

/** What the lists of customers and goods do by themselves. */
export const BookPanel = () => {
  const { data } = useCall('book.settings', null);
  const remembering = useAction('book.setRemembering');
  if (data === undefined) return null;
  return (
    <Panel title={words.title}>
      <Stack gap="sm">
        <Switch
          label={words.remembering}
          description={words.rememberingHint}
          checked={data.remembering}
          onChange={(event) => remembering.mutate({ on: event.currentTarget.checked })}
        />
        {remembering.error !== null && <Failure error={remembering.error} here />}
      </Stack>
    </Panel>
  );
};
