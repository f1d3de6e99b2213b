import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { errors, type ErrorCode } from '../../shared/errors/catalogue.ts';
import { describeError as inPolish } from '../../shared/i18n/errors.ts';
import { alertText, deadlineTitle } from '../../shared/i18n/english/alerts.ts';
import { recoveryText } from '../../shared/i18n/english/backup.ts';
import { deadlineStepText } from '../../shared/i18n/english/deadlines.ts';
import { describeError } from '../../shared/i18n/english/errors.ts';
import { fieldName, hasName } from '../../shared/i18n/english/fields.ts';
import { journalKindName, journalKindsNamed } from '../../shared/i18n/english/journal.ts';
import { evidenceText } from '../../shared/i18n/english/selfTest.ts';
import { selfTestProblem } from '../../shared/i18n/english/selfTestProblems.ts';
import { deadlineText, formatAge, plannedWindow, untilDay } from '../../shared/i18n/english/times.ts';
import { hasName as hasPolishName } from '../../shared/i18n/fields.ts';
import { selfTestProblem as selfTestProblemInPolish } from '../../shared/i18n/selfTestProblems.ts';
import { englishModules, polishInEnglishWindow } from '../support/i18nModules.ts';
import { namesOf, sampleOf, sayings } from '../support/saidWords.ts';

const i18n = join(import.meta.dirname, '../../shared/i18n');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const today = '2026-11-20';

/** Modules that the window in English takes as they are, and why. */
const sameInBoth: Record<string, string> = {
  'describe.ts': 'finds a text, has none',
  'ui.ts': 'puts words together, has none',
  'visible.ts': 'has no words',
  'ownTexts.ts': 'finds a text, has none',
  'format.ts': 'amounts and days are typed and printed as in Poland',
  'parse.ts': 'amounts and days are typed and printed as in Poland',
  'recurring.ts': 'names in braces and months stand on invoices',
  'help/ofError.ts': 'places of pages, no words',
  'help/blocks.ts': 'parts of pages, no words',
  'help/exampleDays.ts': 'days, no words',
  'help/topics.ts': 'places of pages, no words',
  'print/english.ts': 'words of prints',
  'print/englishDetails.ts': 'words of prints',
  'print/englishPapers.ts': 'words of prints',
  'print/proformaKind.ts': 'a code',
};

/** Words of documents and of files, which have languages of their own. */
const ofDocuments =
  /^(print\/|bookTable|drill\.ts\.(drill|isDrillName)|selfTest\.ts\.(article(Refusal|Accepted)|selfTest(Correction|Draft|FileName|Report|Series))|help\/pageTitles\.ts\.helpTitles\.[\w-]+\.file|journal\.ts\.journalColumns|mail\.ts\.(builtInTemplates|mailValues)|lineHeadings|codeNames\.ts\.codeFileTitle)/;

interface Pair {
  file: string;
  polish: Record<string, unknown>;
  english: Record<string, unknown>;
}
const modules: Pair[] = await Promise.all(
  englishModules().map(async (file) => ({
    file,
    polish: (await import(join(i18n, file))) as Record<string, unknown>,
    english: (await import(join(i18n, 'english', file))) as Record<string, unknown>,
  })),
);
const all = modules.flatMap(({ file, polish, english }) => [...sayings(polish, english, file)]);
const onScreen = all.filter(({ path }) => !ofDocuments.test(path));

describe('every word that the window shows', () => {
  it('is there in English, or stays as it is for a reason', () => {
    const siblings = new Set(englishModules());
    const left = polishInEnglishWindow().filter((file) => !siblings.has(file));
    expect(left).toEqual(Object.keys(sameInBoth).sort());
  });
  it.each(modules)('has one sibling, no more and no less: $file', ({ file, polish, english }) => {
    // More headings are known, not fewer.
    if (file !== 'lineHeadings.ts') expect(namesOf(english).sort()).toEqual(namesOf(polish).sort());
    expect(readFileSync(join(i18n, 'english/sameWords.ts'), 'utf8')).toContain(`import('./${file}')`);
  });
  it('is hundreds of words', () => expect(onScreen.length).toBeGreaterThan(1500));
});

