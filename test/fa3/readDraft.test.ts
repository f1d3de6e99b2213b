import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../electron/fa3/sameContent.ts';
import { parseXml } from '../../electron/fa3/xmlTree.ts';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { invoiceOf, issueInvoice } from '../../shared/domain/invoice.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { readDraft, type ReadInvoice } from '../../shared/fa3/readDraft.ts';
import { seller } from '../support/drafts.ts';
import { needsSharedData, readSharedText, sharedData } from '../support/sharedData.ts';

const folder = join(import.meta.dirname, '../fixtures/kinds');
const read = (xml: Uint8Array): ReadInvoice => readDraft(parseXml(xml));
const written = ({ draft, seller: by, number, issueDate, createdAt }: ReadInvoice): Buffer =>
  Buffer.from(buildFa3(invoiceOf({ draft, seller: by, number, issueDate, createdAt })));

describe('an invoice read back from its XML', () => {
  it.each(readdirSync(folder))('is the same: %s', (file) => {
    const draft = InvoiceDraft.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const invoice = issueInvoice({
      ...{ draft, seller, number: 'FV/8/11/2026', issueDate: '2026-11-20' },
      createdAt: Date.UTC(2026, 10, 20, 11),
    });
    const xml = Buffer.from(buildFa3(invoice));
    const back = read(xml);
    // What the advances came to is on their own invoices only.
    if (draft.settled) back.draft.settled = draft.settled;
    expect(draftProblems(back.draft)).toEqual([]);
    expect(firstDifference(xml, written(back))).toBeNull();
  });
});

describe.skipIf(sharedData === null)(`the Ministry’s samples${needsSharedData}`, () => {
  const names = [
    ...['cs-basic', 'cs-custom-subject2', 'cs-custom-subject3', 'cs-multiple-subject3', 'cs-with-attachment'],
    ...[
      'java-basic',
      'java-custom-subject2',
      'java-custom-subject3',
      'java-self-invoicing',
      'pdfgen-invoice',
    ],
  ];
  /** Placeholders as the Ministry's clients fill them in; where a template has two names of a party, one is kept. */
  const sample = (name: string): Buffer =>
    Buffer.from(
      readSharedText('samples', 'fa3', `${name}.xml`)
        .replace(/#(invoicing_date|issue_date)#/gi, '2026-02-01')
        .replace(/#invoice_?number#/gi, '77')
        .replace(/#idwew\d_podmiot3#/g, '5265877635-00012')
        .replace('#subject3IdentifierValue#', '<IDWew>5265877635-00012</IDWew>')
        .replace(/#[^#<>]*nip[^#<>]*#/gi, '5265877635')
        .replace(/<NIP>[^<]*<\/NIP>\s*(?=<IDWew>)/g, ''),
    );
  it.each(names)('%s carries the same data when it is read in and written out again', (name) => {
    const xml = sample(name);
    expect(firstDifference(xml, written(read(xml)))).toBeNull();
  });
});
