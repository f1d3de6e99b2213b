import type { AlertView } from '../../../shared/contract/types.ts';
import type { Tone } from '../../ui/tone.ts';
import type { Route } from '../session/route.ts';

/** How grave a warning is. */
export function toneOf(alert: AlertView): Tone {
  switch (alert.kind) {
    case 'deadline':
      return alert.stage === 'overdue' || alert.stage === 'h4'
        ? 'red'
        : alert.stage === 'd7'
          ? 'grey'
          : 'amber';
    case 'certificate':
      return alert.step <= 7 ? 'red' : 'amber';
    case 'totalFailure':
    case 'clock':
      return 'red';
    case 'openDeadline':
      return 'grey';
    case 'midnight':
    case 'manualMode':
    case 'dutyLifted':
    case 'recurring':
      return 'amber';
  }
}

/** The place that solves it; a mode set by hand is released on the spot. */
export const alertPlaces: Record<Exclude<AlertView['kind'], 'manualMode'>, Route> = {
  deadline: { screen: 'queue' },
  openDeadline: { screen: 'queue' },
  midnight: { screen: 'queue' },
  totalFailure: { screen: 'announcements' },
  dutyLifted: { screen: 'invoices' },
  clock: { screen: 'journal' },
  certificate: { screen: 'certificates' },
  recurring: { screen: 'saved', id: 'recurring' },
};
