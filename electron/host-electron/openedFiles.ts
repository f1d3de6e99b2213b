import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { OpenedFile } from '../../shared/contract/desktopTypes.ts';
import {
  looksLike,
  mostBytesOpened,
  mostOpenedFiles,
  openedKindOf,
  type OpenedKind,
  type OpenedProblem,
} from '../../shared/domain/openedFile.ts';
import type { DesktopLine } from './desktopLine.ts';

interface Waiting extends OpenedFile {
  kind: OpenedKind;
}
interface Refused {
  name: string;
  problem: OpenedProblem;
}

/** Files named on a command line; flags and everything else that Electron puts there are left alone. */
export function filesOfArguments(args: readonly string[], folder: string): string[] {
  const options = { data: { type: 'string' } } as const;
  const { positionals } = parseArgs({ args: [...args], strict: false, allowPositionals: true, options });
  return positionals.filter((it) => openedKindOf(it) !== null).map((it) => resolve(folder, it));
}

/** Reads one: by its ending, its size and its first bytes, before anything looks at it. Never throws. */
export function readOpened(path: string): Waiting | Refused {
  const name = basename(path).slice(-255);
  const kind = openedKindOf(name);
  if (kind === null) return { name, problem: 'type' };
  let handle: number | null = null;
  try {
    // A pipe or a device must not keep the program waiting.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { name, problem: 'unreadable' };
    if (stat.size > mostBytesOpened[kind]) return { name, problem: 'size' };
    const bytes = Buffer.alloc(stat.size);
    const read = bytes.subarray(0, readSync(handle, bytes, 0, stat.size, 0));
    return looksLike(kind, read)
      ? { kind, name, base64: read.toString('base64') }
      : { name, problem: 'content' };
  } catch {
    return { name, problem: 'unreadable' };
  } finally {
    if (handle !== null) closeSync(handle);
  }
}

export type OpenedFiles = ReturnType<typeof createOpenedFiles>;

/** Files that the system opened with the program: read at once, and kept until the window takes them, once. */
export function createOpenedFiles(line: Pick<DesktopLine, 'tell'>, show: () => void) {
  let waiting: Waiting[] = [];
  return {
    open: (paths: readonly string[]): void => {
      if (paths.length === 0) return;
      const room = Math.max(0, mostOpenedFiles - waiting.length);
      const read = paths.slice(0, room).map(readOpened);
      const tooMany = paths[room];
      const refused: Refused[] = read.filter((it): it is Refused => 'problem' in it);
      if (tooMany !== undefined) refused.push({ name: basename(tooMany), problem: 'tooMany' });
      waiting = [...waiting, ...read.filter((it): it is Waiting => 'kind' in it)];
      const count = (kind: OpenedKind) => waiting.filter((it) => it.kind === kind).length;
      const data = { invoices: count('invoice'), certificates: count('certificate'), refused };
      line.tell({ event: 'files.opened', data });
      show();
    },
    take: (kind: OpenedKind): OpenedFile[] => {
      const taken = waiting.filter((it) => it.kind === kind);
      waiting = waiting.filter((it) => it.kind !== kind);
      return taken.map(({ name, base64 }) => ({ name, base64 }));
    },
  };
}
