import { plural } from '../format.ts';

/** Words of the notifications centre and of short messages. */
export const news = {
  title: 'Powiadomienia',
  button: (unread: number) =>
    unread === 0
      ? 'Powiadomienia: nic nowego'
      : `Powiadomienia: ${unread} ${plural(unread, 'nowe', 'nowe', 'nowych')}`,
  alerts: 'Wymaga Ciebie',
  noAlerts: 'Nic nie wymaga teraz Twojej uwagi.',
  events: 'Ostatnio',
  noEvents: 'Nic się ostatnio nie wydarzyło.',
  times: (count: number) => `${count}\u00a0${plural(count, 'raz', 'razy', 'razy')}`,
  unread: 'nowe',
  journal: 'Cały dziennik',
  toasts: 'Wiadomości',
  undo: 'Cofnij',
  close: 'Zamknij wiadomość',
} as const;
