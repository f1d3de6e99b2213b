import { expect, it } from 'vitest';

/** Run once for each time zone of vitest.config.ts. */
const zone = process.env.LATARNIK_TZ ?? '';

it(`the rules of time are tried as on a computer in ${zone}`, () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  const offsets: Record<string, number> = { UTC: 0, 'Europe/Warsaw': -120, 'America/New_York': 240 };
  expect(new Date('2026-07-01T12:00:00Z').getTimezoneOffset()).toBe(offsets[zone]);
});
