import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventMessage } from '../../shared/contract/events.ts';
import type { AlertView, QueueStatus } from '../../shared/contract/types.ts';
import { createFakeClock } from '../support/fakeClock.ts';

/** A stand-in for Electron that remembers what it was asked for: the program itself can't run here. */
const electron = vi.hoisted(() => {
  const asked = { badge: 0, tooltip: '', menu: [] as string[], shown: [] as Notification[], quits: 0 };
  const trayListeners = new Map<string, () => void>();
  class Tray {
    on = (name: string, listener: () => void) => trayListeners.set(name, listener);
    setContextMenu = () => undefined;
    setToolTip = (text: string) => (asked.tooltip = text);
  }
  class Notification {
    static isSupported = () => true;
    listeners = new Map<string, () => void>();
    options: { title: string; body: string };
    constructor(options: { title: string; body: string }) {
      this.options = options;
    }
    on = (name: string, listener: () => void) => this.listeners.set(name, listener);
    show = () => asked.shown.push(this);
  }
  const module = {
    app: { setBadgeCount: (count: number) => (asked.badge = count), quit: () => (asked.quits += 1) },
    Menu: {
      buildFromTemplate: (items: { label: string }[]) => (asked.menu = items.map(({ label }) => label)),
    },
    nativeImage: { createFromPath: () => ({ resize: () => ({}) }) },
    Notification,
    Tray,
  };
  return { asked, trayListeners, module };
});
vi.mock('electron', () => electron.module);
const { connectDesktop } = await import('../../electron/host-electron/desktop.ts');
const { asked, trayListeners } = electron;

const queue: QueueStatus = {
  ...{ waiting: 3, rejected: 1, paused: false, sending: false, blockedBy: null, nextTryAt: null },
  nearestDeadline: { kind: 'day', day: '2026-11-21', overdue: false },
};
const alert: AlertView = {
  ...{ kind: 'deadline', stage: 'd3', day: '2026-11-23', daysLeft: 3, count: 15, later: 0 },
  ...{ keys: ['deadline:2026-11-23:d3'], raisedAt: 0, notify: true },
};

describe('the desktop, with Electron', () => {
  let emit: (message: EventMessage) => void;
  const calls: unknown[] = [];
  const window = {
    show: vi.fn(),
    focus: vi.fn(),
    restore: vi.fn(),
    isMinimized: () => true,
    isDestroyed: () => false,
  };
  beforeEach(() => {
    calls.length = 0;
    asked.shown.length = 0;
    const core = {
      call: (text: string) => {
        const { method, input } = JSON.parse(text) as { method: string; input: unknown };
        calls.push([method, input]);
        const value = { 'queue.status': queue, 'alert.list': [] as AlertView[] }[method] ?? null;
        return Promise.resolve(JSON.stringify({ ok: true, value }));
      },
      onEvent: (listener: typeof emit) => {
        emit = listener;
        return () => undefined;
      },
    };
    const clock = createFakeClock(Date.parse('2026-11-20T10:00:00Z'));
    connectDesktop({ core, clock, icon: 'icon.png', window });
  });

  it('tells the queue on the tray and the badge', async () => {
    await vi.waitFor(() => expect(asked.badge).toBe(4));
    expect(asked.tooltip).toBe(
      'Latarnik · 3 faktury czekają na KSeF · termin jutro 23:59'
        .replace(/3 /, '3\u00a0')
        .replace('jutro ', 'jutro\u00a0'),
    );
    expect(asked.menu).toEqual(['Otwórz Latarnika', 'Zakończ']);
  });

  it('shows a warning once, says so, and opens the window at a click', () => {
    emit({ event: 'alert.changed', data: [alert] });
    emit({ event: 'alert.changed', data: [alert] });
    expect(asked.shown).toHaveLength(1);
    const [shown] = asked.shown as unknown as {
      options: { title: string };
      listeners: Map<string, () => void>;
    }[];
    expect(shown?.options.title.replaceAll('\u00a0', ' ')).toBe(
      'Zostały 3 dni do dosłania 15 faktur offline',
    );
    expect(calls).toContainEqual(['alert.shown', { keys: alert.keys }]);
    shown?.listeners.get('click')?.();
    expect(window.restore).toHaveBeenCalled();
    expect(window.focus).toHaveBeenCalled();
    trayListeners.get('click')?.();
  });

  it('shows it again when it comes back after it was put off', () => {
    emit({ event: 'alert.changed', data: [alert] });
    emit({ event: 'alert.changed', data: [{ ...alert, notify: false }] });
    emit({ event: 'alert.changed', data: [alert] });
    expect(asked.shown).toHaveLength(2);
  });
});
