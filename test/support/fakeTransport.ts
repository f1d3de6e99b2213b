import { contract, type Input, type Method, type Output } from '../../shared/contract/contract.ts';
import type { EventMessage } from '../../shared/contract/events.ts';
import type { AnnouncementView } from '../../shared/contract/modeTypes.ts';
import type { AlertView, AppStatus, InvoiceDetails, JournalEntry } from '../../shared/contract/types.ts';
import { alerts, type AlertFacts } from '../../shared/domain/alerts.ts';
import { nextWorkingDay } from '../../shared/domain/calendar.ts';
import { defaultSeries, formatNumber, seriesKinds } from '../../shared/domain/series.ts';
import { addDays } from '../../shared/domain/warsawTime.ts';
import { draftTotals } from '../../shared/domain/invoice.ts';
import { isWaiting } from '../../shared/domain/lifecycle.ts';
import { isOfflineMode } from '../../shared/domain/mode.ts';
import { AppError, isAppError } from '../../shared/errors/appError.ts';
import { fakeBook } from './fakeBook.ts';
import { fakeSelfTest } from './fakeSelfTest.ts';
import { fakeSaved } from './fakeSaved.ts';
import { fakeList, nth } from './fakeList.ts';
import { fakePrint } from './fakePrint.ts';
import { fakeHome } from './fakeHome.ts';
import { fakeCompanies } from './fakeCompanies.ts';
import { fakeQueue, longQueue, refusedInvoices } from './fakeQueue.ts';
import { fakeJournalPage } from './fakeJournal.ts';
import { fakeCertificates } from './fakeCertificates.ts';
import { fakeWindow } from './fakeWindow.ts';
import { fakeFirstStart } from './fakeFirstStart.ts';
import { fakeFiles } from './fakeFiles.ts';
import { fakeMail } from './fakeMail.ts';
import {
  announcement,
  fakeInvoice,
  now,
  offlineCertificate,
  someInvoices,
  today,
  trainingStatus,
} from './fakeProgramData.ts';

/** Where a fake program starts from. */
export const scenarios = [
  'fresh',
  'empty',
  'busy',
  'offline',
  'noCertificate',
  'locked',
  'ownCompany',
  'drill',
  'settingUp',
  'certificateEnds',
  'announced',
  'thousands',
  'refused',
  'longQueue',
] as const;
export type Scenario = (typeof scenarios)[number];

/** A failure that goes on, works that are to come, and what the user had entered and it is over. */
const announced: AnnouncementView[] = [
  announcement({
    ...{ id: 'latarnia-7', category: 'failure', start: now - 3_600_000, end: null },
    ...{ title: 'Awaria KSeF', text: 'Trwa usuwanie awarii.' },
  }),
  announcement({
    ...{ id: 'latarnia-8', category: 'maintenance', title: 'Prace' },
    ...{ start: Date.parse('2026-11-20T23:00:00Z'), end: Date.parse('2026-11-21T04:00:00Z') },
  }),
  announcement({
    ...{ id: 'user-1', source: 'user', category: 'failure', title: '', version: 2 },
    ...{ start: now - 9 * 86_400_000, end: now - 8 * 86_400_000, messageId: null, messageVersion: null },
  }),
];

