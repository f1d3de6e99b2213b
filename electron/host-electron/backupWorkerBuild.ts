import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

/**
 * How the worker that makes backups (electron/db/) is packed: read as text out of the archive and run as a script, it
 * has no place of its own, so the database driver's address comes with its task.
 */
export const backupWorkerBuild: BuildOptions = {
  ...{ bundle: true, platform: 'node', target: 'node22', format: 'cjs', logLevel: 'warning' },
  entryPoints: [join(import.meta.dirname, '../db/backupWorker.ts')],
  plugins: [
    {
      name: 'driver',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^better-sqlite3$/ }, () => ({ path: 'driver', namespace: 'given' }));
        onLoad({ filter: /.*/, namespace: 'given' }, () => ({
          contents: `module.exports = module.require(require('node:worker_threads').workerData.driver);`,
          resolveDir: import.meta.dirname,
        }));
      },
    },
  ],
};
