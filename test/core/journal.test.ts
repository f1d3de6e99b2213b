import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createJournalStore, type JournalStore } from '../../electron/db/journalStore.ts';
import { openDatabase, type Db } from '../../electron/db/openDatabase.ts';
import { createJournalFeature } from '../../electron/features/journal.ts';
import { createFakeClock, type FakeClock } from '../support/fakeClock.ts';
import { has, needs } from '../support/programs.ts';

/** Half an hour before midnight in Warsaw. */
const start = Date.parse('2026-11-20T22:30:00Z');
let folder: string;
let db: Db;
let clock: FakeClock;
let journal: JournalStore;
let saved: { name: string; bytes: Uint8Array };
let feature: ReturnType<typeof createJournalFeature>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latarnik-journal-'));
  db = openDatabase(folder);
  clock = createFakeClock(start);
  journal = createJournalStore(db.sqlite, clock);
  const handOut = (name: string, mediaType: string, bytes: Uint8Array) => {
    saved = { name, bytes };
    return { fileId: 'x', name, mediaType, sizeBytes: bytes.byteLength };
  };
  feature = createJournalFeature({ clock, journal, handOut });
  journal.add('company.created', { nip: '5265877635' });
  journal.add('mode.setByUser', { mode: 'offline24', by: 'ania', reason: '=1+1; "cudzysłów"' });
  journal.add('ksef.unreachable');
  await clock.advance(60 * 60_000);
  journal.add('announcement.received', {
    category: 'failure',
    start,
    end: null,
    message: 'ŻÓŁĆ-1',
    version: 2,
  });
  journal.add('keystore.imported', { serial: '01F2' });
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});
const kinds = (filter: Partial<Parameters<typeof feature.list>[0]>) =>
  feature.list({ limit: 100, offset: 0, ...filter }).map(({ kind }) => kind);

describe('the journal', () => {
  it.each([
    ['a name in Polish, in capitals', 'KSEF PRZESTAŁ', ['ksef.unreachable']],
    ['a name in English', 'ksef stopped', ['ksef.unreachable']],
    ['who did it', 'ania', ['mode.setByUser']],
    ['a serial number', '01f2', ['keystore.imported']],
    [
      'nothing',
      '   ',
      ['keystore.imported', 'announcement.received', 'ksef.unreachable', 'mode.setByUser', 'company.created'],
    ],
    ['what is not there', 'x%_', []],
  ])('is searched by %s', (_, search, expected) => expect(kinds({ search })).toEqual(expected));

  it.each([
    ['mode', ['ksef.unreachable', 'mode.setByUser']],
    ['announcement', ['announcement.received']],
    ['certificate', ['keystore.imported']],
    ['invoice', []],
    ['other', ['company.created']],
  ] as const)('is narrowed to %s', (area, expected) => expect(kinds({ area })).toEqual(expected));

  it('is narrowed to days in Warsaw, first and last included', () => {
    expect(kinds({ from: '2026-11-21' })).toEqual(['keystore.imported', 'announcement.received']);
    expect(kinds({ to: '2026-11-20' })).toHaveLength(3);
    expect(kinds({ from: '2026-11-20', to: '2026-11-21' })).toHaveLength(5);
  });

  it.skipIf(!has('python3'))(`is exported as CSV that another program reads${needs('python3')}`, () => {
    expect(feature.export({})).toMatchObject({ name: 'dziennik-2026-11-21.csv' });
    expect([...saved.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const script =
      'import csv,io,json,sys; text=sys.stdin.buffer.read().decode("utf-8-sig"); print(json.dumps(list(csv.reader(io.StringIO(text,newline=""),delimiter=";"))))';
    const rows = JSON.parse(
      execFileSync('python3', ['-c', script], { input: saved.bytes, encoding: 'utf8' }),
    ) as string[][];
    expect(rows).toHaveLength(6);
    expect(rows[0]?.[0]).toBe('lp.');
    expect(rows[1]?.slice(0, 4)).toEqual(['1', '2026-11-20 23:30:00', 'Założono firmę', 'company.created']);
    expect(rows[2]?.[5]).toBe('Offline24 · ania · =1+1; "cudzysłów"');
    expect(JSON.parse(rows[4]?.[6] ?? '')).toMatchObject({ message: 'ŻÓŁĆ-1' });
    expect(rows.slice(1).map((row) => row[7])).toEqual([...journal.lines({})].map(({ hash }) => hash));
  });

  it('is read in parts with how many there are, by one kind too', () => {
    expect(feature.page({ limit: 2, offset: 1 })).toMatchObject({
      total: 5,
      items: [{ kind: 'announcement.received', invoiceNumber: null }, { kind: 'ksef.unreachable' }],
    });
    expect(feature.page({ kind: 'mode.setByUser', limit: 10, offset: 0 }).total).toBe(1);
  });

  it('is followed along its chain to the line that was changed', async () => {
    for (let nr = 0; nr < 4_500; nr += 1) journal.add('ksef.reachable');
    expect(await feature.check()).toMatchObject({ count: 4_505, brokenAt: null });
    db.sqlite.exec('DROP TRIGGER journal_no_update');
    db.sqlite.exec(`UPDATE journal SET data = '{"a":1}' WHERE id = 4100`);
    expect(await feature.check()).toMatchObject({ brokenAt: 4_100 });
  });

  it('holds nothing that a spreadsheet would take for a formula', () => {
    journal.add('company.created', { reason: '=HYPERLINK("http://x")' });
    feature.export({});
    const text = Buffer.from(saved.bytes).toString('utf8');
    expect(text).toContain('HYPERLINK');
    expect(text).not.toMatch(/(^|;)"?[=+@]/m);
  });
});
