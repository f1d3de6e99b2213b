import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CorePorts } from '../../electron/core/corePorts.ts';
import { createCore } from '../../electron/core/createCore.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { createSettingStore } from '../../electron/db/settingStore.ts';
import type { Patience } from '../../electron/features/selfTest/handles.ts';
import { runSteps } from '../../electron/features/selfTest/runSteps.ts';
import type { OtherProgram, StartProgram } from '../../electron/features/selfTest/program.ts';
import type { Steps } from '../../electron/features/selfTest/step.ts';
import { certificateSteps } from '../../electron/features/selfTest/steps/certificate.ts';
import { cycleSteps } from '../../electron/features/selfTest/steps/cycle.ts';
import { deliverySteps } from '../../electron/features/selfTest/steps/delivery.ts';
import { failureSteps } from '../../electron/features/selfTest/steps/failure.ts';
import { inKsefSteps } from '../../electron/features/selfTest/steps/inKsef.ts';
import { maintenanceSteps } from '../../electron/features/selfTest/steps/maintenance.ts';
import { startWorld, type World } from '../../electron/features/selfTest/world.ts';
import { startSandbox } from '../../electron/sandbox/startSandbox.ts';
import type { Method, Output } from '../../shared/contract/contract.ts';
import type { PointResult } from '../../shared/contract/selfTestTypes.ts';
import { points, type PointId } from '../../shared/domain/selfTest/points.ts';
import { answerChecks } from '../../shared/domain/selfTest/verdict.ts';
import { selfTestProblem } from '../../shared/i18n/selfTestProblems.ts';
import { eventually } from '../support/company.ts';
import { useFirm } from '../support/useFirm.ts';

const log = { info: () => undefined, error: () => undefined };
const company = {
  ...{ nip: '5223006143', name: 'Sklep pod Latarnią', training: false },
  address: { country: 'PL', line1: 'ul. Portowa 3', line2: '84-104 Jastrzębia Góra' },
  environment: {
    name: 'production',
    apiUrl: 'https://a.example',
    qrUrl: 'https://q.example',
    latarniaUrl: null,
  },
} as const;

const ending: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

/** Changes what a program answers to one call. */
type Lie = Partial<{ [M in Method]: (answer: Output<M>) => Output<M> }>;

/** The program, of which one answer is not what it should be. */
const lying =
  (lie: Lie, ports: Pick<CorePorts, 'power'> = {}): StartProgram =>
  async (order) => {
    const program = await createCore({ ...order, ...ports, log, osVault: null, background: true });
    return {
      ...program,
      call: async (text) => {
        const { method } = JSON.parse(text) as { method: Method };
        const reply = JSON.parse(await program.call(text)) as { ok: boolean; value: never };
        const change = lie[method] as ((answer: unknown) => unknown) | undefined;
        return JSON.stringify(reply.ok && change ? { ...reply, value: change(reply.value) } : reply);
      },
    };
  };
const honest: StartProgram = lying({});

/** A world whose KSeF or program is spoilt in some way. */
async function worldWith(
  spoilt: typeof startSandbox,
  startProgram = honest,
  patience: Patience = {},
): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'latarnik-planted-'));
  ending.push(() => rmSync(folder, { recursive: true, force: true }));
  const db = openDatabase(join(folder, 'prawdziwa'));
  ending.push(() => db.close());
  const world = await startWorld({
    ...{ folder, clock: systemClock, company: structuredClone(company), startSandbox: spoilt },
    settings: createSettingStore(db.sqlite),
    ...{ signal: new AbortController().signal, startProgram, patience },
  });
  ending.push(world.close);
  return world;
}

/** Tries points and gives those that did not pass, in the words that a person reads. */
async function tryAll(steps: Steps): Promise<Record<string, string>> {
  const found: PointResult[] = [];
  await runSteps(steps, () => Promise.resolve(), {
    ...{ clock: systemClock, log, signal: new AbortController().signal },
    watcher: { begins: () => undefined, ended: (result) => found.push(result) },
  });
  return Object.fromEntries(
    found
      .filter(({ outcome }) => outcome !== 'passed')
      .map(({ point, problem }) => [point, problem ? selfTestProblem(problem).title : '']),
  );
}

