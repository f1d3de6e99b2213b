import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hostText } from '../shared/i18n/host.ts';

const root = resolve(import.meta.dirname, '..');
/** A refusal comes at once; a download that does not finish in this time is not waited for. */
const downloadLimitMs = 180_000;
const flags = process.argv.slice(2);
/** Half of a start is compiling: Node keeps what it compiled for the next one. */
const env = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/latarnik/node'), ...process.env };

/** `npm start`: builds what is stale, then Electron where it can be had, else the browser host. */
function main(): void {
  if (isStale('build/renderer/en/index.html', ['renderer', 'shared'])) {
    console.error(hostText.building);
    for (const mode of ['production', 'english']) {
      runNode('node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn');
    }
  }
  const electron = hasDisplay() ? electronBinary() : null;
  if (electron === null) return startBrowserHost();
  if (isStale('build/electron/main.js', ['electron', 'shared'])) {
    runNode('electron/host-electron/build.ts');
  }
  spawn(electron, [root, ...flags], { stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 1));
}

const hasDisplay = (): boolean =>
  ['win32', 'darwin'].includes(process.platform) ||
  Boolean(process.env.DISPLAY) ||
  Boolean(process.env.WAYLAND_DISPLAY);

/** The path of Electron's program, fetched once if the machine lets it; null where it can't be had. */
function electronBinary(): string | null {
  const folder = join(root, 'node_modules/electron');
  if (!existsSync(folder)) return null;
  if (!existsSync(join(folder, 'path.txt'))) {
    console.error(hostText.tryingElectron);
    const install = join(folder, 'install.js');
    spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: downloadLimitMs });
  }
  const path = join(folder, 'path.txt');
  if (existsSync(path)) return join(folder, 'dist', readFileSync(path, 'utf8'));
  console.error(hostText.noElectron);
  return null;
}

function startBrowserHost(): void {
  if (!hasDisplay() && !flags.includes('--no-open')) console.error(hostText.noDisplay);
  const main = join(root, 'electron/host-browser/main.ts');
  const child = spawn(process.execPath, [main, ...flags], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}

/** Whether something among the sources is newer than what was built from them. */
function isStale(built: string, sources: string[]): boolean {
  const builtAt = statSync(join(root, built), { throwIfNoEntry: false })?.mtimeMs;
  if (builtAt === undefined) return true;
  return sources
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,css,html}`, { cwd: root }))
    .some((file) => statSync(join(root, file)).mtimeMs > builtAt);
}

function runNode(script: string, ...args: string[]): void {
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], options);
  if (status !== 0) process.exit(status ?? 1);
}

main();
