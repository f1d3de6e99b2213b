import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { backupWorkerBuild } from './backupWorkerBuild.ts';
import { outside } from './outside.ts';
import { pageWorkerBuild } from './pageWorkerBuild.ts';

const root = resolve(import.meta.dirname, '../..');
const from = (file: string) => join(root, 'electron/host-electron', file);
const common = { bundle: true, platform: 'node', target: 'node22', logLevel: 'warning' } as const;

await build({
  ...common,
  entryPoints: [from('main.ts')],
  outfile: join(root, 'build/electron/main.js'),
  format: 'esm',
  external: ['electron', ...outside],
  // Bundled CommonJS packages still call require(); our own files import `createRequire` by its name.
  banner: {
    js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);`,
  },
});
await build({ ...pageWorkerBuild, outfile: join(root, 'build/electron/pageWorker.cjs') });
await build({ ...backupWorkerBuild, outfile: join(root, 'build/electron/backupWorker.cjs') });
// A sandboxed preload must be one CommonJS file.
await build({
  ...common,
  entryPoints: [from('preload.ts')],
  outfile: join(root, 'build/electron/preload.cjs'),
  format: 'cjs',
  external: ['electron'],
});
