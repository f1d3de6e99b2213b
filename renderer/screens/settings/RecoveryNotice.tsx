import { Button, Group, List, Text } from '@mantine/core';
import { recoveryText } from '../../../shared/i18n/backup.ts';
import { backups } from '../../../shared/i18n/ui/backups.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Failure, Problem } from '../session/Failure.tsx';
import { useAction, useCall } from '../session/queries.ts';
import { navigate } from '../session/route.ts';

const words = backups.recovery;

/** A sentence that stands in a warning's list, as one of its own. */
const asSentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** After a restore: what KSeF has that the backup had not, and how far it was asked. */
export const RecoveryNotice = () => {
  const { data } = useCall('backup.recovery', null, { refetchIntervalMs: 10_000 });
  const again = useAction('backup.askKsef');
  if (data === undefined || data === null) return null;
  const isFinished = data.finishedAt !== null;
  const needsPerson = !isFinished || data.taken + data.unread > 0;
  return (
    <Notice tone={needsPerson ? 'amber' : 'green'} title={words.title}>
      <Text size="sm" role="status">
        {[asSentence(recoveryText(data)), ...(data.checked > 0 ? [words.checked(data.checked)] : [])].join(
          ' ',
        )}
      </Text>
      {data.left.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            {words.left}
          </Text>
          <List size="sm">
            {data.left.map(({ number, ksefNumber }) => (
              <List.Item key={ksefNumber}>
                {number} · {ksefNumber}
              </List.Item>
            ))}
          </List>
        </>
      )}
      {data.problem !== null && <Problem problem={data.problem} />}
      {again.error !== null && <Failure error={again.error} here />}
      <Group gap="sm" mt="xs">
        <Button size="xs" variant="default" loading={again.isPending} onClick={() => again.mutate(null)}>
          {words.again}
        </Button>
        <Button size="xs" variant="default" onClick={() => navigate({ screen: 'settings', id: 'numbering' })}>
          {words.numbering}
        </Button>
      </Group>
    </Notice>
  );
};