describe('a fault is found at its point and told in words', { timeout: 120_000 }, () => {
  it('codes that lead to an address where nobody answers', async () => {
    const world = await worldWith(async (options) => ({
      ...(await startSandbox(options)),
      qrUrl: 'http://127.0.0.1:9',
    }));
    expect(await tryAll(certificateSteps(world))).toEqual({
      'certificate.signs': 'KOD I prowadzi pod adres, który nie odpowiada',
    });
  });

  it('codes that lead to somebody else’s page', async () => {
    const elsewhere = await startSandbox({ clock: systemClock });
    ending.push(() => elsewhere.close());
    const world = await worldWith(async (options) => ({
      ...(await startSandbox(options)),
      qrUrl: elsewhere.qrUrl,
    }));
    expect(await tryAll(certificateSteps(world))).toEqual({
      'certificate.signs': 'KOD II prowadzi do strony, która nie potwierdza faktury',
    });
  });

  it('a KSeF that refuses every file', async () => {
    const world = await worldWith(async (options) => {
      const sandbox = await startSandbox(options);
      sandbox.setFaults({ kind: 'refusesFiles' });
      return sandbox;
    });
    expect(await tryAll(cycleSteps(world))).toEqual({
      'cycle.delivered': 'Nie zgadza się: stan faktury',
      'cycle.accepted': 'Brakuje: stan faktury',
    });
  });

  it('no certificate of type 2: whatever rests on it says on which point it rests', async () => {
    const world = await worldWith(async (options) => {
      const sandbox = await startSandbox(options);
      // KSeF's authority gives out certificates of type 1 only.
      return {
        ...sandbox,
        issueCertificate: (order) => sandbox.issueCertificate({ ...order, type: 'Authentication' }),
      };
    });
    expect(await tryAll([...certificateSteps(world), ...cycleSteps(world)])).toEqual({
      'certificate.imported': 'To certyfikat typu 1 (Uwierzytelnianie), a potrzebny jest typ 2 (Offline)',
      'certificate.signs': 'Nie sprawdzono, bo nie udał się punkt 5.2',
      'cycle.imported': 'Nie zgadza się: typ certyfikatu',
      'cycle.issued': 'Wymagany certyfikat typu 2 do trybu offline',
      'cycle.codes': 'Nie sprawdzono, bo nie udał się punkt 6.3',
      'cycle.online': 'Nie sprawdzono, bo nie udał się punkt 6.3',
      'cycle.delivered': 'Nie sprawdzono, bo nie udał się punkt 6.5',
      'cycle.accepted': 'Nie sprawdzono, bo nie udał się punkt 6.3',
    });
  });
});

/** A KSeF that has every invoice twice. */
const doubled: typeof startSandbox = async (options) => {
  const sandbox = await startSandbox(options);
  const { invoices, posts } = sandbox.records;
  return { ...sandbox, records: { posts, invoices: () => invoices().flatMap((it) => [it, it]) } };
};

interface Planted {
  fault: string;
  lie?: Lie;
  sandbox?: typeof startSandbox;
  steps: (world: World) => Steps;
  /** The points that are tried, after the certificate was loaded. */
  points: PointId[];
  found: Partial<Record<PointId, string>>;
}

const planted: Planted[] = [
  {
    fault: 'a deadline a day late',
    lie: { 'invoice.get': (it) => ({ ...it, deadline: { kind: 'day', day: '2099-01-01', overdue: false } }) },
    steps: maintenanceSteps,
    points: ['maintenance.issued', 'maintenance.deadline'],
    found: { 'maintenance.deadline': 'Nie zgadza się: termin dosłania' },
  },
  {
    fault: 'an invoice that is missing in the queue',
    lie: { 'queue.list': () => [] },
    steps: cycleSteps,
    points: ['cycle.switched', 'cycle.issued'],
    found: { 'cycle.issued': 'Brakuje: kolejka do dosłania' },
  },
  {
    fault: 'an offline invoice without a certificate',
    lie: { 'invoice.issue': (it) => ({ ...it, certificateSerial: null }) },
    steps: cycleSteps,
    points: ['cycle.switched', 'cycle.issued'],
    found: { 'cycle.issued': 'Brakuje: certyfikat' },
  },
  {
    fault: 'no warning of a near deadline',
    lie: { 'alert.list': () => [] },
    steps: failureSteps,
    points: ['failure.issued', 'failure.deadline', 'failure.warning'],
    found: { 'failure.warning': 'Brakuje: ostrzeżenie o terminie' },
  },
  {
    fault: 'an invoice that is in KSeF twice after its answer was lost',
    sandbox: doubled,
    steps: inKsefSteps,
    points: ['beyond.lostAnswer', 'beyond.duplicate'],
    found: {
      'beyond.lostAnswer': 'Nie zgadza się: liczba dokumentów',
      'beyond.duplicate': 'Nie zgadza się: liczba dokumentów',
    },
  },
  {
    fault: 'a duplicate whose number is not the original’s',
    lie: {
      'invoice.get': (it) => ({ ...it, ksefNumber: it.ksefNumber && it.ksefNumber.replace(/^\d/, '0') }),
    },
    steps: inKsefSteps,
    points: ['beyond.duplicate'],
    found: { 'beyond.duplicate': 'Nie zgadza się: numer KSeF' },
  },
  {
    fault: 'a correction that does not wait',
    lie: {
      'invoice.list': (it) => ({
        ...it,
        items: it.items.map((one) => ({ ...one, grossGrosze: -one.grossGrosze })),
      }),
    },
    steps: inKsefSteps,
    points: ['beyond.correctionWaits'],
    found: { 'beyond.correctionWaits': 'Brakuje: korekta, która czeka na numer KSeF pierwotnej' },
  },
];

