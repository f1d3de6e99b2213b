import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { describeError } from '../../shared/i18n/errors.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
/** One a line: the good draft, the field that is changed in it, to what, where the problem stands, and the sentence. */
const rows = readFileSync(join(fixtures, 'wrongDrafts.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(
    (line) => line.split('\t') as [file: string, field: string, value: string, at: string, sentence: string],
  );

type Tree = Record<string, unknown>;

/** The draft with one field changed; `(brak)` takes it away, and `x*513` is a text of so many characters. */
function changed(file: string, field: string, value: string): InvoiceDraft {
  const draft = JSON.parse(readFileSync(join(fixtures, 'kinds', `${file}.json`), 'utf8')) as Tree;
  const keys = field.split('.');
  const last = keys.pop() ?? '';
  let at = draft;
  for (const key of keys) {
    at[key] ??= {};
    at = at[key] as Tree;
  }
  if (value === '(brak)') Reflect.deleteProperty(at, last);
  else {
    const given: unknown = JSON.parse(value);
    const long = /^x\*(\d+)$/.exec(String(given))?.[1];
    at[last] = long === undefined ? given : 'x'.repeat(Number(long));
  }
  return InvoiceDraft.parse(draft);
}

describe('a wrong draft says so at its field, in Polish', () => {
  it.each(rows)('%s, %s = %s: %s, „%s”', (file, field, value, at, sentence) => {
    const [first] = draftProblems(changed(file, field, value));
    expect(first?.details.path).toBe(at);
    expect(describeError(first!).title).toBe(sentence);
  });

  it('in some two hundred ways', () => expect(rows.length).toBeGreaterThanOrEqual(200));
});
