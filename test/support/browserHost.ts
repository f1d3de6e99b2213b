import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../electron/host-browser/main.ts');

export interface RunningHost {
  /** The address with its one-time token. */
  url: string;
  dataDir: string;
  process: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts the program as users do, in a process of its own, without a window. */
export async function startBrowserHost(
  dataDir = mkdtempSync(join(tmpdir(), 'latarnik-e2e-')),
  flags: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<RunningHost> {
  const args = [main, '--no-open', '--json', '--data', dataDir, ...flags];
  const child = spawn(process.execPath, args, { env });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (text) => (output += String(text)));
    child.stdout.on('data', (text) => {
      output += String(text);
      const line = output.split('\n').find((it) => it.startsWith('{"url"'));
      if (line) resolve((JSON.parse(line) as { url: string }).url);
    });
    child.on('exit', (code) => reject(new Error(`the program ended with ${code}: ${output}`)));
  });
  return {
    ...{ url, dataDir, process: child },
    stop: (signal = 'SIGTERM') =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill(signal);
      }),
  };
}
