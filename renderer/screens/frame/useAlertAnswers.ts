import type { AlertView, AppStatus } from '../../../shared/contract/types.ts';
import { addDays, warsawInstant } from '../../../shared/domain/warsawTime.ts';
import { useAction } from '../session/queries.ts';

const hourMs = 3_600_000;
const morningMinute = 8 * 60;

export interface AlertAnswersProps {
  alert: AlertView;
  status: Pick<AppStatus, 'now' | 'today'>;
}

/** What may be said to a warning; `then` runs once it is heard. */
export function useAlertAnswers({ keys }: AlertView, { now, today }: AlertAnswersProps['status']) {
  const acknowledge = useAction('alert.acknowledge');
  const snooze = useAction('alert.snooze');
  const until = (instant: number, onSuccess?: () => void) =>
    snooze.mutate({ keys, until: instant }, { ...(onSuccess && { onSuccess }) });
  return {
    isPending: acknowledge.isPending || snooze.isPending,
    acknowledge: () => acknowledge.mutate({ keys }),
    inAnHour: (then?: () => void) => until(now + hourMs, then),
    tomorrow: (then?: () => void) => until(warsawInstant(addDays(today, 1), morningMinute), then),
  };
}
