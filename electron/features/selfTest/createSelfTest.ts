import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EventData } from '../../../shared/contract/events.ts';
import type { SelfTestHead, SelfTestResult } from '../../../shared/contract/selfTestTypes.ts';
import type { CompanyProfile, FileRef } from '../../../shared/contract/types.ts';
import { points } from '../../../shared/domain/selfTest/points.ts';
import { verdictOf } from '../../../shared/domain/selfTest/verdict.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import { selfTestFileName } from '../../../shared/i18n/selfTest.ts';
import type { Clock, Log, SafeStore } from '../../core/ports.ts';
import type { SelfTestStore } from '../../db/selfTestStore.ts';
import type { SettingStore } from '../../db/settingStore.ts';
import type { Keystore } from '../../keystore/createKeystore.ts';
import { createPageReader } from '../../pages/createPageReader.ts';
import { renderSelfTestPdf } from '../../pdf/selfTest/renderSelfTestPdf.ts';
import type { startSandbox } from '../../sandbox/startSandbox.ts';
import type { Certificates } from '../certificates.ts';
import type { StartProgram } from './program.ts';
import { runAll } from './runAll.ts';

export interface SelfTestPorts {
  /** The firm's folder; the test has one in it while it runs. */
  dataDir: string;
  version: string;
  clock: Clock;
  log: Log;
  userName: string | null;
  store: SelfTestStore;
  settings: SettingStore;
  safe: Pick<SafeStore, 'certificate'>;
  keystore: Keystore;
  certificates: Pick<Certificates, 'offlineSigner' | 'status'>;
  /** @throws AppError `company.missing` */
  company(): CompanyProfile;
  startProgram: StartProgram;
  /** The KSeF of the test, where a test of the test stands in for it. */
  startSandbox?: typeof startSandbox;
  changed(data: EventData<'selfTest.changed'>): void;
  handOut(name: string, mediaType: string, bytes: Uint8Array): FileRef;
}

export type SelfTest = ReturnType<typeof createSelfTest>;

interface Running {
  result: SelfTestResult;
  stopping: AbortController;
  ended: Promise<void>;
}

/** The self-test of the offline modes: every point really tried, beside the firm and never in it. */
export function createSelfTest(ports: SelfTestPorts) {
  const { clock, log, store, changed } = ports;
  const home = join(ports.dataDir, 'selfTest');
  let running: Running | null = null;

  /** What a test that was interrupted has left behind. */
  const sweep = (): void => rmSync(home, { recursive: true, force: true });

  const tell = ({ result }: Running): void =>
    changed({
      ...{ id: result.id, running: result.running, finished: result.finishedAt !== null },
      ...{ done: result.results.length, total: points.length },
    });

  const run = async (it: Running): Promise<void> => {
    const { result, stopping } = it;
    const folder = join(home, String(result.startedAt));
    const reader = createPageReader();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      await runAll({
        ...{ ...ports, folder, signal: stopping.signal, company: ports.company(), reader: () => reader },
        watcher: {
          begins: (point) => {
            result.running = point;
            tell(it);
          },
          ended: (ended) => {
            const others = result.results.filter(({ point }) => point !== ended.point);
            result.results = points.flatMap(
              (point) => [...others, ended].find((one) => one.point === point) ?? [],
            );
            tell(it);
          },
        },
      });
    } finally {
      await reader.close();
      sweep();
    }
  };

  const finish = async (it: Running): Promise<void> => {
    try {
      await run(it);
    } catch (error) {
      log.error('self-test', { cause: error instanceof Error ? error.stack : String(error) });
    }
    it.result = { ...it.result, running: null, finishedAt: clock.now() };
    try {
      store.add(it.result);
    } catch (error) {
      log.error('self-test not kept', { cause: error instanceof Error ? error.stack : String(error) });
    }
    running = null;
    tell(it);
  };

  /** @throws AppError `selfTest.notFound` */
  const kept = (id: string): SelfTestResult => {
    const result = store.get(id);
    if (!result) throw new AppError('selfTest.notFound', { id });
    return result;
  };

  sweep();
  return {
    /** @throws AppError `selfTest.running`, `company.missing` */
    start: (): SelfTestResult => {
      if (running) throw new AppError('selfTest.running', {});
      const { nip, name, training, environment } = ports.company();
      const result: SelfTestResult = {
        ...{ id: randomUUID(), startedAt: clock.now(), finishedAt: null, version: ports.version },
        ...{ company: { nip, name, training }, environment: environment.name, by: ports.userName },
        ...{ running: null, results: [] },
      };
      const it: Running = { result, stopping: new AbortController(), ended: Promise.resolve() };
      running = it;
      it.ended = finish(it);
      return { ...result };
    },
    current: (): SelfTestResult | null => running?.result ?? null,
    cancel: (): void => running?.stopping.abort(),
    /** Newest first. */
    list: (): SelfTestHead[] =>
      store.list().map(({ id, startedAt, version, results }) => ({
        ...{ id, startedAt, version, verdict: verdictOf(results) },
      })),
    get: kept,
    /** @throws AppError `selfTest.notFound` */
    report: async (id: string): Promise<FileRef> => {
      const result = kept(id);
      const bytes = await renderSelfTestPdf(result);
      return ports.handOut(selfTestFileName(result.startedAt), 'application/pdf', bytes);
    },
    close: async (): Promise<void> => {
      running?.stopping.abort();
      await running?.ended;
    },
  };
}
