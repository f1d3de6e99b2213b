import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningSandbox } from '../../electron/sandbox/startSandbox.ts';

/** Many lives begin: what was compiled once is taken from a cache. */
const compiled = join(tmpdir(), 'latarnik-compiled');
/** A life that is not killed ends by itself; one that lasts so long is stuck. */
const stuckAfterMs = 60_000;

export interface Life {
  killed: boolean;
  output: string;
}

/** Where a sandbox answers, as an argument for a program of its own. */
export const addressesOf = ({ url, qrUrl, latarniaUrl }: RunningSandbox): string =>
  JSON.stringify({ url, qrUrl, latarniaUrl });

/**
 * Runs a program, named by its path from this folder, to its end; says whether it was killed, and what it wrote.
 * @throws Error when it ends in another way
 */
export function live(program: string, ...args: string[]): Promise<Life> {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], { env });
  let output = '';
  child.stdout.on('data', (text) => (output += String(text)));
  child.stderr.on('data', (text) => (output += String(text)));
  const timer = setTimeout(() => child.kill('SIGTERM'), stuckAfterMs);
  return new Promise((resolve, reject) =>
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      const killed = signal === 'SIGKILL';
      if (killed || code === 0) resolve({ killed, output });
      else reject(new Error(`a life ended with ${code ?? signal}: ${output}`));
    }),
  );
}
