import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { EventData } from '../../../shared/contract/events.ts';
import { AppError } from '../../../shared/errors/appError.ts';
import type { Clock } from '../../core/ports.ts';

/** What takes longer than this shows how far it is; then it tells no more often than that. */
const tellAfterMs = 500;
const tellEveryMs = 200;

export interface JobPorts {
  clock: Clock;
  /** Where files are made; what an earlier run left there is deleted. */
  folder: string;
  progress(data: EventData<'export.progress'>): void;
}

/** Called after each invoice: others get their turn. @throws AppError `export.cancelled` */
export type Step = () => Promise<void>;

/** One file of many invoices at a time, told of as it grows, stopped between two invoices. */
export function createExportJob({ clock, folder, progress }: JobPorts) {
  let isRunning = false;
  let isCancelled = false;
  rmSync(folder, { recursive: true, force: true });

  return {
    /**
     * Lets `work` fill a file; half a file is never left.
     * @throws AppError `export.running`, `export.cancelled`, and whatever `work` throws
     */
    run: async (
      total: number,
      work: (path: string, step: Step) => Promise<void>,
    ): Promise<{ path: string; sizeBytes: number }> => {
      if (isRunning) throw new AppError('export.running', {});
      isRunning = true;
      isCancelled = false;
      const startedAt = clock.now();
      let [done, toldAt] = [0, 0];
      const step: Step = async () => {
        done += 1;
        const now = clock.now();
        if (now - startedAt >= tellAfterMs && now - toldAt >= tellEveryMs) {
          toldAt = now;
          progress({ done, total });
        }
        await turn();
        if (isCancelled) throw new AppError('export.cancelled', {});
      };
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, randomUUID());
      try {
        await work(path, step);
        return { path, sizeBytes: statSync(path).size };
      } catch (error) {
        rmSync(path, { force: true });
        throw error;
      } finally {
        isRunning = false;
      }
    },
    cancel: (): void => {
      isCancelled = true;
    },
  };
}
