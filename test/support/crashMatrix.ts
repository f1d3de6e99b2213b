import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../../electron/sandbox/random.ts';
import { systemClock } from '../../electron/core/systemClock.ts';
import { startSandbox, type RunningSandbox } from '../../electron/sandbox/startSandbox.ts';
import { bundleProgram } from './bundleProgram.ts';
import { setUpCompany, startTestCore, type TestCore } from './company.ts';
import { draftOf } from './drafts.ts';
import { fillQueue } from './fillQueue.ts';
import { addressesOf, live, type Life } from './live.ts';
import { spoilXml } from './spoilXml.ts';

/** How many invoices wait: few go one by one, more as a package; a correction stands for a file that KSeF refused. */
export const scenarios = { interactive: 2, batch: 34, correction: 2 } as const;
export type Scenario = keyof typeof scenarios;

/** Each run ends with a life that is not killed: the more kills before it, the less time they take. */
const killsPerRun = 4;
interface Prepared {
  scenario: Scenario;
  home: string;
  /** Boundaries that a life which is not killed crosses. */
  boundaries: number;
}

/** What the matrix found; the last three must be empty. */
export interface Findings {
  /** Where the program was killed: scenario, which boundary of that life, and what was going on. */
  killedAt: Set<string>;
  lost: string[];
  doubled: string[];
  stuck: string[];
}

/** Where its bundle is. */
let program = '';
const lifeOf = (dataDir: string, sandbox: RunningSandbox, killAt: number): Promise<Life> =>
  live(program, dataDir, addressesOf(sandbox), String(killAt));

/** KSeF as strict as ever, but for so many lives in one hour. */
const openSandbox = (dataDir: string): Promise<RunningSandbox> =>
  startSandbox({ clock: systemClock, dataDir, rateFactor: 1000 });

/** A firm with waiting invoices and its sandbox, to be copied for every run. */
async function prepare(root: string, scenario: Scenario): Promise<Prepared> {
  const home = join(root, scenario);
  const sandbox = await openSandbox(join(home, 'sandbox'));
  const dataDir = join(home, 'firm');
  const firm = await startTestCore(sandbox, { dataDir });
  await setUpCompany(firm.call, sandbox);
  const ids = scenario === 'correction' ? await issueOffline(firm, scenarios[scenario]) : [];
  await firm.core.close();
  if (scenario === 'correction') spoilXml(dataDir, ids);
  else fillQueue(dataDir, scenarios[scenario], systemClock.now());
  await sandbox.close();

  const whole = await copyOf({ scenario, home, boundaries: 0 });
  const { output } = await lifeOf(whole.dataDir, whole.sandbox, 0);
  await whole.end();
  const { boundaries } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as { boundaries: number };
  return { scenario, home, boundaries };
}

async function issueOffline({ call }: TestCore, count: number): Promise<string[]> {
  await call('mode.set', { mode: 'offline24' });
  const ids: string[] = [];
  for (let nr = 1; nr <= count; nr++) ids.push((await call('invoice.issue', draftOf(`Pozycja ${nr}`))).id);
  // Nothing is to leave before the file is spoiled; the lives to come are online.
  await call('queue.pause');
  await call('mode.auto');
  return ids;
}

async function copyOf({ home }: Prepared) {
  const folder = mkdtempSync(join(tmpdir(), 'latarnik-crash-'));
  cpSync(home, folder, { recursive: true });
  const sandbox = await openSandbox(join(folder, 'sandbox'));
  return {
    sandbox,
    dataDir: join(folder, 'firm'),
    end: async () => {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Kills the program with SIGKILL at so many different points: each run lets it live until a boundary of its own, then
 * some more lives until random ones, then a last life to its end, and compares with what the sandbox wrote down.
 */
export async function runCrashMatrix(points: number, seed: number, side = 2): Promise<Findings> {
  const root = mkdtempSync(join(tmpdir(), 'latarnik-matrix-'));
  const findings: Findings = { killedAt: new Set(), lost: [], doubled: [], stuck: [] };
  const random = createRandom(seed);
  let begun = 0;
  try {
    program = await bundleProgram('crashingProgram');
    const prepared = [
      await prepare(root, 'interactive'),
      await prepare(root, 'batch'),
      await prepare(root, 'correction'),
    ];
    const worker = async (): Promise<void> => {
      // A program that is hardly ever killed must not keep the matrix going for ever.
      while (findings.killedAt.size < points && begun < points) {
        const plan = planOf(prepared, begun, random);
        begun += 1;
        await run(plan, findings);
      }
    };
    await Promise.all(Array.from({ length: side }, worker));
    return findings;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Plan {
  prepared: Prepared;
  killAt: number[];
}

/** Boundaries in turn for the first life, random ones for the lives after it, which have less left to do. */
function planOf(prepared: readonly Prepared[], index: number, random: () => number): Plan {
  const one = prepared[index % prepared.length]!;
  const turn = Math.floor(index / prepared.length);
  const first = 1 + ((turn * 7) % one.boundaries);
  const later = Array.from(
    { length: killsPerRun - 1 },
    () => 1 + Math.floor((random() * one.boundaries) / 2),
  );
  return { prepared: one, killAt: [first, ...later] };
}

async function run({ prepared, killAt }: Plan, findings: Findings): Promise<void> {
  const { scenario } = prepared;
  const copy = await copyOf(prepared);
  const name = `${scenario} ${killAt.join('+')}`;
  try {
    for (const [life, boundary] of killAt.entries()) {
      const { killed, output } = await lifeOf(copy.dataDir, copy.sandbox, boundary);
      if (!killed) return check(prepared, name, copy.sandbox, findings);
      findings.killedAt.add(`${scenario}, life ${life + 1}, boundary ${boundary}: ${output}`);
    }
    await lifeOf(copy.dataDir, copy.sandbox, 0);
    check(prepared, name, copy.sandbox, findings);
  } catch (error) {
    findings.stuck.push(`${name}: ${String(error)}`);
  } finally {
    await copy.end();
  }
}

/** Every invoice once, by the sandbox's own records. */
function check({ scenario }: Prepared, name: string, { records }: RunningSandbox, findings: Findings): void {
  const numbers = records.invoices().map(({ number }) => number);
  const different = new Set(numbers).size;
  if (different < scenarios[scenario]) findings.lost.push(`${name}: ${numbers.join(', ')}`);
  if (numbers.length > different) findings.doubled.push(`${name}: ${numbers.join(', ')}`);
}
