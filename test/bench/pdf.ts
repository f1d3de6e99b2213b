/**
 * `npm run bench:pdf`: a finished print (PDF/A-3a with both codes and the XML inside), beside a pdfmake document of the
 * same content in the same run; then a thousand prints in a row, whose memory must stay flat.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { deflateSync } from 'node:zlib';
import { renderInvoicePdf } from '../../electron/pdf/renderInvoicePdf.ts';
import { createRandom } from '../../electron/sandbox/random.ts';
import { issueInvoice } from '../../shared/domain/invoice.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller, validDraft } from '../support/drafts.ts';
import { linesOf } from '../support/fillInvoices.ts';
import { printedAt, printState, xmlOf } from '../support/prints.ts';
import { pdfmakeInvoice } from './pdfmakeInvoice.ts';

const state = printState();
const linesXml = (count: number): Buffer => {
  const draft = validDraft({ lines: linesOf(createRandom(count), count) });
  const issue = { draft, seller, number: 'FV/1/11/2026', issueDate: '2026-11-20', createdAt: printedAt };
  return Buffer.from(buildFa3(issueInvoice(issue)));
};

/** Middle and 95th percentile in milliseconds. */
async function measure(
  work: () => Promise<unknown>,
  rounds: number,
): Promise<{ median: number; p95: number }> {
  const times: number[] = [];
  for (let nr = 0; nr < rounds; nr += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[rounds >> 1] ?? NaN, p95: times[Math.floor(rounds * 0.95)] ?? NaN };
}

console.log('a print, warm: median, 95 of 100 within; size without the XML that it carries');
for (const [name, xml, rounds] of [
  ['3 lines, 2 codes', xmlOf('drafts/01-firma-z-nip.json'), 300],
  ['1 line, 2 codes', linesXml(1), 300],
  ['40 lines', linesXml(40), 100],
  ['1 000 lines', linesXml(1_000), 8],
] as const) {
  const ours = (): Promise<Uint8Array> => renderInvoicePdf({ xml, state });
  const theirs = (): Promise<Uint8Array> => pdfmakeInvoice(xml, state);
  for (let warm = 0; warm < Math.min(rounds, 30); warm += 1) await ours();
  for (let warm = 0; warm < Math.min(rounds, 5); warm += 1) await theirs();
  const our = await measure(ours, rounds);
  const their = await measure(theirs, Math.ceil(rounds / 6));
  const kB = (bytes: number) => (bytes / 1024).toFixed(1);
  console.log(
    [
      `${name}: ${our.median.toFixed(1)} ms, ${our.p95.toFixed(1)} ms`,
      `${kB((await ours()).byteLength - deflateSync(xml).byteLength)} kB`,
      `pdfmake × ${(their.median / our.median).toFixed(1)} (${their.median.toFixed(1)} ms, ` +
        `${kB((await theirs()).byteLength - deflateSync(xml).byteLength)} kB)`,
    ].join(' · '),
  );
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapMB = (): string => {
  collect();
  return (process.memoryUsage().heapUsed / 1_048_576).toFixed(1);
};
const xml = xmlOf('drafts/01-firma-z-nip.json');
const heaps = [heapMB()];
for (let nr = 1; nr <= 1_000; nr += 1) {
  await renderInvoicePdf({ xml, state });
  if (nr % 250 === 0) heaps.push(heapMB());
}
console.log(`1 000 prints in a row: heap after each 250, MB: ${heaps.join(' → ')}`);
