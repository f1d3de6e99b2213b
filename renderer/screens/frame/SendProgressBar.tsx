import { Button, Progress, Text } from '@mantine/core';
import { ui } from '../../../shared/i18n/ui.ts';
import type { SendProgress } from '../session/liveUpdates.ts';
import { useAction } from '../session/queries.ts';
import classes from './SendProgressBar.module.css';

const words = ui.frame.progress;

const sentence = ({ phase, current, total }: SendProgress): string =>
  phase === 'finished' ? words.finished(total) : words[phase](current, total);

/** `Wysyłanie 2 z 5…` at the window's lower edge while the queue drains; a live region for readers. */
export const SendProgressBar = ({ progress }: { progress: SendProgress | null }) => {
  const pause = useAction('queue.pause');
  return (
    <div role="status" aria-label={words.label} className={classes.place}>
      {progress !== null && (
        <div className={classes.bar}>
          <Text size="sm" fw={600} className={classes.text}>
            {sentence(progress)}
          </Text>
          <Progress
            flex={1}
            value={progress.total === 0 ? 100 : (100 * progress.current) / progress.total}
            aria-label={words.label}
            color={progress.phase === 'finished' ? 'green' : undefined}
          />
          <Text size="sm" c="dimmed" className={classes.text}>
            {progress.phase === 'finished' ? '' : progress.number}
            {progress.etaMs !== null && ` · ${words.about(progress.etaMs)}`}
          </Text>
          {progress.phase !== 'finished' && (
            <Button
              variant="default"
              size="compact-sm"
              loading={pause.isPending}
              onClick={() => pause.mutate(null)}
            >
              {words.pause}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
