import { statfs } from 'node:fs/promises';
import type { ErrorView } from '../../shared/contract/basicTypes.ts';
import type { FirstStartStep, LoginTest, ReadinessPoint } from '../../shared/contract/firstStartTypes.ts';
import { isAppError } from '../../shared/errors/appError.ts';
import type { Clock } from '../core/ports.ts';
import type { JournalStore } from '../db/journalStore.ts';
import type { Db } from '../db/openDatabase.ts';
import type { SettingStore } from '../db/settingStore.ts';
import type { Modes } from '../modes/createModes.ts';
import type { Certificates } from './certificates.ts';
import type { Numbering } from './numbering.ts';

interface FirstStartPorts {
  clock: Clock;
  db: Db;
  dataDir: string;
  settings: SettingStore;
  journal: JournalStore;
  certificates: Certificates;
  modes: Modes;
  numbering: Numbering;
  /** Tries the login at the company's KSeF. @throws AppError `company.missing` */
  testKsefLogin(): Promise<Omit<LoginTest, 'at'>>;
  /** Makes a print of nothing and reads its codes back. @throws AppError `print.*`, `company.missing` */
  provePrint(): Promise<void>;
}

/** Ten years of a small firm's invoices take less. */
const enoughBytes = 1_000_000_000;

export type FirstStart = ReturnType<typeof createFirstStart>;

/** Setting a company up: how far it has come, whether its login works, and what it still lacks. */
export function createFirstStart(ports: FirstStartPorts) {
  const { clock, db, dataDir, settings, journal, certificates, modes, numbering } = ports;

  const freeBytes = async (): Promise<number | null> => {
    try {
      const { bavail, bsize } = await statfs(dataDir);
      return bavail * bsize;
    } catch {
      // Some network drives do not say.
      return null;
    }
  };

  /** What is wrong with a print in the firm's look, as a buyer's phone would find. */
  const printProblem = async (): Promise<ErrorView | null> => {
    try {
      await ports.provePrint();
      return null;
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { code: error.code, details: error.details };
    }
  };

  return {
    step: (): FirstStartStep | null => settings.get('firstStart') ?? null,
    go: (step: FirstStartStep | null): void => settings.set('firstStart', step),

    /** @throws AppError `company.missing` */
    testLogin: async (): Promise<LoginTest> => {
      const test = { at: clock.now(), ...(await ports.testKsefLogin()) };
      const { at, passed, by, steps } = test;
      const failed = steps.find(({ state }) => state === 'failed');
      db.transaction(() => {
        settings.set('loginTest', { at, passed });
        journal.add('company.loginTested', { passed, by, step: failed?.step, code: failed?.problem?.code });
      });
      return test;
    },
    /** What was tested is no longer what logs in. */
    forgetTest: (): void => settings.set('loginTest', null),

    readiness: async (): Promise<ReadinessPoint[]> => {
      const { ksefToken, authentication, offline, readyForOffline, problem, order } = certificates.status();
      const lastTest = settings.get('loginTest') ?? null;
      const { clockProblem, lamps } = modes.status();
      const free = await freeBytes();
      const folder = settings.get('backupFolder') ?? '';
      const series = numbering.list().series.find(({ kind }) => kind === 'VAT');
      const unprinted = await printProblem();
      const hasLogin = ksefToken || authentication !== null;
      return [
        {
          ...{ point: 'login', isOptional: false, lastTest },
          state: !hasLogin || lastTest?.passed === false ? 'missing' : lastTest ? 'ok' : 'unknown',
        },
        {
          ...{ point: 'certificate', isOptional: false, state: readyForOffline ? 'ok' : 'missing' },
          ...{ validTo: offline?.validTo ?? null, problem, isOrdered: order !== null && !order.problem },
        },
        {
          ...{ point: 'clock', isOptional: false, skewMs: clockProblem?.skewMs ?? null },
          state: clockProblem ? 'missing' : lamps.lastKsefAnswer === null ? 'unknown' : 'ok',
        },
        { point: 'numbering', isOptional: false, state: 'ok', next: series?.next ?? '' },
        {
          ...{ point: 'disk', isOptional: false, freeBytes: free },
          state: free === null ? 'unknown' : free < enoughBytes ? 'missing' : 'ok',
        },
        {
          ...{ point: 'printing', isOptional: false, problem: unprinted },
          state: unprinted === null ? 'ok' : 'missing',
        },
        { point: 'backup', isOptional: true, state: folder === '' ? 'missing' : 'ok', folder },
        { point: 'mail', isOptional: true, state: settings.get('mail') ? 'ok' : 'missing' },
      ];
    },
  };
}
