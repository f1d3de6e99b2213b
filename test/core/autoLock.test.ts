import { describe, expect, it } from 'vitest';
import { createAutoLock } from '../../electron/features/autoLock.ts';
import { createFakeClock } from '../support/fakeClock.ts';

const minuteMs = 60_000;

describe('a safe that closes by itself', () => {
  const begun = (minutes: number) => {
    const clock = createFakeClock(Date.parse('2026-11-20T11:00:00Z'));
    const setting = { minutes };
    let locked = 0;
    const autoLock = createAutoLock({ clock, minutes: () => setting.minutes, lock: () => (locked += 1) });
    autoLock.start();
    return { clock, autoLock, setting, locked: () => locked };
  };

  it('does so after the time in which nobody used the program', async () => {
    const { clock, autoLock, locked } = begun(30);
    await clock.advance(29 * minuteMs);
    autoLock.used('invoice.issue');
    await clock.advance(29 * minuteMs);
    expect(locked()).toBe(0);
    await clock.advance(minuteMs);
    expect(locked()).toBe(1);
  });

  it('is not kept open by a window that only reads', async () => {
    const { clock, autoLock, locked } = begun(5);
    for (let minute = 0; minute < 5; minute += 1) {
      await clock.advance(minuteMs);
      for (const method of ['app.status', 'invoice.list', 'invoice.get', 'mail.history'] as const)
        autoLock.used(method);
    }
    expect(locked()).toBe(1);
  });

  it('never does where that is turned off, and goes by a new time at once', async () => {
    const { clock, autoLock, setting, locked } = begun(0);
    await clock.advance(24 * 60 * minuteMs);
    expect(locked()).toBe(0);
    setting.minutes = 1;
    autoLock.start();
    await clock.advance(minuteMs);
    expect(locked()).toBe(1);
    autoLock.stop();
  });
});
