import { randomUUID } from 'node:crypto';
import { watch, type FSWatcher } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { ErrorView } from '../../../shared/contract/basicTypes.ts';
import type { WatchSettings, WatchStatus } from '../../../shared/contract/importTypes.ts';
import { AppError, isAppError } from '../../../shared/errors/appError.ts';
import { watchNote } from '../../../shared/i18n/watch.ts';
import type { Clock, Log } from '../../core/ports.ts';
import { dataProblem } from '../../db/dataProblem.ts';
import type { ImportStore } from '../../db/importStore.ts';
import type { JournalStore } from '../../db/journalStore.ts';
import type { SettingStore } from '../../db/settingStore.ts';
import { sha256Of, type Imports } from './createImports.ts';
import { checkFolder, filesOf, moveAway, readSeen, type SeenFile } from './folderFiles.ts';

/** Looks are this far apart; the system's word of a change brings one nearer. */
const lookEveryMs = 2_000;
const lookSoonMs = 300;
/** A file that did not change for so long, over two looks, is whole. */
const settledMs = 1_500;
/** One that can't be read is given this long: whoever writes it may only have paused. */
const patienceMs = 60_000;

export interface WatchPorts {
  clock: Clock;
  log: Log;
  /** Our own data: never watched. */
  dataDir: string;
  settings: SettingStore;
  journal: JournalStore;
  store: ImportStore;
  imports: Imports;
  /** Asks how invoices are issued now. */
  freshMode(): Promise<unknown>;
  changed(): void;
}

interface Tracked extends SeenFile {
  /** Instant of the first look that found it so. */
  since: number;
  /** It waits on the screen. */
  isOffered: boolean;
}

const off: WatchSettings = { folder: '', enabled: false, mode: 'ask' };
const asView = ({ code, details }: AppError): ErrorView => ({ code, details });
/** Whether the file itself is to blame: otherwise it waits until the reason has gone. */
const isOfFile = ({ code }: AppError): boolean => /^(draft|import)\./.test(code);

export type WatchedFolder = ReturnType<typeof createWatchedFolder>;

/**
 * A folder where another program leaves FA(3) files: each becomes an invoice exactly once and is then moved to
 * `wystawione`, or to `odrzucone` with the reason. That a file was issued is stored with its invoice, so a program that
 * dies before moving it only moves it later.
 */