describe('English', () => {
  /** What is called by its Polish name: in brackets after “in Polish”, names in braces, currency, files, addresses. */
  const proper =
    /\(in Polish: [^)]*\)|\{[^}]*\}|z\u0142(oty)?(?!\p{L})|“(wystawione|odrzucone|kolejka….latarnik|wyniki….latarnik|CERTYFIKAT)”|\.(kopia|przenosiny)\b|\w+[.@]firma\.pl|SZKOLENIE \(training\)|ĆWICZENIE \(drill\)|“offline-awaria”|art\. 113 ust\. 1 ustawy o VAT/gu;
  /** In their own language: the names of languages, and the command that leads back. */
  const ownLanguage = /^(language\.ts\.languageNames|ui\/commands\.ts\.commands\.language)\./;
  const polishWord =
    /\b(faktur\w*|wystaw\w*|nabywc\w*|sprzedawc\w*|brak\w*|nie|jest|oraz|albo|lub|przez|dni|dnia|temu|termin\w?|kwot\w*|firm[aeyę]|sprawd\w*|wybierz|zapisz|numer\w?|plik\w*|korekt\w*|certyfikat\w*|awari\w*|tryb\w*)\b/iu;

  it('has no Polish letters and no Polish words', () => {
    const polish = onScreen
      .filter(({ path }) => !ownLanguage.test(path))
      .map(({ path, english }) => ({ path, rest: english.replace(proper, '') }))
      .filter(({ rest }) => /[ąćęłńóśźż„]/iu.test(rest) || polishWord.test(rest));
    expect(polish).toEqual([]);
  });
  it('tells every number, day and name in braces that Polish tells', () => {
    const told = (text: string): string[] => text.match(/\d+|\{[^}]+\}/gu) ?? [];
    const lost = onScreen
      .filter(({ path }) => !path.startsWith('journal.ts.journalKindNames')) // each in its own alphabet
      .map(({ path, polish, english }) => ({
        path,
        lost: told(polish).filter((it) => !told(english).includes(it)),
      }))
      .filter((it) => it.lost.length > 0);
    expect(lost).toEqual([]);
  });
  it('shouts as little as Polish', () => {
    expect(onScreen.filter(({ english }) => english.includes('!'))).toEqual([]);
  });
});

describe('every failure has English words', () => {
  it.each(Object.keys(errors) as ErrorCode[])('%s', (code) => {
    const details = sampleOf(errors[code].details) as Record<string, unknown>;
    expect(errors[code].details.safeParse(details).success).toBe(true);
    const [text, polish] = [describeError({ code, details }), inPolish({ code, details })];
    expect(text.title.length).toBeGreaterThan(8);
    expect(text.body.length).toBeGreaterThan(20);
    expect(`${text.title}${text.body}`).not.toMatch(/undefined|NaN|\[object|!/);
    expect(Object.keys(text).sort()).toEqual(Object.keys(polish).sort());
    const told = ({ title, body }: typeof text) =>
      [...`${title} ${body}`.matchAll(/<\w+>|\d{4}/g)].map(String);
    expect(told(text)).toEqual(expect.arrayContaining(told(polish)));
  });
  it('an unknown code is shown by its name, never hidden', () => {
    expect(describeError({ code: 'new.code', details: {} }).body).toContain('new.code');
  });
});

describe('the self-test', () => {
  const own = (Object.keys(errors) as ErrorCode[]).filter((it) => it.startsWith('selfTest.'));
  it.each(own)('says in English why a point failed: %s', (code) => {
    const problem = { code, details: sampleOf(errors[code].details) as Record<string, unknown> };
    const { title, body } = selfTestProblem(problem);
    expect(`${title} ${body}`).not.toMatch(/[ąćęłńóśźż„]|undefined/iu);
    expect(title).not.toBe(selfTestProblemInPolish(problem).title);
  });
  it('shows in English what it wrote down in Polish', () => {
    expect(evidenceText({ name: 'certificateType', value: 'typ 2 (Offline)' })).toEqual({
      label: 'type',
      text: 'type 2 (Offline)',
    });
    expect(evidenceText({ name: 'number', value: 'FV/1' }).text).toBe('FV/1');
    expect(plain(evidenceText({ name: 'tookMs', value: '1500' }).text)).toBe('1,5 s');
  });
});

describe('names', () => {
  it('a field of a line is named by its number from 1', () => {
    expect(fieldName('lines.2.quantity')).toBe('quantity in line 3');
    expect(fieldName('lines.4')).toBe('line 5');
    expect(fieldName('buyer.shoeSize')).toBe('buyer.shoeSize');
  });
  it('every field of a draft that has a Polish name has an English one', () => {
    const pathsOf = (schema: z.ZodType, path: string): string[] => {
      if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
        return pathsOf(schema.def.innerType as z.ZodType, path);
      if (schema instanceof z.ZodArray) return [path, ...pathsOf(schema.element as z.ZodType, path)];
      if (!(schema instanceof z.ZodObject)) return [path];
      return Object.entries(schema.shape).flatMap(([key, value]) =>
        pathsOf(value as z.ZodType, path === '' ? key : `${path}.${key}`),
      );
    };
    const named = pathsOf(InvoiceDraft, '').filter(hasPolishName);
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((path) => !hasName(path))).toEqual([]);
  });
  it('a kind of line of the journal is found by its English name', () => {
    expect(journalKindName('deadline.changed')).toBe('The deadline for sending changed');
    expect(journalKindsNamed('THE DEADLINE FOR')).toEqual(['deadline.changed']);
    expect(journalKindName('toString')).toBe('An event of another version of the program (toString)');
  });
});