type Handlers = { [M in Method]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

function startOf(scenario: Scenario): { status: AppStatus; invoices: InvoiceDetails[] } {
  const status = trainingStatus();
  const invoices = scenario === 'busy' || scenario === 'offline' ? someInvoices() : [];
  if (scenario === 'refused') invoices.push(...refusedInvoices());
  if (scenario === 'longQueue') {
    invoices.push(...longQueue());
    status.queue.blockedBy = { code: 'ksef.unavailable', details: { httpStatus: 503 } };
    status.queue.nextTryAt = now + 20 * 60_000;
  }
  if (scenario === 'fresh') status.company = status.training = null;
  if (scenario === 'offline') {
    status.mode = {
      ...status.mode,
      mode: 'offline24',
      cause: 'ksefUnreachable',
      deadlineNow: { kind: 'day', day: '2026-11-23', overdue: false },
      lamps: { ...status.mode.lamps, ksef: 'down', latarnia: 'failure', lastKsefAnswer: now - 720_000 },
    };
    status.training = { ksefDown: true, url: 'http://127.0.0.1:4100' };
    status.queue.blockedBy = { code: 'ksef.unreachable', details: {} };
    status.queue.nextTryAt = now + 45_000;
  }
  if (scenario === 'noCertificate' || scenario === 'fresh') {
    status.keystore.offline = null;
    status.keystore.readyForOffline = false;
    status.keystore.problem = { code: 'keystore.noOfflineCertificate', details: {} };
  }
  if (scenario === 'locked') {
    Object.assign(status.keystore, { protection: 'passphrase', unlocked: false, readyForOffline: false });
    status.keystore.problem = { code: 'keystore.locked', details: {} };
  }
  if (scenario === 'ownCompany' && status.company) {
    status.company.training = false;
    status.training = null;
    Object.assign(status.keystore, { protection: 'passphrase', autoLockMinutes: 30 });
  }
  if (scenario === 'settingUp') status.firstStart = 'ready';
  if (scenario === 'drill' && status.company) status.company.drill = true;
  if (scenario === 'announced') {
    status.mode.question = {
      kind: 'contradiction',
      announcement: announced[0]!,
    };
  }
  if (scenario === 'certificateEnds') status.keystore.reminder = { daysLeft: 5, step: 7 };
  return { status, invoices };
}

/**
 * A program in memory that answers every contract call with canned, typed data and behaves enough for screens:
 * what is issued is listed, an outage changes the mode, its end delivers the queue. For tests of screens only.
 */
export function createFakeTransport(scenario: Scenario) {
  const { status, invoices } = startOf(scenario);
  const listeners = new Set<(text: string) => void>();
  const emit = (message: EventMessage) => {
    for (const listener of listeners) listener(JSON.stringify(message));
  };

  const waiting = () => invoices.filter(({ state }) => isWaiting(state));
  const countQueue = () => {
    const days = waiting().flatMap(({ deadline }) => (deadline.kind === 'day' ? [deadline] : []));
    status.queue.waiting = waiting().length;
    status.queue.rejected = invoices.filter(({ state }) => state === 'rejected').length;
    status.queue.nearestDeadline = days.sort((a, b) => a.day.localeCompare(b.day))[0] ?? null;
    return status.queue;
  };
  const find = (id: string): InvoiceDetails => {
    if (scenario === 'thousands' && id.startsWith('N-')) return nth(Number(id.slice(2)));
    const invoice = invoices.find((it) => it.id === id);
    if (invoice === undefined) throw new AppError('invoice.notFound', { id });
    return invoice;
  };
  const setMode = (mode: Partial<AppStatus['mode']>) => {
    status.mode = { ...status.mode, since: now, ...mode };
    emit({ event: 'mode.changed', data: status.mode });
    return status.mode;
  };

  const shown = new Set<string>();
  const silenced = new Set<string>();
  const alertsNow = (): AlertView[] => {
    const { offline, reminder } = status.keystore;
    const facts: AlertFacts = {
      ...{ now, invoices, clockProblem: status.mode.clockProblem },
      mode: { ...status.mode, announcementIsOver: false },
      certificate: offline && reminder && { ...reminder, serial: offline.serial },
      recurring: [],
    };
    return alerts(facts, (key) => silenced.has(key)).map(({ isNews, ...alert }) => ({
      ...alert,
      raisedAt: now,
      notify: isNews && !alert.keys.every((key) => shown.has(key)),
    }));
  };
  const silence = (keys: readonly string[]): AlertView[] => {
    keys.forEach((key) => silenced.add(key));
    emit({ event: 'alert.changed', data: alertsNow() });
    return alertsNow();
  };

  const deliver = async (): Promise<Output<'queue.sendNow'>> => {
    const going = waiting();
    for (const [index, invoice] of going.entries()) {
      const data = {
        ...{ current: index + 1, total: going.length, number: invoice.number, invoiceId: invoice.id },
      };
      emit({
        event: 'queue.progress',
        data: { ...data, phase: 'sending', etaMs: (going.length - index) * 250 },
      });
      await new Promise((resolve) => setTimeout(resolve, 250));
      invoice.state = 'archived';
      invoice.ksefNumber = `5265877635-20261120-0${index}0080A3F2A1-4C`;
      emit({ event: 'invoice.changed', data: { id: invoice.id } });
    }
    if (going.length > 0) {
      const data = {
        current: going.length,
        total: going.length,
        number: '',
        invoiceId: null,
        phase: 'finished',
        etaMs: null,
      } as const;
      emit({ event: 'queue.progress', data });
    }
    emit({ event: 'queue.changed', data: countQueue() });
    return { accepted: going.length, rejected: 0, waiting: 0 };
  };

  const journalLines = (): JournalEntry[] => [
    { id: 900, at: now, kind: 'something.unknown', invoiceId: null, data: {} },
    ...invoices.flatMap(({ journal }) => [...journal].reverse()),
  ];

  const handlers: Partial<Handlers> & Pick<Handlers, 'app.status'> = {
    'app.status': () => ({ ...status, queue: countQueue() }),
    'company.createTraining': () => {
      Object.assign(status, trainingStatus());
      emit({ event: 'company.changed', data: {} });
      return trainingStatus().company as Output<'company.createTraining'>;
    },
    'company.create': ({ nip }) => {
      throw new AppError('draft.badNip', { path: 'nip', value: nip });
    },
    'company.update': (change) => {
      if (status.company) Object.assign(status.company, change, { account: change.accounts[0]?.number });
      return status.company as Output<'company.update'>;
    },
    'company.setLogin': () => ({ ...status.keystore, ksefToken: true }),
    'keystore.status': () => status.keystore,
    'keystore.inspect': ({ password, files }) => {
      if (password === 'zle') throw new AppError('keystore.wrongPassword', {});
      const { slot: _, ...found } = offlineCertificate;
      const type = files[0]?.name.includes('typ1') === true ? 'authentication' : 'offline';
      return [{ ...found, type, problem: null, needsPermission: false }];
    },
    'keystore.import': ({ slot }) => {
      if (slot === 'authentication') {
        const authentication = { ...offlineCertificate, slot };
        Object.assign(status.keystore, { authentication });
        emit({ event: 'keystore.changed', data: status.keystore });
        return authentication;
      }
      Object.assign(status.keystore, { offline: offlineCertificate, readyForOffline: true, problem: null });
      emit({ event: 'keystore.changed', data: status.keystore });
      return offlineCertificate;
    },
    ...fakeCertificates(status),
    'keystore.check': () => status.keystore,
    'keystore.order': ({ name }) =>
      Object.assign(status.keystore, { order: { name, startedAt: now, reference: null, problem: null } }),
    'keystore.dropOrder': () => Object.assign(status.keystore, { order: null }),
    'keystore.lock': () => Object.assign(status.keystore, { unlocked: false }),
    'keystore.changePassphrase': ({ current }) => {
      if (current !== 'latarnia morska') throw new AppError('keystore.wrongPassphrase', {});
      return status.keystore;
    },
    'keystore.setAutoLock': ({ minutes }) => Object.assign(status.keystore, { autoLockMinutes: minutes }),
    'keystore.export': () => ({
      ...{ fileId: 'export', name: 'certyfikat.p12', mediaType: 'application/x-pkcs12', sizeBytes: 1000 },
    }),
    'keystore.unlock': ({ passphrase }) => {
      if (passphrase !== 'latarnia morska') throw new AppError('keystore.wrongPassphrase', {});
      return Object.assign(status.keystore, { unlocked: true, readyForOffline: true, problem: null });
    },
    'mode.status': () => status.mode,
    'mode.answer': ({ accept }) =>
      setMode(
        accept
          ? { mode: 'offline-awaria', source: 'manual', cause: 'chosenByUser', question: null }
          : { question: null },
      ),
    'announcement.list': () =>
      scenario === 'announced' ? announced.map((it) => ({ ...it, versions: [it] })) : [],
    'announcement.effects': ({ id }) => ({
      relying: { total: 1, items: [{ id: 'LAT-1', number: `FV/1/${id}`, deadline: { kind: 'open' } }] },
      moved: {
        total: 1,
        items: [
          {
            ...{ invoiceId: 'LAT-1', number: 'FV/1/11/2026', at: now, to: { kind: 'open' } },
            from: { kind: 'day', day: '2026-11-23' },
          },
        ],
      },
    }),
    'announcement.enter': () => status.mode,
    'announcement.change': () => status.mode,
    'announcement.takeBack': () => status.mode,
    'alert.list': () => alertsNow(),
    ...fakeHome({
      ...{ status, invoices, alerts: alertsNow },
      announcements: scenario === 'announced' ? announced : [],
    }),
    'alert.acknowledge': ({ keys }) => silence(keys),
    'alert.snooze': ({ keys }) => silence(keys),
    'alert.shown': ({ keys }) => {
      keys.forEach((key) => shown.add(key));
      return null;
    },
    'mode.set': ({ mode, reason = null }) =>
      setMode({ mode, reason, source: 'manual', cause: 'chosenByUser' }),
    'mode.auto': () => setMode({ mode: 'online', reason: null, source: 'auto', cause: 'ksefReachable' }),
    'invoice.issue': (draft) => {
      if (isOfflineMode(status.mode.mode) && !status.keystore.readyForOffline) {
        throw new AppError('keystore.noOfflineCertificate', {});
      }
      const totals = draftTotals(draft);
      const issued: InvoiceDetails = {
        ...fakeInvoice({
          nr: invoices.length + 1,
          buyer: draft.buyer.name,
          nip: '5260250995',
          grossGrosze: totals.grossGrosze,
          mode: status.mode.mode,
          state: 'queued',
          issueDate: today,
          day: status.mode.mode === 'online' ? today : nextWorkingDay(today),
        }),
        buyer: draft.buyer,
        lines: draft.lines.map((line, index) => ({ ...line, valueGrosze: totals.lineValues[index] ?? 0 })),
      };
      invoices.unshift(issued);
      emit({ event: 'queue.changed', data: countQueue() });
      return issued;
    },
    ...fakeList(invoices, scenario === 'thousands'),
    'invoice.get': ({ id }) => find(id),
    ...fakePrint(find, () => status.training?.ksefDown === true),
    ...fakeBook(invoices.length > 0),
    ...fakeSaved(scenario === 'busy'),
    'carry.list': () => [],
    ...fakeFiles(),
    ...fakeWindow(journalLines, invoices),
    ...fakeCompanies(status),
    ...fakeFirstStart(status),
    ...fakeSelfTest(status, scenario === 'busy' || scenario === 'drill'),
    ...fakeMail(scenario === 'busy', emit),
    'correction.list': () => [],
    'series.list': () => ({
      series: seriesKinds.map((kind) => ({
        ...{ kind, ...defaultSeries[kind], last: 3 },
        next: formatNumber(defaultSeries[kind], 4, today),
      })),
      desk: '',
    }),
    ...fakeQueue(invoices, () => emit({ event: 'queue.changed', data: countQueue() })),
    'queue.status': () => countQueue(),
    'queue.list': () => invoices.filter(({ state }) => isWaiting(state) || state === 'rejected'),
    'queue.sendNow': () => {
      if (status.training?.ksefDown === true)
        throw new AppError('ksef.unreachable', { retryAfterMs: 45_000 });
      return deliver();
    },
    'queue.pause': () => Object.assign(status.queue, { paused: true }),
    'queue.resume': () => Object.assign(status.queue, { paused: false }),
    'journal.export': () => ({
      ...{ fileId: 'journal', name: 'dziennik-2026-11-20.csv', mediaType: 'text/csv', sizeBytes: 1000 },
    }),
    'journal.page': (filter) => fakeJournalPage(journalLines(), invoices, filter),
    'journal.check': () => ({ count: 12_345, brokenAt: null, checkedAt: now }),
    'journal.list': ({ search = '' }) => journalLines().filter(({ kind }) => kind.includes(search)),
    'training.trainerPage': () => ({ url: 'http://127.0.0.1:4101/trainer/secret' }),
    'training.setOutage': ({ down }) => {
      status.training = { ksefDown: down, url: 'http://127.0.0.1:4100' };
      setMode(
        down
          ? { mode: 'offline24', cause: 'ksefUnreachable', lamps: { ...status.mode.lamps, ksef: 'down' } }
          : { mode: 'online', cause: 'ksefReachable', lamps: { ...status.mode.lamps, ksef: 'up' } },
      );
      status.queue.blockedBy = down ? { code: 'ksef.unreachable', details: {} } : null;
      if (!down) void deliver();
      return status.training;
    },
  };

  const run = async (method: Method, input: unknown): Promise<unknown> => {
    const handler = handlers[method] as ((input: unknown) => unknown) | undefined;
    if (handler === undefined) throw new AppError('ipc.unknownMethod', { method });
    return contract[method].output.parse(await handler(contract[method].input.parse(input)));
  };

  return {
    /** A request as text in, a reply as text out: what every host carries. */
    send: async (text: string): Promise<string> => {
      const { method, input } = JSON.parse(text) as { method: Method; input: unknown };
      try {
        return JSON.stringify({ ok: true, value: await run(method, input) });
      } catch (error) {
        const known = isAppError(error) ? error : new AppError('internal', { incidentId: String(error) });
        return JSON.stringify({
          ok: false,
          error: { code: known.code, kind: known.kind, details: known.details },
        });
      }
    },
    onEvent: (listener: (text: string) => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** A later day for tests of deadlines. */
    passDays: (count: number) => {
      status.today = addDays(today, count);
    },
  };
}
