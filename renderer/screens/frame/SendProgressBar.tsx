import { Button, Progress, Text, VisuallyHidden } from '@mantine/core';
import { ui } from '../../../shared/i18n/ui.ts';
import type { SendProgress } from '../session/liveUpdates.ts';
import { useAction } from '../session/queries.ts';
import classes from './SendProgressBar.module.css';
import { useCalmSentence } from '../../ui/useCalmSentence.ts';

const words = ui.frame.progress;

const sentence = ({ phase, current, total }: SendProgress): string =>
  phase === 'finished' ? words.finished(total) : words[phase](current, total);

/** `Wysyłanie 2 z 5…` at the window's lower edge while the queue drains; readers hear of it now and then. */
export const SendProgressBar = ({ progress }: { progress: SendProgress | null }) => {
  const pause = useAction('queue.pause');
  const said = useCalmSentence(progress === null ? '' : sentence(progress));
  return (
    <div className={classes.place}>
      <VisuallyHidden role="status" aria-label={words.label}>
        {said}
      </VisuallyHidden>
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