describe('3 days left to send 15 offline invoices', () => {
  it.each([
    [1, 'overdue', -1, 'The deadline to send 1 offline invoice has passed'],
    [2, 'h4', 0, 'Today at 23:59 the deadline to send 2 offline invoices ends'],
    [1, 'd1', 1, '1 day left to send 1 offline invoice'],
    [15, 'd3', 3, '3 days left to send 15 offline invoices'],
  ] as const)('%i invoices, %s, %i days left: %s', (count, stage, daysLeft, text) => {
    expect(plain(deadlineTitle({ stage, daysLeft, count }))).toBe(text);
  });
  it.each([
    [1, 0, '1 recurring invoice is due to be issued', 'check it and issue or skip it'],
    [5, 2, '5 recurring invoices are due to be issued', 'tried to issue 2 of them by itself'],
  ])('%i recurring, %i failed: %s', (count, failed, title, body) => {
    const text = alertText({ kind: 'recurring', keys: [], raisedAt: 0, notify: true, count, failed });
    expect(plain(text.title)).toBe(title);
    expect(plain(text.body)).toContain(body);
  });
});

describe('what KSeF was asked about a restored firm', () => {
  it('says in English why it could not be asked', () => {
    const problem = { code: 'ksef.unreachable' as const, details: {} };
    const text = recoveryText({
      ...{ finishedAt: null, recovered: 0, adopted: 0, taken: 0, unread: 0, problem },
    });
    expect(text).toContain(describeError(problem).title);
    expect(text).not.toMatch(/[ąćęłńóśźż]/iu);
  });
});

describe('deadlines and times in English words', () => {
  it.each([
    [{ kind: 'day', day: '2026-11-20', overdue: false }, 'today 23:59'],
    [{ kind: 'day', day: '2026-11-23', overdue: false }, '23.11.2026, 23:59'],
    [{ kind: 'day', day: '2026-11-19', overdue: true }, 'overdue: 19.11.2026'],
    [{ kind: 'open' }, 'runs from the end of the failure'],
  ] as const)('%o is %s', (deadline, text) => expect(plain(deadlineText(deadline, today))).toBe(text));
  it.each([
    ['2026-11-21', 'tomorrow, 23:59'],
    ['2026-11-23', 'Monday 23.11, 23:59'],
    ['2027-01-07', 'Thursday 7.01.2027, 23:59'],
  ])('send by %s: by %s', (day, text) => expect(plain(untilDay(day, today))).toBe(text));
  it.each([
    [20_000, 'a moment'],
    [3 * 3_600_000, '3 h'],
    [24 * 3_600_000, '1 day'],
    [49 * 3_600_000, '2 days'],
  ])('an age of %i ms is %s', (age, text) => expect(plain(formatAge(age))).toBe(text));
  it('works over midnight have both days', () => {
    const [start, end] = ['2026-11-20T23:00:00Z', '2026-11-21T04:00:00Z'].map((it) => Date.parse(it));
    expect(plannedWindow(start ?? 0, end ?? 0)).toBe('On Saturday 21.11, 00:00–05:00');
  });
  it('counts working days as English does', () => {
    const counted = Array.from({ length: 7 }, (_, index) => ({ day: `2025-07-${14 + index}`, off: null }));
    const step = {
      kind: 'failure',
      from: '2025-07-12',
      counted,
      announcement: null,
      result: { kind: 'none' },
    };
    expect(deadlineStepText({ mode: 'offline24', issueDate: '2025-07-08' }, step as never)).toBe(
      'A failure was announced while the invoice was waiting: the 7th working day after its end, 12.07.2025, counts (art. 106nf of the VAT Act).',
    );
  });
});
