import type { Caller } from '../../shared/contract/caller.ts';
import type { SelfTestResult } from '../../shared/contract/selfTestTypes.ts';
import { cliSelfTest } from '../../shared/i18n/cliSelfTest.ts';
import type { Core } from '../core/corePorts.ts';

/**
 * Runs the self-test to its end, telling each point as it begins; Ctrl+C stops it and keeps what was seen.
 * @throws AppError `selfTest.running`, `company.missing`
 */
export async function runSelfTest(
  call: Caller,
  core: Core,
  say: (line: string) => void,
): Promise<SelfTestResult> {
  const stop = () => void call('selfTest.cancel');
  process.once('SIGINT', stop);
  let told = '';
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const unsubscribe = core.onEvent(({ event, data }) => {
    if (event !== 'selfTest.changed') return;
    if (data.finished) end();
    if (data.running === null || data.running === told) return;
    told = data.running;
    say(cliSelfTest.trying(told));
  });
  try {
    const { id } = await call('selfTest.start');
    await ended;
    return await call('selfTest.get', { id });
  } finally {
    unsubscribe();
    process.off('SIGINT', stop);
  }
}
