import classes from './DayStrip.module.css';

export interface StripDay {
  day: string;
  /** What stands in the cell, e.g. `12.07`. */
  label: string;
  /** Why the day does not count; undefined for one that does. */
  off?: string | undefined;
  /** What a day that counts is, e.g. `3. dzień roboczy`. */
  counts?: string | undefined;
  /** The number under a day that counts. */
  number?: number | undefined;
}

/** Days in a row, those that do not count shaded and named: a count that can be followed with a finger. */
export const DayStrip = ({ label, days }: { label: string; days: readonly StripDay[] }) => (
  <ol className={classes.strip} aria-label={label}>
    {days.map(({ day, label: text, off, counts, number }, index) => (
      <li
        key={day}
        className={classes.day}
        data-off={off !== undefined}
        data-last={index === days.length - 1}
        title={off ?? counts}
      >
        <span>{text}</span>
        <span className={classes.what}>{off ?? number}</span>
      </li>
    ))}
  </ol>
);
