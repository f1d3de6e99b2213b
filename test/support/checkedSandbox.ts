import { expect } from 'vitest';
import type { Exchange } from '../../electron/sandbox/http.ts';
import {
  startSandbox as startPlainSandbox,
  type RunningSandbox,
  type SandboxOptions,
} from '../../electron/sandbox/startSandbox.ts';
import { createOpenApiCheck } from './openApi.ts';

const check = createOpenApiCheck();

export interface CheckedOptions extends SandboxOptions {
  /**
   * Only our program talks to this sandbox: then every request must be as KSeF documents it. Otherwise only those
   * that the sandbox took, since tests send nonsense on purpose.
   */
  program?: boolean;
}

/**
 * The real sandbox, held against KSeF's OpenAPI document all the time: closing it fails the test if any answer was
 * not as documented, or if anything undocumented was accepted.
 */
export async function startSandbox({ program = false, ...options }: CheckedOptions): Promise<RunningSandbox> {
  const problems = new Set<string>();
  const sandbox = await startPlainSandbox({
    ...options,
    observe: (exchange: Exchange) => {
      options.observe?.(exchange);
      if (exchange.crash instanceof Error) problems.add(exchange.crash.stack ?? exchange.crash.message);
      if (!check || !exchange.path.startsWith('/v2/')) return;
      for (const problem of check.answer(exchange)) problems.add(problem);
      if (program || exchange.status < 300) for (const it of check.request(exchange)) problems.add(it);
    },
  });
  return {
    ...sandbox,
    close: async () => {
      await sandbox.close();
      expect([...problems]).toEqual([]);
    },
  };
}
