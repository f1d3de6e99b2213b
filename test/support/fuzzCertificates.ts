/**
 * Run by test/keystore/fuzz.test.ts in a process of its own: reads mutated certificate files, a line of progress for
 * each hundred, and at the end what came of them. Arguments: a folder of seed files, how many mutants, a seed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOffers } from '../../electron/keystore/offers.ts';
import { createRandom } from '../../electron/sandbox/random.ts';
import { isAppError } from '../../shared/errors/appError.ts';

const [folder = '', count = '0', seed = '1'] = process.argv.slice(2);
const names = readdirSync(folder).toSorted();
const seeds = names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
const random = createRandom(Number(seed));
const below = (limit: number) => Math.floor(random() * limit);

function mutate(bytes: Buffer): Buffer {
  let mutant = Buffer.from(bytes);
  for (let change = 0; change <= below(4); change += 1) {
    const at = below(mutant.length);
    const kind = below(6);
    if (kind <= 2) mutant[at] = below(256);
    if (kind === 3) mutant = mutant.subarray(0, at);
    if (kind === 4)
      mutant = Buffer.concat([
        mutant.subarray(0, at),
        Buffer.alloc(below(40), below(256)),
        mutant.subarray(at),
      ]);
    // Lengths and numbers of ASN.1 that ask for the most.
    if (kind === 5) mutant.fill(0x7f, at, Math.min(mutant.length, at + 1 + below(4)));
    if (mutant.length === 0) return mutant;
  }
  return mutant;
}

const outcome = { read: 0, refused: 0, other: [] as string[], slowestMs: 0, peakMB: 0 };
for (let nr = 0; nr < Number(count); nr += 1) {
  const { name, bytes } = seeds[nr % seeds.length]!;
  const files = [{ name, base64: mutate(bytes).toString('base64') }];
  const start = performance.now();
  try {
    readOffers(files, 'tajne-haslo');
    outcome.read += 1;
  } catch (error) {
    if (isAppError(error)) outcome.refused += 1;
    else outcome.other.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  outcome.slowestMs = Math.max(outcome.slowestMs, performance.now() - start);
  if (nr % 100 === 0) {
    outcome.peakMB = Math.max(outcome.peakMB, process.memoryUsage.rss() / 1e6);
    console.log(JSON.stringify({ done: nr }));
  }
}
console.log(JSON.stringify(outcome));
