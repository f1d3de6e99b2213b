import type { AlertView, JournalEntry } from '../../../shared/contract/types.ts';
import { groupNews, needsPerson, type NewsKind } from '../../../shared/domain/news.ts';
import { alertText } from '../../../shared/i18n/alerts.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { describeEntry, journalKindName } from '../../../shared/i18n/journal.ts';
import { ui } from '../../../shared/i18n/ui.ts';
import { href, type Route } from '../session/route.ts';
import { alertPlaces, toneOf } from './alertPlaces.ts';
import classes from './NotificationList.module.css';

const words = ui.news;
/** The rest is in the journal. */
const mostShown = 30;

/** Where to look at what happened; with an invoice of its own, at that invoice. */
const places: Partial<Record<NewsKind, Route>> = {
  'mode.switched': { screen: 'journal' },
  'announcement.received': { screen: 'announcements' },
  'announcement.changed': { screen: 'announcements' },
  'announcement.withdrawn': { screen: 'announcements' },
  'keystore.ordered': { screen: 'certificates' },
  'keystore.endsSoon': { screen: 'certificates' },
  'recurring.failed': { screen: 'saved', id: 'recurring' },
  'import.refused': { screen: 'import' },
};
/** Where to look at several invoices at once. */
const placesOfMany: Partial<Record<NewsKind, Route>> = {
  'invoice.rejected': { screen: 'queue' },
  'invoice.turnedOffline24': { screen: 'queue' },
  'deadline.changed': { screen: 'queue' },
};

function placeOf({ kind, invoiceId }: JournalEntry, count: number): Route {
  const known = kind as NewsKind;
  if (invoiceId !== null && count === 1) return { screen: 'invoices', id: invoiceId };
  return placesOfMany[known] ?? places[known] ?? { screen: invoiceId === null ? 'journal' : 'invoices' };
}

interface NotificationListProps {
  alerts: readonly AlertView[];
  /** Newest first. */
  news: readonly JournalEntry[];
  alertsSeenAt: number;
  newsSeen: number;
  onMode: () => void;
  onLeave: () => void;
}

/** What needs a person, then what happened; each leads to the place that solves or shows it. */
export const NotificationList = (props: NotificationListProps) => {
  const { alerts, news, alertsSeenAt, newsSeen, onMode, onLeave } = props;
  const groups = groupNews(news).slice(0, mostShown);
  return (
    <div className={classes.scroll}>
      <section aria-label={words.alerts}>
        <h2 className={classes.title}>{words.alerts}</h2>
        {alerts.length === 0 && <p className={classes.nothing}>{words.noAlerts}</p>}
        <ul className={classes.list}>
          {alerts.map((alert) => {
            const { title, body } = alertText(alert);
            const isManual = alert.kind === 'manualMode';
            return (
              <li key={alert.keys.join()}>
                <a
                  className={classes.item}
                  data-tone={toneOf(alert)}
                  href={href(isManual ? { screen: 'queue' } : alertPlaces[alert.kind])}
                  onClick={(event) => {
                    onLeave();
                    if (!isManual) return;
                    event.preventDefault();
                    onMode();
                  }}
                >
                  <strong>{title}</strong>
                  {alert.raisedAt > alertsSeenAt && <New />}
                  <span className={classes.details}>{body}</span>
                </a>
              </li>
            );
          })}
        </ul>
      </section>
      <section aria-label={words.events}>
        <h2 className={classes.title}>{words.events}</h2>
        {groups.length === 0 && <p className={classes.nothing}>{words.noEvents}</p>}
        <ul className={classes.list}>
          {groups.map(({ newest, count }) => (
            <li key={newest.id}>
              <a className={classes.item} href={href(placeOf(newest, count))} onClick={onLeave}>
                <span>
                  {journalKindName(newest.kind)}
                  {count > 1 && ` · ${words.times(count)}`}
                </span>
                {newest.id > newsSeen && needsPerson(newest) && <New />}
                <span className={classes.details}>
                  {[formatInstant(newest.at), ...(count === 1 ? [describeEntry(newest)] : [])]
                    .filter((part) => part !== '')
                    .join(' · ')}
                </span>
              </a>
            </li>
          ))}
        </ul>
        <a className={classes.all} href={href({ screen: 'journal' })} onClick={onLeave}>
          {words.journal}
        </a>
      </section>
    </div>
  );
};

const New = () => <span className={classes.new}>{words.unread}</span>;
