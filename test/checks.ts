/** `npm run check`: types and style side by side, as each keeps one processor busy for the better part of a minute. */
import { spawn } from 'node:child_process';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** What a script said is shown when it has ended, so that the two do not mix. */
const run = (script: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(npm, ['run', '--silent', script], { shell: process.platform === 'win32' });
    const said: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => said.push(data));
    child.stderr.on('data', (data: Buffer) => said.push(data));
    child.on('close', (code) => {
      process.stdout.write(
        Buffer.concat([...said, Buffer.from(`${script}: ${code === 0 ? 'ok' : 'failed'}\n`)]),
      );
      resolve(code === 0);
    });
  });

const passed = await Promise.all(['typecheck', 'lint'].map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
