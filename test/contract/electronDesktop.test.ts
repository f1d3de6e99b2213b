import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { EventMessage } from '../../shared/contract/events.ts';
import type { CompanyAlert } from '../../shared/contract/companiesTypes.ts';
import type { ModeStatus } from '../../shared/contract/modeTypes.ts';
import type { AlertView, QueueStatus } from '../../shared/contract/types.ts';
import { alertPlaces } from '../../renderer/screens/frame/alertPlaces.ts';
import { href } from '../../renderer/screens/session/route.ts';
import { createFakeClock } from '../support/fakeClock.ts';
import { speakingIn } from '../support/speaking.ts';
import { asked, Notification, Tray } from '../support/standInElectron.ts';

vi.mock('electron', async () => (await import('../support/standInElectron.ts')).electron);
const { connectDesktop } = await import('../../electron/host-electron/desktop.ts');
const { createIcons } = await import('../../electron/host-electron/icons.ts');
const { alertHash } = await import('../../electron/host-electron/notifications.ts');

const queue: QueueStatus = {
  ...{ waiting: 3, rejected: 1, paused: false, sending: false, blockedBy: null, nextTryAt: null },
  nearestDeadline: { kind: 'day', day: '2026-11-21', overdue: false },
};
const mode = { mode: 'offline24' } as ModeStatus;
const alert: AlertView = {
  ...{ kind: 'deadline', stage: 'd3', day: '2026-11-23', daysLeft: 3, count: 15, later: 0 },
  ...{ keys: ['deadline:2026-11-23:d3'], raisedAt: 0, notify: true },
};
const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

