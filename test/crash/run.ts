import { parseArgs } from 'node:util';
import { runCrashMatrix } from '../support/crashMatrix.ts';

/** The nightly matrix: `npm run test:crash -- --runs N [--seed S]`. */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const { killedAt, lost, doubled, stuck } = await runCrashMatrix(Number(values.runs), Number(values.seed));
console.log(
  `killed at ${killedAt.size} points · lost ${lost.length} · doubled ${doubled.length} · stuck ${stuck.length}`,
);
for (const it of [...lost, ...doubled, ...stuck]) console.error(it);
if (lost.length + doubled.length + stuck.length > 0) process.exitCode = 1;
