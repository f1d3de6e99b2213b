import type { AlertView } from '../../../shared/contract/types.ts';
import type { Tone } from '../../ui/tone.ts';
import { useAction } from '../session/queries.ts';
import { navigate, type Route } from '../session/route.ts';

/** How grave a warning looks. */
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
    case 'movedOut':
      return 'red';
    case 'backup':
      return alert.isOff ? 'grey' : 'amber';
    case 'openDeadline':
      return 'grey';
    case 'midnight':
    case 'manualMode':
    case 'dutyLifted':
    case 'recurring':
    case 'restored':
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
  backup: { screen: 'settings', id: 'backup' },
  restored: { screen: 'settings', id: 'backup' },
  movedOut: { screen: 'settings', id: 'backup' },
};

/** What the button of a warning does. */
export function useAlertAct(alert: AlertView): () => void {
  const auto = useAction('mode.auto');
  return () => (alert.kind === 'manualMode' ? auto.mutate(null) : navigate(alertPlaces[alert.kind]));
}
