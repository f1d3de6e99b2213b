/**
 * `npm run bench:invoices`: from a draft to validated XML, beside what `ksef-client-ts` takes to build and validate the
 * same content in the same run; then lists, search and numbering over 100 000 stored invoices. Ours counts the draft's
 * rules and totals and validates against the official schema, the library is given ready amounts and checks with zod.
 */
import { buildFakturaXml, validate, xmlToObject, type FakturaInput } from 'ksef-client-ts';
import { fileProblems } from '../../electron/fa3/fileProblems.ts';
import { loadXsdGate } from '../../electron/fa3/xsdGate.ts';
import { createRandom } from '../../electron/sandbox/random.ts';
import type { InvoiceDraft } from '../../shared/domain/draft.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { draftTotals, issueInvoice } from '../../shared/domain/invoice.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { seller, validDraft } from '../support/drafts.ts';
import { linesOf } from '../support/fillInvoices.ts';
import { median } from './median.ts';
import { measureStored } from './storedInvoices.ts';

const stored = 100_000;
const sizes = [
  [1, 500],
  [40, 200],
  [1_000, 20],
  [10_000, 5],
] as const;
/** KSeF takes files of 1 MB; 10 000 lines are more, and are measured all the same. */
const anySize = 100_000_000;

const gate = await loadXsdGate();
const issued = { seller, number: 'FV/1/11/2026', issueDate: '2026-11-20', createdAt: Date.UTC(2026, 10, 20) };
const build = (draft: InvoiceDraft): string => buildFa3(issueInvoice({ ...issued, draft }));

/** Rules, totals, XML, limits of the file, schema: what issuing does before it signs and stores. */
function ours(draft: InvoiceDraft): void {
  const xml = Buffer.from(build(draft), 'utf8');
  const problems = [...fileProblems(xml, anySize), ...gate.validate(xml)];
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
}

/** The library writes attributes with another mark than it reads them with. */
const asInput = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asInput);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key.replace(/^@/, '@_'), asInput(it)]));
};

async function theirs(input: FakturaInput): Promise<void> {
  const { valid, errors } = await validate(buildFakturaXml(input));
  if (!valid) throw new Error(JSON.stringify(errors));
}

console.log('draft → validated XML, median');
for (const [count, rounds] of sizes) {
  const draft = validDraft({ lines: linesOf(createRandom(count), count) });
  const input = asInput(xmlToObject(build(draft)).object) as FakturaInput;
  for (let warm = 0; warm < Math.min(rounds, 50); warm += 1) {
    ours(draft);
    await theirs(input);
  }
  const our = await median(() => ours(draft), rounds);
  const their = await median(() => theirs(input), rounds);
  const typing = await median(() => [draftProblems(draft), draftTotals(draft)], rounds);
  console.log(
    [
      `${count} lines: ${our.toFixed(2)} ms`,
      `× ${(our / their).toFixed(2)} of ksef-client-ts (${their.toFixed(2)} ms)`,
      `problems and totals as one types ${typing.toFixed(2)} ms`,
    ].join(' · '),
  );
}

await measureStored(stored);
