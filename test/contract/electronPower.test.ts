import { describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '../support/fakeClock.ts';
import { powerMonitor } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
const { connectPower, createPower } = await import('../../electron/host-electron/power.ts');

describe('sleep, waking and the lock screen', () => {
  const safe = { protection: 'passphrase', unlocked: true, autoLockMinutes: 30 };
  const connect = (status: object = safe) => {
    powerMonitor.removeAllListeners();
    const clock = createFakeClock(0);
    const power = createPower(clock);
    const calls: string[] = [];
    const parts = { look: vi.fn(), shutDown: vi.fn(), awake: vi.fn() };
    power.onAwake(parts.awake);
    const call = ((method: string) => {
      calls.push(method);
      return Promise.resolve(status);
    }) as never;
    connectPower({ power, call, network: { look: parts.look }, shutDown: parts.shutDown });
    return { ...parts, power, clock, calls };
  };

  it('begin nothing new, and at once do what waited', () => {
    const { power, look, awake } = connect();
    powerMonitor.emit('suspend');
    expect(power.isResting()).toBe(true);
    expect(awake).not.toHaveBeenCalled();
    powerMonitor.emit('resume');
    expect(power.isResting()).toBe(false);
    expect(awake).toHaveBeenCalledOnce();
    expect(look).toHaveBeenCalledOnce();
  });
  it('hold nothing back for long where the system never says that it woke', async () => {
    const { power, awake, clock } = connect();
    powerMonitor.emit('suspend');
    await clock.advance(60_000);
    expect(power.isResting()).toBe(false);
    expect(awake).toHaveBeenCalledOnce();
  });
  it('close the safe that closes by itself anyway', async () => {
    const { calls } = connect();
    powerMonitor.emit('lock-screen');
    await vi.waitFor(() => expect(calls).toEqual(['keystore.status', 'keystore.lock']));
  });
  it.each([
    ['one that never closes', { ...safe, autoLockMinutes: 0 }],
    ['one that is closed', { ...safe, unlocked: false }],
    ['that of the system', { ...safe, protection: 'os' }],
  ])('leave %s alone', async (_, status) => {
    const { calls } = connect(status);
    powerMonitor.emit('lock-screen');
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toEqual(['keystore.status']);
  });
  it('end the program without waiting when the system goes down', () => {
    const { shutDown } = connect();
    const event = { preventDefault: vi.fn() };
    powerMonitor.emit('shutdown', event);
    expect(shutDown).toHaveBeenCalledOnce();
    // The system waits a moment: what is being written is written to its end.
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });
});
