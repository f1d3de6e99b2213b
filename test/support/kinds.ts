import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvoiceDraft } from '../../shared/domain/draft.ts';

const folder = join(import.meta.dirname, '../fixtures/kinds');

/** A draft of every kind of invoice, by the file it stands in. */
export const kinds: { file: string; draft: InvoiceDraft }[] = readdirSync(folder).map((file) => ({
  file,
  draft: InvoiceDraft.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
}));
