import type { Alert } from './alerts.ts';

/** Days left at the reminder from which on it is grave (certificateReminder.ts). */
const lastWeekOfCertificate = 7;

type Graveness = Pick<Alert, 'kind'> & { stage?: string | undefined; step?: number | undefined };

/** Worth being told while another company is shown: an invoice may come too late, or none can be issued rightly. */
export function isGrave({ kind, stage, step = 0 }: Graveness): boolean {
  if (kind === 'deadline') return stage === 'overdue' || stage === 'h4';
  if (kind === 'certificate') return step <= lastWeekOfCertificate;
  return kind === 'midnight' || kind === 'totalFailure' || kind === 'clock';
}
