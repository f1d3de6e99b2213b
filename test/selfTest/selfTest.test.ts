import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { points } from '../../shared/domain/selfTest/points.ts';
import { answerChecks, verdictOf } from '../../shared/domain/selfTest/verdict.ts';
import { draftOf } from '../support/drafts.ts';
import { paperText, pdfReader } from '../support/papers.ts';
import { pdfProblems } from '../support/pdfRules.ts';
import { notPassed, runSelfTest, seenAt } from '../support/runSelfTest.ts';
import { useFirm } from '../support/useFirm.ts';

/** Every row of every table, but of results of self-tests. The program must be closed. */
function rowsOf(dataDir: string): Record<string, string> {
  const db = openDatabase(dataDir);
  try {
    const tables = db.sqlite
      .prepare<[], string>(
        `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'self_test'`,
      )
      .pluck()
      .all();
    const hashOf = (name: string): string => {
      const hash = createHash('sha256');
      for (const row of db.sqlite.prepare(`SELECT * FROM "${name}"`).iterate())
        hash.update(JSON.stringify(row));
      return hash.digest('hex');
    };
    return Object.fromEntries(tables.map((name) => [name, hashOf(name)]));
  } finally {
    db.close();
  }
}

/** Every file of the firm's folder but the databases themselves. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile() && !path.includes('.sqlite'))
    .map(
      (path) =>
        `${path} ${createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex')}`,
    )
    .sort();

describe('the self-test of the offline modes', { timeout: 240_000 }, () => {
  const world = useFirm({}, { background: false });

  it('passes every point, changes nothing of the firm, and says so on paper', async () => {
    await world.call('series.set', {
      kind: 'VAT',
      template: 'SKLEP/{nr}/{RRRR}',
      restart: 'yearly',
      last: 41,
    });
    await world.call('invoice.issue', draftOf('Faktura firmy'));
    const { dataDir } = world.firm;
    let before: ReturnType<typeof rowsOf> = {};
    await world.restart(() => {
      before = rowsOf(dataDir);
    });
    const filesBefore = filesIn(dataDir);
    const inKsefBefore = world.sandbox.records.invoices().length;

    const result = await runSelfTest(world.firm);
    expect(notPassed(result)).toEqual({});
    expect(result.results.map(({ point }) => point)).toEqual(points);
    expect(verdictOf(result.results)).toBe('passed');
    expect(answerChecks(result.results).map(({ outcome }) => outcome)).toEqual(Array(8).fill('passed'));

    // What the article asks for to the letter, and the firm's own settings in it.
    expect(seenAt(result, 'certificate.blocked', 'refusal')).toEqual([
      'Wymagany certyfikat typu 2 do trybu offline',
    ]);
    expect(seenAt(result, 'failure.warning', 'shown')).toEqual([
      'Zostały 3 dni do dosłania 15 faktur offline',
    ]);
    expect(seenAt(result, 'delivery.automatic', 'progress')[0]).toContain('Wysyłanie 1 z 5…');
    expect(seenAt(result, 'failure.deadline', 'rule')[0]).toContain('do 7 dni roboczych');
    expect(seenAt(result, 'delivery.accepted', 'ksefNumber')).toHaveLength(5);
    expect(seenAt(result, 'delivery.accepted', 'upos')).toEqual(['5']);
    expect(seenAt(result, 'delivery.journal', 'journalLine')).toHaveLength(5);
    expect(seenAt(result, 'certificate.blocked', 'issued')).toEqual(['0']);
    expect(seenAt(result, 'own.certificate', 'fingerprint')[0]).toMatch(/^[0-9A-F]{64}$/);
    expect(seenAt(result, 'offline24.issued', 'number')[0]).toMatch(/^SKLEP\/\d+\/\d{4}$/);
    expect(seenAt(result, 'cycle.codes', 'kodII')[0]).toContain('/certificate/Nip/');
    // Sent twice and refused once as a duplicate: in KSeF once, and never sent a third time.
    expect(seenAt(result, 'beyond.duplicate', 'sends')).toEqual(['2']);
    expect(seenAt(result, 'beyond.duplicate', 'copiesInKsef')).toEqual(['1']);
    expect(seenAt(result, 'beyond.lostAnswer', 'sends')).toEqual(['1']);
    expect(seenAt(result, 'certificate.blocked', 'mode')).toHaveLength(3);

    // The firm's own KSeF got one invoice, under a number that is none of the firm's.
    const sent = world.sandbox.records.invoices().slice(inKsefBefore);
    expect(sent.map(({ number }) => number)).toEqual(seenAt(result, 'own.cycle', 'number'));
    expect(sent[0]?.number).toMatch(/^SPRAWDZIAN\//);

    const { fileId } = await world.call('selfTest.report', { id: result.id });
    const pdf = (await world.firm.core.readFile(fileId)).bytes;
    expect(pdfProblems(pdf)).toEqual([]);
    if (pdfReader) {
      const text = paperText(pdf);
      for (const said of ['Sprawdzian trybów offline', 'Wszystko, co dało się tu sprawdzić, działa']) {
        expect(text).toContain(said);
      }
      expect(text).toContain(seenAt(result, 'cycle.accepted', 'ksefNumber')[0]);
    }

    expect(filesIn(dataDir)).toEqual(filesBefore);
    expect(existsSync(join(dataDir, 'selfTest'))).toBe(false);
    let after: ReturnType<typeof rowsOf> = {};
    await world.restart(() => {
      after = rowsOf(dataDir);
    });
    expect(after).toEqual(before);
    expect(await world.call('selfTest.list')).toMatchObject([{ id: result.id, verdict: 'passed' }]);
  });

  it('can be stopped: what was seen is kept, and its folder is gone', async () => {
    const { id } = await world.call('selfTest.start');
    await expect(world.call('selfTest.start')).rejects.toMatchObject({ code: 'selfTest.running' });
    await world.call('selfTest.cancel');
    await world.restart();
    const kept = await world.call('selfTest.get', { id });
    expect(verdictOf(kept.results)).toBe('cancelled');
    expect(existsSync(join(world.firm.dataDir, 'selfTest'))).toBe(false);
  });

  it('that died on its way leaves nothing that the next start does not remove', async () => {
    const left = join(world.firm.dataDir, 'selfTest', '1764130000000', 'firma');
    await world.restart(() => {
      mkdirSync(left, { recursive: true });
      writeFileSync(join(left, 'latarnik.sqlite'), 'half');
    });
    expect(existsSync(join(world.firm.dataDir, 'selfTest'))).toBe(false);
  });

  it('of an unknown id is not there', async () => {
    await expect(world.call('selfTest.report', { id: 'x' })).rejects.toMatchObject({
      code: 'selfTest.notFound',
    });
  });
});
