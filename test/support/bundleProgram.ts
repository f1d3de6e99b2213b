import { join } from 'node:path';
import { build } from 'esbuild';
import { backupWorkerBuild } from '../../electron/host-electron/backupWorkerBuild.ts';

const folder = '../../node_modules/.cache/latarnik';

/**
 * Hundreds of lives begin: in one file, the program is there in half the time. Packages with files of their own stay
 * outside. Programs of this folder by their names.
 * @returns where it is, from this folder
 */
export async function bundleProgram(name: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await Promise.all([
    build({
      entryPoints: [join(import.meta.dirname, `${name}.ts`)],
      outfile: join(import.meta.dirname, outfile),
      ...{ bundle: true, platform: 'node', format: 'esm', target: 'node24', logLevel: 'error' },
      external: ['better-sqlite3', 'libxml2-wasm', 'pdfkit', 'fontkit', 'qrcode', '@expo-google-fonts/*'],
      // Bundled CommonJS packages still call require().
      banner: {
        js: `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);`,
      },
    }),
    build({ ...backupWorkerBuild, outfile: join(import.meta.dirname, folder, 'backupWorker.cjs') }),
  ]);
  return outfile;
}