describe('a planted fault fails the point that looks for it, and no other', { timeout: 60_000 }, () => {
  it.each(planted)('$fault', async ({ lie, sandbox, steps, points, found }) => {
    const world = await worldWith(sandbox ?? startSandbox, lying(lie ?? {}));
    const wanted = (of: Steps, ids: readonly PointId[]) => of.filter(([point]) => ids.includes(point));
    expect(await tryAll(wanted(certificateSteps(world), ['certificate.imported']))).toEqual({});
    await world.calm();
    expect(await tryAll(wanted(steps(world), points))).toEqual(found);
  });
});

/** A computer that never wakes: the program begins nothing by itself. */
const asleep: CorePorts['power'] = { isResting: () => true, onAwake: () => () => undefined };

describe('a program that has to be told to send', { timeout: 60_000 }, () => {
  it('fails what the article’s chapter 4 asks of it, and whatever rests on that, and nothing else', async () => {
    let program: OtherProgram | undefined;
    const world = await worldWith(
      async (options) => {
        const sandbox = await startSandbox(options);
        return {
          ...sandbox,
          // Whether KSeF is there is not what is tried here: the program is made to look at once.
          setDown: async (down) => {
            await sandbox.setDown(down);
            await program?.call(JSON.stringify({ method: 'mode.auto', input: null }));
          },
        };
      },
      async (order) => (program = await lying({}, { power: asleep })(order)),
      // In vain: nothing is ever sent.
      { progress: 300, state: 300 },
    );
    expect(await tryAll(certificateSteps(world).filter(([it]) => it === 'certificate.imported'))).toEqual({});
    await world.calm();
    expect(await tryAll(deliverySteps(world))).toEqual({
      'delivery.automatic': 'Nie doczekano się: postęp wysyłania',
      'delivery.accepted': 'Nie doczekano się: stan faktury',
      'delivery.journal': 'Brakuje: wpis w dzienniku',
    });
    const failed = ['delivery.automatic', 'delivery.accepted', 'delivery.journal'] as const;
    const results = points.map((point) => ({
      ...{ point, outcome: failed.some((it) => it === point) ? ('failed' as const) : ('passed' as const) },
    }));
    const answered = answerChecks(results).filter(({ outcome }) => outcome === 'failed');
    expect(answered.map(({ check }) => check)).toEqual(['delivery', 'queue']);
  });
});

describe('the firm itself', { timeout: 120_000 }, () => {
  const world = useFirm({}, { background: false });
  /** Points of the firm come first: the test is stopped after them. */
  const ownPoints = async () => {
    const { id } = await world.call('selfTest.start');
    const seen = async () => (await world.call('selfTest.current'))?.results ?? [];
    await eventually('the firm was looked at', async () =>
      (await seen()).some((it) => it.point === 'own.cycle'),
    );
    await world.call('selfTest.cancel');
    await eventually('it has ended', async () => (await world.call('selfTest.current')) === null);
    const { results } = await world.call('selfTest.get', { id });
    return Object.fromEntries(
      results
        .filter(({ point }) => point.startsWith('own.'))
        .filter(({ outcome }) => outcome !== 'passed')
        .map(({ point, problem }) => [point, problem ? selfTestProblem(problem).title : '']),
    );
  };

  it('with a certificate that has ended is told so, and with which mode and queue nothing would go by itself', async () => {
    const { nip, name } = world.sandbox.company;
    const now = systemClock.now();
    const { p12 } = await world.sandbox.issueCertificate({
      ...{ type: 'Offline', nip, name, password: 'krótki', validFrom: now - 1000, validTo: now + 2500 },
    });
    const files = [{ name: 'krotki.p12', base64: Buffer.from(p12).toString('base64') }];
    await world.call('keystore.import', { files, password: 'krótki' });
    await world.call('mode.set', { mode: 'offline24' });
    await eventually('it has ended', () => Promise.resolve(systemClock.now() > now + 4000));
    const found = await ownPoints();
    expect(found).toMatchObject({
      'own.certificate': 'Certyfikat stracił ważność',
      'own.automatic': 'Tryb jest ustawiony ręcznie: Offline24',
      'own.cycle': 'Certyfikat stracił ważność',
    });
  });
});