export function createWatchedFolder(ports: WatchPorts) {
  const { clock, log, dataDir, settings, journal, store, imports, freshMode, changed } = ports;
  const tracked = new Map<string, Tracked>();
  let problem: ErrorView | null = null;
  let lastLookAt: number | null = null;
  let cancelTimer: (() => void) | null = null;
  let nextLookAt = Infinity;
  let watcher: FSWatcher | null = null;
  let isStarted = false;
  let looking: Promise<void> | null = null;

  const wanted = (): WatchSettings => settings.get('watch') ?? off;
  const status = (): WatchStatus => ({ ...wanted(), problem, waiting: tracked.size, lastLookAt });

  const tell = (next: ErrorView | null): void => {
    const isNews = JSON.stringify(next) !== JSON.stringify(problem);
    problem = next;
    if (isNews) changed();
  };

  const moveIssued = async (folder: string, file: SeenFile, id: number, number: string): Promise<void> => {
    await moveAway(folder, file, 'issued', watchNote.issued(file.name, number, clock.now()));
    store.moved(id);
    tracked.delete(file.name);
  };

  const refuse = async (folder: string, file: SeenFile, problems: readonly ErrorView[]): Promise<void> => {
    const isMoved = await moveAway(
      folder,
      file,
      'refused',
      watchNote.refused(file.name, problems, clock.now()),
    );
    tracked.delete(file.name);
    if (isMoved) journal.add('import.refused', { file: file.name, ...problems[0] });
  };

  /** What an earlier look issued and did not move: the program died, or the file was held open. */
  const finishMoves = async (folder: string, files: readonly SeenFile[]): Promise<void> => {
    for (const { id, fileName, sha256, number } of store.toBeMoved()) {
      const file = files.find(({ name }) => name === fileName);
      const bytes = file && (await readSeen(folder, file));
      if (file && bytes && sha256Of(bytes) === sha256) await moveIssued(folder, file, id, number);
      // It is gone, or another file came under its name: that one is new.
      else if (!file || bytes) store.moved(id);
    }
  };

  const track = (files: readonly SeenFile[]): void => {
    const names = new Set(files.map(({ name }) => name));
    for (const name of tracked.keys()) {
      if (names.has(name)) continue;
      tracked.delete(name);
      imports.withdraw(name);
    }
    for (const file of files) {
      const known = tracked.get(file.name);
      const isSame = known?.size === file.size && known.mtimeMs === file.mtimeMs && known.ino === file.ino;
      if (isSame) continue;
      if (known?.isOffered) imports.withdraw(file.name);
      tracked.set(file.name, { ...file, since: clock.now(), isOffered: false });
    }
  };

  const take = async (folder: string, file: Tracked): Promise<void> => {
    const bytes = await readSeen(folder, file);
    if (!bytes) return;
    if (wanted().mode === 'ask') {
      file.isOffered = imports.offer({ name: file.name, bytes });
      return;
    }
    const before = store.bySha256(sha256Of(bytes));
    // Issued and still to be moved: not a second time the same.
    if (before?.toBeMoved && before.fileName === file.name) return;
    if (before) {
      const view = asView(new AppError('import.alreadyIssued', { number: before.number }));
      return refuse(folder, file, [view]);
    }
    try {
      const { number } = imports.issueFile({ name: file.name, bytes });
      const made = store.bySha256(sha256Of(bytes));
      if (made) await moveIssued(folder, file, made.id, number);
    } catch (error) {
      if (!isAppError(error) || !isOfFile(error)) throw error;
      const mayBeUnfinished = error.code === 'import.notAnInvoice' && clock.now() - file.since < patienceMs;
      if (!mayBeUnfinished) await refuse(folder, file, [asView(error)]);
    }
  };

  const lookNow = async (): Promise<void> => {
    const { folder, enabled } = wanted();
    if (!enabled) return tracked.clear();
    try {
      // A file that can't be moved must not keep others from being issued.
      const stuck = await finishMoves(folder, await filesOf(folder)).then(
        () => null,
        (error: unknown) => error,
      );
      track(await filesOf(folder));
      const settled = [...tracked.values()].filter(
        ({ since, isOffered }) => !isOffered && clock.now() - since >= settledMs,
      );
      if (settled.length > 0) await freshMode();
      for (const file of settled) await take(folder, file);
      if (stuck !== null) throw stuck as Error;
      tell(null);
    } catch (error) {
      tell(viewOf(error));
    }
    lastLookAt = clock.now();
  };

  const viewOf = (error: unknown): ErrorView => {
    const known = isAppError(error) ? error : dataProblem(error);
    if (known) return asView(known);
    const incidentId = randomUUID();
    log.error('watched folder', {
      incidentId,
      problem: error instanceof Error ? error.stack : String(error),
    });
    return { code: 'internal', details: { incidentId } };
  };

  /** One look at a time. */
  const look = (): Promise<void> => (looking ??= lookNow().finally(() => (looking = null)));

  /** The next look is then, unless it is nearer already. */
  const lookAfter = (delayMs: number): void => {
    const at = clock.now() + delayMs;
    if (!isStarted || at >= nextLookAt) return;
    cancelTimer?.();
    nextLookAt = at;
    cancelTimer = clock.schedule(delayMs, () => {
      nextLookAt = Infinity;
      void look().then(() => lookAfter(lookEveryMs));
    });
  };
  const listen = (): void => {
    watcher?.close();
    watcher = null;
    const { folder, enabled } = wanted();
    if (!enabled) return;
    try {
      watcher = watch(folder, () => lookAfter(lookSoonMs));
      // The looks go on without it.
      watcher.on('error', () => watcher?.close());
    } catch {
      // Not every file system tells of changes.
    }
  };
  const start = (): void => {
    isStarted = true;
    listen();
    lookAfter(lookSoonMs);
  };

  return {
    status,
    look,
    start,
    /** A file of it was issued, or dropped, on the screen. */
    wake: (): void => lookAfter(0),
    /** @throws AppError `watch.badFolder` */
    set: async (next: WatchSettings): Promise<WatchStatus> => {
      const folder = next.folder === '' ? '' : resolve(next.folder);
      if (next.enabled) {
        await checkFolder(next.folder);
        const inside = relative(dataDir, folder);
        if (!inside.startsWith('..')) throw new AppError('watch.badFolder', { folder, problem: 'data' });
      }
      await looking;
      for (const name of tracked.keys()) imports.withdraw(name);
      tracked.clear();
      settings.set('watch', { ...next, folder });
      journal.add('watch.changed', { folder, enabled: next.enabled, way: next.mode });
      problem = null;
      if (isStarted) start();
      changed();
      return status();
    },
    /** Dropped on the screen: moved out, so that they do not come back. */
    refuse: async (names: readonly string[]): Promise<void> => {
      const { folder } = wanted();
      for (const name of names) {
        const file = tracked.get(name);
        if (!file) continue;
        tracked.delete(name);
        await moveAway(folder, file, 'refused', watchNote.dropped(name, clock.now()));
        journal.add('import.refused', { file: name });
      }
    },
    stop: async (): Promise<void> => {
      isStarted = false;
      nextLookAt = Infinity;
      cancelTimer?.();
      watcher?.close();
      await looking;
    },
  };
}
