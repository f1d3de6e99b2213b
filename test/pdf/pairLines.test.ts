import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../electron/fa3/xmlTree.ts';
import { pairLines } from '../../electron/pdf/read/pairLines.ts';
import { readLines } from '../../electron/pdf/read/readLines.ts';
import { renderInvoicePdf } from '../../electron/pdf/renderInvoicePdf.ts';
import { renderTillPdf } from '../../electron/pdf/till/renderTillPdf.ts';
import type { InvoiceDraft } from '../../shared/domain/draft.ts';
import { paperLayout, paperRows, pdfReader } from '../support/papers.ts';
import { draftIn, printOf } from '../support/prints.ts';
import { needs } from '../support/programs.ts';

interface Row {
  number: number;
  name?: string;
  quantity?: number;
  uuid?: string;
  before?: true;
}

const linesOf = (rows: Row[]) =>
  readLines(
    parseXml(
      Buffer.from(
        `<Fa>${rows
          .map(
            ({ number, name, quantity = 1, uuid, before }) =>
              `<FaWiersz><NrWierszaFa>${number}</NrWierszaFa>${uuid === undefined ? '' : `<UU_ID>${uuid}</UU_ID>`}` +
              `${name === undefined ? '' : `<P_7>${name}</P_7>`}<P_8B>${quantity}</P_8B>` +
              `${before ? '<StanPrzed>1</StanPrzed>' : ''}</FaWiersz>`,
          )
          .join('')}</Fa>`,
      ),
    ),
  );

/** The numbers of the rows of each pair. */
const pairsOf = (...rows: Row[]) =>
  pairLines(linesOf(rows))?.map(({ before, after }) => [before?.ordinal ?? null, after?.ordinal ?? null]) ??
  null;

const before = (number: number, name: string, more: Partial<Row> = {}): Row => ({
  ...{ number, name, before: true },
  ...more,
});
const after = (number: number, name: string, more: Partial<Row> = {}): Row => ({ number, name, ...more });

describe('rows of a correction are pairs', () => {
  it('when they have the same identifier, whatever they are called and wherever they stand', () => {
    expect(
      pairsOf(
        ...[before(1, 'Szafa', { uuid: 'a' }), before(2, 'Stół', { uuid: 'b' })],
        ...[after(3, 'Stół dębowy', { uuid: 'b' }), after(4, 'Szafa dębowa', { uuid: 'a' })],
      ),
    ).toEqual([
      ['1', '4'],
      ['2', '3'],
    ]);
  });

  it('when they have the same number and name', () => {
    expect(pairsOf(before(1, 'Stół'), before(2, 'Stół'), after(1, 'Stół'), after(2, 'Stół'))).toEqual([
      ['1', '1'],
      ['2', '2'],
    ]);
  });

  it('when they are neighbours of one name, or with only another name', () => {
    expect(
      pairsOf(
        ...[before(1, 'Stół'), after(2, 'Stół', { quantity: 3 })],
        ...[before(3, 'Stół'), after(4, 'Stół', { quantity: 5 })],
        ...[before(5, 'Szaffa'), after(6, 'Szafa')],
      ),
    ).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('when no other row has their name', () => {
    expect(pairsOf(before(1, 'Stół'), before(2, 'Szafa'), after(3, 'Szafa'), after(4, 'Stół'))).toEqual([
      ['1', '4'],
      ['2', '3'],
    ]);
  });

  it('but not when their identifiers differ', () => {
    expect(pairsOf(before(1, 'Stół', { uuid: 'a' }), after(2, 'Stół', { uuid: 'b' }))).toBeNull();
  });
});

describe('a row without a partner', () => {
  it('stands alone: a line that was taken off, and a new one', () => {
    expect(pairsOf(before(1, 'Stół'), before(2, 'Szafa'), after(3, 'Szafa'), after(4, 'Krzesło'))).toEqual([
      ['1', null],
      ['2', '3'],
      [null, '4'],
    ]);
  });

  it('leaves both states apart when it could be of more than one line', () => {
    const twice = [before(1, 'Stół'), before(2, 'Stół'), after(3, 'Stół'), after(4, 'Stół')];
    expect(pairsOf(before(9, 'Szafa', { uuid: 'a' }), after(10, 'Szafa', { uuid: 'a' }), ...twice)).toEqual(
      null,
    );
  });

  it('leaves both states apart when nothing can be paired', () => {
    expect(pairsOf(before(1, 'Stół'), after(2, 'Szafa', { quantity: 2 }))).toBeNull();
    expect(pairsOf(before(1, 'Stół'))).toBeNull();
    expect(pairsOf(after(1, 'Stół'))).toBeNull();
    expect(pairsOf()).toBeNull();
  });
});

it('every row is in one pair, and its state is told right', () => {
  const row: fc.Arbitrary<Row> = fc.record(
    {
      number: fc.integer({ min: 1, max: 6 }),
      name: fc.constantFrom('Stół', 'Szafa', 'Krzesło'),
      quantity: fc.integer({ min: 1, max: 3 }),
      uuid: fc.constantFrom('a', 'b', 'c'),
      before: fc.constant(true as const),
    },
    { requiredKeys: ['number'] },
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const lines = linesOf(rows);
      const pairs = pairLines(lines);
      if (pairs === null) return;
      const told = pairs.flatMap((pair) => [pair.before, pair.after]).filter((line) => line !== null);
      expect(told).toHaveLength(lines.length);
      expect(new Set(told)).toEqual(new Set(lines));
      for (const pair of pairs) {
        expect(pair.before?.isBefore ?? true).toBe(true);
        expect(pair.after?.isBefore ?? false).toBe(false);
      }
    }),
  );
});

const correction = draftIn('kinds/kor-przed-po.json');
const [first, second] = correction.lines;

describe.skipIf(!pdfReader)(`a correction on paper ${needs('pdftotext', 'pdfinfo')}`, () => {
  it('has the two rows of each line under each other, and says which did not change', async () => {
    const lines = paperLayout(await renderInvoicePdf(printOf(correction)))
      .split('\n')
      .map((line) => line.trim().replace(/\s+/g, ' '));
    expect(lines.filter((line) => / (przed|po) /.test(line) && /^\d/.test(line))).toEqual([
      '1 przed Towar 10 szt. 100,00 1 000,00 23%',
      '2 po Towar 8 szt. 100,00 800,00 23%',
      '3 przed Bez zmian 1 szt. 100,00 100,00 8%',
      '4 po Bez zmian 1 szt. 100,00 100,00 8%',
    ]);
    expect(lines.filter((line) => line === 'bez zmian')).toHaveLength(1);
  });

  it('has them under each other on a till roll too', async () => {
    const text = paperRows(await renderTillPdf(printOf(correction)));
    expect(text).toMatch(/przed: 1\. Towar .*po: 2\. Towar .*przed: 3\. Bez zmian .*po, bez zmian: 4\. Bez/);
  });

  it('has a table of each state where the XML does not say what belongs together', async () => {
    const was = { ...first!, uuid: undefined };
    const now = { ...second!, uuid: undefined };
    const unclear: InvoiceDraft = { ...correction, lines: [was, was, now, now] };
    const text = paperRows(await renderInvoicePdf(printOf(unclear)));
    expect(text).toMatch(/Stan przed korektą Lp\. .*Stan po korekcie Lp\./);
    expect(text).not.toContain('i po korekcie');
  });
});
