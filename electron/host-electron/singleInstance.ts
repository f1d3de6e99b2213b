import { app } from 'electron';
import { z } from 'zod';
import { mostOpenedFiles } from '../../shared/domain/openedFile.ts';

/** What a second start hands to the first program: Electron may put the arguments themselves in another order. */
const Handed = z.object({ files: z.array(z.string().max(4096)).max(mostOpenedFiles * 2) });

/**
 * One program per data folder. False in a second start, which ends at once: the first one shows its window and opens
 * the files that the second was given.
 */
export function becomeOnlyInstance(
  files: readonly string[],
  again: (files: readonly string[]) => void,
): boolean {
  const isOnly = app.requestSingleInstanceLock({ files: files.slice(0, mostOpenedFiles * 2) });
  if (!isOnly) return false;
  app.on('second-instance', (_event, _args, _folder, handed) => {
    const read = Handed.safeParse(handed);
    again(read.success ? read.data.files : []);
  });
  return true;
}
