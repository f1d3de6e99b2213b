import { globSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, crashReporter } from 'electron';
import { z } from 'zod';
import { CrashReport } from '../../shared/contract/desktopTypes.ts';
import type { Clock } from '../core/ports.ts';
import { readJson } from './jsonFile.ts';

type What = CrashReport['what'];
const mostKept = 20;
const suffix = '.json';

const Written = z.object({ at: z.int(), what: CrashReport.shape.what });

/** Where a failure arose: names and places in the program's own code, never its message, which may quote anything. */
export function traceOf(error: unknown): { name: string; code?: string; stack: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const { code } = error as NodeJS.ErrnoException;
  const stack = (error.stack ?? '')
    .split('\n')
    .map((line) => /^\s+at (.*?)\(?(?:file:\/\/)?[^()\s]*[\\/]([^\\/()\s]+:\d+:\d+)\)?$/.exec(line))
    .flatMap((found) => (found ? [`${found[1] ?? ''}${found[2] ?? ''}`] : []))
    .slice(0, 30);
  return { name: error.name, ...(typeof code === 'string' && { code: code.slice(0, 40) }), stack };
}

export type Crashes = ReturnType<typeof createCrashes>;

/** Reports of breakdowns, in files of this computer: what, when and where in the program. Nothing is ever sent. */
export function createCrashes(folder: string, clock: Clock) {
  const names = (): string[] => {
    try {
      return readdirSync(folder)
        .filter((name) => name.endsWith(suffix))
        .sort()
        .reverse();
    } catch {
      return [];
    }
  };
  const note = (what: What, facts: Record<string, unknown>, at = clock.now()): void => {
    try {
      mkdirSync(folder, { recursive: true });
      const id = `${new Date(at).toISOString().replace(/[:.]/g, '-')}-${what}${suffix}`;
      const { platform, arch, versions } = process;
      const program = { version: app.getVersion(), electron: versions.electron ?? null, platform, arch };
      const report = { at, what, ...program, ...facts };
      writeFileSync(join(folder, id), `${JSON.stringify(report, null, 2)}\n`, { mode: 0o600 });
      for (const old of names().slice(mostKept)) rmSync(join(folder, old), { force: true });
    } catch {
      // A full disk must not make a second breakdown of the first.
    }
  };
  return {
    folder,
    note,
    list: (): CrashReport[] =>
      names().flatMap((id) => {
        const read = readJson(join(folder, id), Written.nullable(), null);
        return read ? [{ id, ...read }] : [];
      }),
  };
}

/**
 * Breakdowns of Electron itself leave a picture of their memory, in which keys and invoices may be: at the next start
 * it becomes a report that something broke, and is deleted.
 */
export function startCrashReporter(dumps: string, crashes: Crashes): void {
  mkdirSync(dumps, { recursive: true });
  for (const found of globSync('**/*.dmp', { cwd: dumps })) {
    const file = join(dumps, found);
    const { mtimeMs, size } = statSync(file);
    crashes.note('program', { cause: 'native', dumpBytes: size }, Math.round(mtimeMs));
    rmSync(file, { force: true });
  }
  app.setPath('crashDumps', dumps);
  crashReporter.start({ uploadToServer: false, submitURL: '', ignoreSystemCrashHandler: true });
}
