import PDFDocument from 'pdfkit';
import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../electron/core/systemClock.ts';
import { createStores } from '../../electron/core/stores.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { createDocuments } from '../../electron/features/documents.ts';
import { createPrints, type RenderPdf } from '../../electron/features/prints.ts';
import { createPageReader, type PageReader } from '../../electron/pages/createPageReader.ts';
import { renderPrint } from '../../electron/pdf/renderPrint.ts';
import type { DocumentKind } from '../../shared/contract/types.ts';
import { describeError } from '../../shared/i18n/errors.ts';
import { validDraft } from '../support/drafts.ts';
import { useFirm } from '../support/useFirm.ts';

const world = useFirm();
const reader = createPageReader();
afterAll(() => reader.close());

/**
 * The firm's program with another renderer: the same data, stores and proof. What it answers for a print, what it keeps
 * and what it writes into the journal.
 */
async function printedBy(
  render: RenderPdf,
  kind: DocumentKind = 'pdf',
  issuing: { mode: 'offline24' | 'awaria-calkowita' } = { mode: 'offline24' },
  pages: PageReader = reader,
) {
  await world.call('mode.set', issuing);
  await world.call('queue.pause');
  const { id } = await world.call('invoice.issue', validDraft());
  let answer: unknown;
  let kept = -1;
  await world.restart(async () => {
    const db = openDatabase(world.firm.dataDir);
    const stores = createStores(db, systemClock);
    const { invoices, versions, journal } = stores;
    const prints = createPrints({
      ...{ clock: systemClock, db, store: stores.prints, journal, reader: pages, render },
      log: { info: () => undefined, error: () => undefined },
      orderOf: (it) => documents.orderOf(it),
      changed: () => undefined,
    });
    const documents = createDocuments({
      ...{ invoices, versions, prints, training: () => false, today: () => '2026-11-20' },
      printable: () => Promise.resolve(),
    });
    answer = await documents.document({ id, kind }).catch((error: unknown) => error);
    kept = stores.prints.list(id).length;
    db.close();
  });
  const { journal } = await world.call('invoice.get', { id });
  return { answer, kept, journal: journal.filter((line) => line.kind.startsWith('print.')) };
}

/** The finished print of `state`, drawn by our own renderer from a state that is not quite it. */
const drawing =
  (change: (state: Parameters<RenderPdf>[1]['state']) => object): RenderPdf =>
  (kind, { xml, state }) =>
    renderPrint(kind, { xml, state: { ...state, ...change(state) } });

/** A page with nothing on it. */
const blank: RenderPdf = () =>
  new Promise((resolve) => {
    const pdf = new PDFDocument();
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.end();
  });

/** Another last character of the signature. */
const otherLink = (url: string | null) => url && `${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`;

describe('a print whose codes are not what was signed', () => {
  it.each<[string, RenderPdf, string[], number]>([
    ['another link in KOD II', drawing((it) => ({ kod2Url: otherLink(it.kod2Url) })), ['kodII'], 1],
    ['KOD II in the place of KOD I too', drawing((it) => ({ kod1Url: it.kod2Url })), ['kodI'], 0],
    ['KOD II left out', drawing(() => ({ kod2Url: null })), ['kodII'], 0],
    ['an empty page', blank, ['kodI', 'kodII'], 0],
    ['no PDF at all', () => Promise.resolve(Buffer.from('%PDF-1.7\nhalf of it')), ['kodI', 'kodII'], 0],
  ])('%s: nothing leaves, nothing is kept, the journal tells', async (_, render, missing, foreign) => {
    const { answer, kept, journal } = await printedBy(render);
    expect(answer).toMatchObject({ code: 'print.codesUnreadable', details: { missing, foreign } });
    expect(kept).toBe(0);
    expect(journal).toMatchObject([{ kind: 'print.refused', data: { kind: 'pdf', missing, foreign } }]);
    const { body } = describeError(answer as Parameters<typeof describeError>[0]);
    expect(body).toContain('Wydruku nie wydano');
  });

  it('a code where a total failure allows none', async () => {
    const draw = drawing(() => ({ mode: 'online', kod1Url: 'https://qr-test.ksef.mf.gov.pl/invoice/x' }));
    const { answer, kept } = await printedBy(draw, 'pdf', { mode: 'awaria-calkowita' });
    expect(answer).toMatchObject({ code: 'print.codesUnreadable', details: { missing: [], foreign: 1 } });
    expect(kept).toBe(0);
  });

  it('the same renderer left alone is believed', async () => {
    const { answer, kept, journal } = await printedBy(renderPrint);
    expect(answer).toMatchObject({ ref: { mediaType: 'application/pdf' } });
    expect(kept).toBe(1);
    expect(journal).toMatchObject([{ kind: 'print.checked' }]);
  });
});

describe('a print that could not be looked at', () => {
  it('does not leave either, and is not called wrong', async () => {
    const dead = createPageReader({ start: () => Promise.reject(new Error('no threads')) });
    const { answer, kept, journal } = await printedBy(renderPrint, 'pdf', undefined, dead);
    expect(answer).toMatchObject({ code: 'print.readerFailed' });
    expect({ kept, journal }).toEqual({ kept: 0, journal: [] });
  });

  it('and a code file is proved like a print', async () => {
    const misread: PageReader = { ...reader, codesOfPicture: () => Promise.resolve(['https://elsewhere']) };
    const { answer, journal } = await printedBy(renderPrint, 'kod2Svg', undefined, misread);
    expect(answer).toMatchObject({
      code: 'print.codesUnreadable',
      details: { missing: ['kodII'], foreign: 0 },
    });
    expect(journal).toMatchObject([{ kind: 'print.refused' }]);
  });
});
