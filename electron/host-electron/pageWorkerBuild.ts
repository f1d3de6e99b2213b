import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

/**
 * How the worker of `electron/pages/` is packed: it is read as text out of the archive and run as a script
 * (createPageReader.ts), so it is one CommonJS file with all it needs; WASM comes to it as bytes.
 */
export const pageWorkerBuild: BuildOptions = {
  ...{ bundle: true, platform: 'node', target: 'node22', format: 'cjs', logLevel: 'warning' },
  entryPoints: [join(import.meta.dirname, '../pages/pageWorker.ts')],
  // A script has no address; the packages only want one to look for files that they do not need.
  define: { 'import.meta.url': 'scriptUrl' },
  banner: { js: `const scriptUrl = require('node:url').pathToFileURL(process.execPath).href;` },
};
