import { Text } from '@mantine/core';
import type { CertificateInfo } from '../../../shared/contract/keystoreTypes.ts';
import { reminderDays } from '../../../shared/domain/certificateReminder.ts';
import { addDays, daysBetween, warsawDay } from '../../../shared/domain/warsawTime.ts';
import { formatDay } from '../../../shared/i18n/format.ts';
import { certificates } from '../../../shared/i18n/ui/certificates.ts';
import classes from './Certificates.module.css';

const words = certificates.bar;

interface ValidityBarProps {
  certificate: Pick<CertificateInfo, 'validFrom' | 'validTo'>;
  today: string;
}

/** How much of a certificate's life is over, when it is told of again, and its last day. */
export const ValidityBar = ({ certificate: { validFrom, validTo }, today }: ValidityBarProps) => {
  const first = warsawDay(validFrom);
  const last = warsawDay(validTo);
  const length = Math.max(1, daysBetween(first, last));
  const left = daysBetween(today, last);
  const partOf = (day: string) => Math.max(0, Math.min(1, daysBetween(first, day) / length));
  const percent = (part: number) => `${(part * 100).toFixed(2)}%`;
  const coming = reminderDays
    .map((days) => ({ days, day: addDays(last, -days) }))
    .filter(({ day }) => day > today);
  const look = left < 0 ? 'over' : left <= 30 ? 'soon' : 'good';
  return (
    <section aria-label={words.label}>
      <svg className={classes.bar} width="100%" height={26} aria-hidden="true">
        <rect className={classes.whole} x="0" y="8" width="100%" height="10" rx="5" />
        <rect
          className={classes.spent}
          data-look={look}
          x="0"
          y="8"
          width={percent(partOf(today))}
          height="10"
          rx="5"
        />
        {coming.map(({ day }) => (
          <line
            key={day}
            className={classes.mark}
            x1={percent(partOf(day))}
            x2={percent(partOf(day))}
            y1="6"
            y2="20"
          />
        ))}
        <line
          className={classes.now}
          x1={percent(partOf(today))}
          x2={percent(partOf(today))}
          y1="1"
          y2="25"
        />
      </svg>
      <div className={classes.ends}>
        <span>{words.from(formatDay(first))}</span>
        <span>{words.to(formatDay(last))}</span>
      </div>
      <Text size="sm">{words.left(left)}</Text>
      {left >= 0 && (
        <Text size="xs" c="dimmed">
          {coming.length === 0
            ? words.noMore
            : `${words.reminders}: ${coming.map(({ day, days }) => words.reminder(formatDay(day), days)).join(', ')}.`}
        </Text>
      )}
    </section>
  );
};
