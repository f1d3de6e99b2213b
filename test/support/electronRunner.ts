import { basename } from 'node:path';
import { TestRunner, type RunnerTask, type RunnerTestSuite } from 'vitest';
import { findElectron } from './electronProgram.ts';
import { whyNotInElectron } from './notInElectron.ts';

const found = findElectron();

/** What keeps a test from being told in Electron; null: nothing does. */
export const whySkipped = (
  { file, name }: { file: { filepath: string }; name: string },
  missing: string | null,
): string | null => missing ?? whyNotInElectron(basename(file.filepath), name);

/** Skips what can't be told in Electron, each test with its reason, and starts nothing for it. */
class ElectronRunner extends TestRunner {
  private readonly missing = 'missing' in found ? found.missing : null;
  private willRun(task: RunnerTask): boolean {
    if (task.type === 'suite') return task.tasks.some((it) => this.willRun(it));
    return whySkipped(task, this.missing) === null;
  }

  override async onBeforeRunSuite(suite: RunnerTestSuite): Promise<void> {
    if (!this.willRun(suite)) {
      const hooks = TestRunner.getSuiteHooks(suite);
      hooks.beforeAll = [];
      hooks.afterAll = [];
    }
    await super.onBeforeRunSuite(suite);
  }

  override async onBeforeRunTask(test: RunnerTask): Promise<void> {
    const note = test.type === 'test' ? whySkipped(test, this.missing) : null;
    if (note !== null) {
      test.mode = 'skip';
      // The reporter shows it; the type of results does not know of it.
      test.result = Object.assign({ state: 'skip' as const }, { note });
    }
    await super.onBeforeRunTask(test);
  }
}
// Vitest asks for it by this name.
export { ElectronRunner as default };
