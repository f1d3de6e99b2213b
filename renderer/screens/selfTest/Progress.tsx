import { Button, Group, Progress as Bar, Text } from '@mantine/core';
import type { SelfTestResult } from '../../../shared/contract/selfTestTypes.ts';
import { pointNumber, points, type PointId } from '../../../shared/domain/selfTest/points.ts';
import { pointName } from '../../../shared/i18n/selfTest.ts';
import { selfTest as words } from '../../../shared/i18n/ui/selfTest.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useAction } from '../session/queries.ts';

const named = (point: PointId): string => `${pointNumber[point]} ${pointName[point]}`;

/** What is tried now and how far it is; a live region, there before anything has begun. */
export const Progress = ({ running }: { running: SelfTestResult | null }) => {
  const cancel = useAction('selfTest.cancel');
  return (
    <div role="status" aria-label={words.progressLabel}>
      {running !== null && (
        <Panel>
          <Group wrap="nowrap" gap="md">
            <Text size="sm" fw={600} miw={0} flex={1}>
              {running.running === null
                ? words.preparing
                : words.progress(running.results.length, points.length, named(running.running))}
            </Text>
            <Bar
              w={220}
              value={(100 * running.results.length) / points.length}
              aria-label={words.progressLabel}
            />
            <Button
              variant="default"
              size="compact-sm"
              loading={cancel.isPending}
              onClick={() => cancel.mutate(null)}
            >
              {words.cancel}
            </Button>
          </Group>
        </Panel>
      )}
    </div>
  );
};