describe('the desktop, with Electron', () => {
  let emit: (message: EventMessage) => void;
  const calls: [method: string, input: unknown][] = [];
  let elsewhere: CompanyAlert[] = [];
  let speech = speakingIn();
  const window = {
    ...{ show: vi.fn(), goTo: vi.fn(), press: vi.fn(), close: vi.fn(), hide: vi.fn(), minimize: vi.fn() },
    setOverlay: vi.fn(),
    isVisible: () => false,
  };
  const item = (label: RegExp) => Tray.last?.menu.find((it) => label.test(plain(it.label)));
  const click = (label: RegExp) => (item(label)?.click as (() => void) | undefined)?.();

  beforeEach(async () => {
    vi.clearAllMocks();
    calls.length = 0;
    Notification.shown.length = 0;
    elsewhere = [];
    const core = {
      call: (text: string) => {
        const { method, input } = JSON.parse(text) as { method: string; input: unknown };
        calls.push([method, input]);
        const values = {
          ...{ 'queue.status': queue, 'mode.status': mode, 'alert.list': [] as AlertView[] },
          'companies.alerts': elsewhere,
        };
        const value = Object.hasOwn(values, method) ? values[method as keyof typeof values] : null;
        return Promise.resolve(JSON.stringify({ ok: true, value }));
      },
      onEvent: (listener: typeof emit) => {
        emit = listener;
        return () => undefined;
      },
    };
    const clock = createFakeClock(Date.parse('2026-11-20T10:00:00Z'));
    speech = speakingIn();
    connectDesktop({ core, clock, icons: createIcons('/assets', 'linux'), window, speech });
    await vi.waitFor(() => expect(calls.map(([method]) => method)).toContain('companies.alerts'));
  });

  it('tells the queue on the tray, the badge and the icon of the taskbar', () => {
    expect(asked.badge).toBe(4);
    expect(plain(Tray.last?.tooltip)).toBe('Latarnik · 3 faktury czekają na KSeF · termin jutro 23:59');
    expect(Tray.last?.image).toMatchObject({ path: '/assets/tray/tray-4.png' });
    const [image, description] = window.setOverlay.mock.lastCall as [unknown, string];
    expect(image).toMatchObject({ path: '/assets/tray/badge-4.png' });
    expect(plain(description)).toBe('3 faktury czekają na KSeF');
    emit({ event: 'queue.changed', data: { ...queue, waiting: 0, rejected: 0, nearestDeadline: null } });
    expect(window.setOverlay).toHaveBeenLastCalledWith(null, '');
    expect(Tray.last?.image).toMatchObject({ path: '/assets/tray/tray-0.png' });
    emit({ event: 'queue.changed', data: { ...queue, waiting: 120 } });
    expect(Tray.last?.image).toMatchObject({ path: '/assets/tray/tray-more.png' });
  });

  it('offers the everyday commands in the menu of the tray', () => {
    expect(Tray.last?.menu.map(({ label, type }) => plain(label) || type)).toEqual([
      'Otwórz Latarnika',
      'Nowa faktura',
      'separator',
      'Tryb: Offline24',
      '3 faktury czekają na KSeF',
      '1 odrzucona przez KSeF',
      'Wstrzymaj wysyłanie',
      'separator',
      'Zakończ',
    ]);
    click(/^Nowa faktura/);
    expect(window.goTo).toHaveBeenLastCalledWith('#/new');
    click(/czekają na KSeF/);
    expect(window.goTo).toHaveBeenLastCalledWith('#/queue');
    click(/^Tryb/);
    expect(window.press).toHaveBeenLastCalledWith('mode');
    click(/^Otwórz/);
    Tray.last?.emit('click');
    expect(window.show).toHaveBeenCalledTimes(2);
    const before = asked.quits;
    click(/^Zakończ/);
    expect(asked.quits).toBe(before + 1);
  });

  it('says all of it in English as soon as the window does', () => {
    speech.speak('en');
    expect(plain(Tray.last?.tooltip)).toBe(
      'Latarnik · 3 invoices are waiting for KSeF · deadline tomorrow 23:59',
    );
    expect(plain(window.setOverlay.mock.lastCall?.[1] as string)).toBe('3 invoices are waiting for KSeF');
    expect(Tray.last?.menu.map(({ label, type }) => plain(label) || type)).toEqual([
      'Open Latarnik',
      'New invoice',
      'separator',
      'Mode: Offline24',
      '3 invoices are waiting for KSeF',
      '1 rejected by KSeF',
      'Pause sending',
      'separator',
      'Quit',
    ]);
    emit({ event: 'alert.changed', data: [alert] });
    expect(plain(Notification.shown[0]?.options.title)).toBe('3 days left to send 15 offline invoices');
    speech.speak('pl');
    expect(item(/^Otwórz Latarnika/)).toBeDefined();
  });

  it('pauses and resumes the sending from there', () => {
    click(/^Wstrzymaj/);
    expect(calls).toContainEqual(['queue.pause', undefined]);
    emit({ event: 'queue.changed', data: { ...queue, paused: true } });
    click(/^Wznów/);
    expect(calls).toContainEqual(['queue.resume', undefined]);
  });

  it('follows the mode, and looks at everything again when the company is another', async () => {
    emit({ event: 'mode.changed', data: { ...mode, mode: 'online' } });
    expect(item(/^Tryb/)?.label).toBe('Tryb: Online');
    const before = calls.length;
    emit({ event: 'company.changed', data: {} });
    await vi.waitFor(() => expect(calls.length).toBe(before + 4));
  });

  it('shows a warning once, says so, and opens the place that solves it at a click', () => {
    emit({ event: 'alert.changed', data: [alert] });
    emit({ event: 'alert.changed', data: [alert] });
    expect(Notification.shown).toHaveLength(1);
    const [shown] = Notification.shown;
    expect(plain(shown?.options.title)).toBe('Zostały 3 dni do dosłania 15 faktur offline');
    expect(calls).toContainEqual(['alert.shown', { keys: alert.keys }]);
    shown?.emit('click');
    expect(window.goTo).toHaveBeenCalledWith('#/queue');
  });

  it('shows a warning of a company that is not shown under its name, and shows the company at a click', async () => {
    elsewhere = [{ company: '2', name: 'Kawiarnia Mewa', alert }];
    emit({ event: 'companies.changed', data: {} });
    await vi.waitFor(() =>
      expect(calls).toContainEqual(['companies.alertShown', { company: '2', keys: alert.keys }]),
    );
    const [shown] = Notification.shown;
    expect(plain(shown?.options.title)).toBe('Kawiarnia Mewa: Zostały 3 dni do dosłania 15 faktur offline');
    shown?.emit('click');
    await vi.waitFor(() => expect(window.goTo).toHaveBeenCalledWith('#/queue'));
    expect(calls).toContainEqual(['companies.show', { id: '2' }]);
  });

  it('shows it again when it comes back after it was put off', () => {
    emit({ event: 'alert.changed', data: [alert] });
    emit({ event: 'alert.changed', data: [{ ...alert, notify: false }] });
    emit({ event: 'alert.changed', data: [alert] });
    expect(Notification.shown).toHaveLength(2);
  });

  it.each(Object.entries(alertPlaces))('leads to the same place as the window: %s', (kind, route) => {
    expect(alertHash[kind as AlertView['kind']]).toBe(href(route));
  });
});
