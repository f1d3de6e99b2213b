import { daysBetween, warsawDay } from './warsawTime.ts';

/** Days before a certificate's end on which the user is told again. */
export const reminderDays = [60, 30, 14, 7, 1] as const;

export interface CertificateReminder {
  /** Calendar days in Warsaw from today to the last valid day; 0 is the last day itself. */
  daysLeft: number;
  /** The nearest of `reminderDays` that has come. */
  step: (typeof reminderDays)[number];
}

/** Whether the end of a certificate is near enough to be told; null before that, and once it is over. */
export function certificateReminder(validTo: number, now: number): CertificateReminder | null {
  if (now > validTo) return null;
  const daysLeft = daysBetween(warsawDay(now), warsawDay(validTo));
  const step = reminderDays.findLast((days) => daysLeft <= days);
  return step === undefined ? null : { daysLeft, step };
}
