/** Words of the notifications centre and of short messages. */
export const news = {
  title: 'Notifications',
  button: (unread: number) => (unread === 0 ? 'Notifications: nothing new' : `Notifications: ${unread} new`),
  alerts: 'Needs you',
  noAlerts: 'Nothing needs your attention now.',
  events: 'Lately',
  noEvents: 'Nothing has happened lately.',
  times: (count: number) => `${count} times`,
  unread: 'new',
  journal: 'Whole journal',
  toasts: 'Messages',
  undo: 'Undo',
  close: 'Close the message',
} as const;
