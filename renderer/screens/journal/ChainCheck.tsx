import { Button, Group, Text } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { journal } from '../../../shared/i18n/ui/journal.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Failure } from '../session/Failure.tsx';
import { useCall } from '../session/queries.ts';

const words = journal.chain;

/** Whether the journal is still what was written: the chain of hashes over every line, and when it was looked at. */
export const ChainCheck = () => {
  const { data, error, isFetching, refetch } = useCall('journal.check', null);
  const broken = data?.brokenAt ?? null;
  if (error !== null) return <Failure error={error} here />;
  return (
    <>
      {broken !== null && (
        <ErrorNotice message={{ title: words.broken.title(broken), body: words.broken.body }} />
      )}
      <Group gap="xs" mb="sm">
        <IconLink size={17} aria-hidden="true" />
        <Text size="sm" role="status" aria-label={words.label}>
          {data === undefined || isFetching
            ? words.checking
            : broken === null && words.whole(data.count, data.checkedAt)}
        </Text>
        <Text size="xs" c="dimmed">
          {words.explanation}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          loading={data !== undefined && isFetching}
          onClick={() => void refetch()}
        >
          {words.check}
        </Button>
      </Group>
    </>
  );
};
