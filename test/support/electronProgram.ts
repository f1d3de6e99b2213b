import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, type ElectronApplication, type Page } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
const patienceMs = 30_000;

/** Electron's own program, or why it can't be had here. */
export function findElectron(): { executablePath: string } | { missing: string } {
  const folder = join(root, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  const executablePath = existsSync(named) ? join(folder, 'dist', readFileSync(named, 'utf8')) : null;
  if (executablePath === null || !existsSync(executablePath))
    return { missing: 'Electron’s binary is not on this machine (npm install does not fetch it)' };
  const needsDisplay = process.platform === 'linux';
  if (needsDisplay && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)
    return { missing: 'there is no display: run it under xvfb-run' };
  if (
    !existsSync(join(root, 'build/electron/main.js')) ||
    !existsSync(join(root, 'build/renderer/index.html'))
  )
    return { missing: 'the program is not built: npm run build' };
  return { executablePath };
}

/** Playwright takes no variable without a value. */
const definedIn = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter((it): it is [string, string] => it[1] !== undefined));

export interface ElectronProgram {
  app: ElectronApplication;
  page: Page;
  dataDir: string;
  /** As when the power goes. */
  kill(): Promise<void>;
}

/** Starts the program as users do, with its window. */
export async function startElectron(
  executablePath: string,
  dataDir = mkdtempSync(join(tmpdir(), 'latarnik-electron-')),
  flags: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<ElectronProgram> {
  const isRoot = process.getuid?.() === 0;
  const args = [...(isRoot ? ['--no-sandbox'] : []), root, '--data', dataDir, ...flags];
  const app = await electron.launch({ executablePath, args, cwd: root, env: definedIn(env) });
  const page = await app.firstWindow();
  page.setDefaultTimeout(patienceMs);
  return {
    ...{ app, page, dataDir },
    kill: () =>
      new Promise((resolve) => {
        app.process().once('exit', () => resolve());
        app.process().kill('SIGKILL');
      }),
  };
}
