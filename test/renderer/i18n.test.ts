import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { InvoiceDraft } from '../../shared/domain/draft.ts';
import { errors, type ErrorCode } from '../../shared/errors/catalogue.ts';
import { alertText, deadlineTitle } from '../../shared/i18n/alerts.ts';
import { describeError, errorText } from '../../shared/i18n/errors.ts';
import { fieldName, hasName } from '../../shared/i18n/fields.ts';
import { describeEntry, journalKindName, journalKindsNamed } from '../../shared/i18n/journal.ts';
import { stateName } from '../../shared/i18n/modes.ts';
import { parseHour, parsePolishDay, parsePolishDecimal } from '../../shared/i18n/parse.ts';
import { frame } from '../../shared/i18n/ui/frame.ts';
import { home } from '../../shared/i18n/ui/home.ts';
import { imports } from '../../shared/i18n/ui/imports.ts';
import { queue } from '../../shared/i18n/ui/queue.ts';
import { deadlineText, formatAge, shortDeadlineText, untilDay } from '../../shared/i18n/times.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const today = '2026-11-20';

/** Details that satisfy the schemas, for the codes that need any. */
const sample: Record<string, unknown> = {
  path: 'lines.2.quantity',
  problem: 'brak pola',
  method: 'invoice.x',
  incidentId: 'a1b2',
  folder: '/dane',
  found: 'authentication',
  supported: 3,
  migration: '0002',
  url: 'http://x.pl',
  max: 512,
  chosen: 812,
  codePoint: 'U+0007',
  problems: [{ xpath: '/Faktura', message: 'źle' }],
  id: 'LAT-1',
  number: 'FV/1/11/2026',
  name: 'Firma',
  cause: 'keystore.locked',
  kind: 'upo',
  group: 'invoiceSend',
  from: 'queued',
  event: 'found',
  fileId: 'x',
  reason: 'oldExcel',
  subject: 'CN=Jan',
  nip: '5265877635',
  companyNip: '5260250274',
  status: 'revoked',
  validTo: '2026-01-02',
  validFrom: '2026-01-02',
  min: 8,
  httpStatus: 503,
  retryAfterMs: 5000,
  code: 450,
  description: 'opis',
  originalKsefNumber: '5265877635-20261120-010080A3F2A1-4C',
  field: 'hash',
  mode: 'offline-awaria',
  template: 'FV/{MM}',
  used: 7,
  file: 'faktura.xml',
  colour: '#ffcc00',
  firstDay: '2026-11-01',
  lastDay: '2026-11-30',
  missing: ['kodI', 'kodII'],
  foreign: 2,
  failure: 'timeout',
  host: 'smtp.firma.pl',
  port: 465,
  user: 'biuro@firma.pl',
  address: 'biuro@firma.pl',
  addresses: ['jan@firma.pl'],
  answer: '550 no such user',
  sizeBytes: 30_000_000,
  what: 'mode',
  seconds: 30,
  expected: 'offline24',
  which: 'kodII',
  fault: 'unreachable',
  link: 'http://127.0.0.1/invoice/1',
};
const detailsOf = (code: ErrorCode): Record<string, unknown> => {
  if (code === 'lookUp.refused') return { code: 'WL-115', message: 'Nieprawidłowy NIP.' };
  const shape = Object.keys(errors[code].details.shape);
  const details = Object.fromEntries(shape.filter((key) => key in sample).map((key) => [key, sample[key]]));
  return code.endsWith('.tooNew') ? { found: 9, supported: 3 } : details;
};

describe('every failure has words', () => {
  const codes = Object.keys(errors) as ErrorCode[];

  it.each(codes)('%s says what happened and what it means or what to do', (code) => {
    const details = detailsOf(code);
    expect(errors[code].details.safeParse(details).success).toBe(true);
    const { title, body } = describeError({ code, details });
    expect(title.length).toBeGreaterThan(8);
    expect(body.length).toBeGreaterThan(20);
    expect(`${title}${body}`).not.toMatch(/undefined|NaN|\[object|Wystąpił błąd|!/);
    expect(title).not.toBe('Tej czynności nie udało się wykonać');
  });

  it('refuses offline issuing without a certificate with exactly the words of the check-list', () => {
    expect(errorText['keystore.noOfflineCertificate']({}).title).toBe(
      'Wymagany certyfikat typu 2 do trybu offline',
    );
  });

  it('an unknown code is shown by its name, never hidden', () => {
    expect(describeError({ code: 'new.code', details: {} }).body).toContain('new.code');
  });
  it('details of another shape still give a sentence', () => {
    expect(describeError({ code: 'keystore.expired', details: {} }).title).not.toBe('');
  });
});

describe('names', () => {
  it('a field of a line is named by its number from 1', () => {
    expect(fieldName('lines.2.quantity')).toBe('ilość w pozycji 3');
    expect(fieldName('lines.0.name', 'accusative')).toBe('nazwę w pozycji 1');
    expect(fieldName('lines.4')).toBe('pozycja 5');
  });
  it('an unknown field keeps its own name, and an unknown journal entry says that it is one', () => {
    expect(fieldName('buyer.shoeSize')).toBe('buyer.shoeSize');
    expect(journalKindName('moon.rose')).toBe('Zdarzenie spoza tej wersji programu (moon.rose)');
    expect(journalKindName('toString')).toBe('Zdarzenie spoza tej wersji programu (toString)');
    expect(journalKindsNamed('ZMIENIŁ SIĘ TERMIN')).toEqual(['deadline.changed']);
  });
  it('accepted and archived are one thing to a person', () => {
    expect([stateName.accepted, stateName.archived]).toEqual(['Zaakceptowana', 'Zaakceptowana']);
  });
});

describe('Zostały 3 dni do dosłania 15 faktur offline', () => {
  it.each([
    [1, 'overdue', -1, 'Minął termin dosłania 1 faktury offline'],
    [2, 'h4', 0, 'Dziś o 23:59 mija termin dosłania 2 faktur offline'],
    [1, 'd1', 1, 'Został 1 dzień do dosłania 1 faktury offline'],
    [15, 'd3', 3, 'Zostały 3 dni do dosłania 15 faktur offline'],
    [22, 'd7', 5, 'Zostało 5 dni do dosłania 22 faktur offline'],
    [12, 'd7', 22, 'Zostały 22 dni do dosłania 12 faktur offline'],
    [3, 'd7', 12, 'Zostało 12 dni do dosłania 3 faktur offline'],
  ] as const)('%i invoices, %s, %i days left: %s', (count, stage, daysLeft, text) => {
    expect(plain(deadlineTitle({ stage, daysLeft, count }))).toBe(text);
  });
});

describe('recurring invoices that wait', () => {
  const alert = { kind: 'recurring' as const, keys: [], raisedAt: 0, notify: true };
  it.each([
    [1, 0, '1 faktura cykliczna czeka na wystawienie', 'sprawdź ją i wystaw albo pomiń'],
    [1, 1, '1 faktura cykliczna czeka na wystawienie', 'program próbował sam wystawić ją i'],
    [2, 0, '2 faktury cykliczne czekają na wystawienie', 'sprawdź je i wystaw albo pomiń'],
    [5, 2, '5 faktur cyklicznych czeka na wystawienie', 'program próbował sam wystawić 2 z nich'],
  ])('%i, %i failed: %s', (count, failed, title, body) => {
    const text = alertText({ ...alert, count, failed });
    expect(plain(text.title)).toBe(title);
    expect(plain(text.body)).toContain(body);
  });
});

describe('one, two and five of the same', () => {
  const asked = (count: number) => plain(queue.wait.sentence({ kind: 'asked', count }, null));
  const refused = (count: number) => plain(queue.wait.sentence({ kind: 'person', count }, null));
  it.each([
    [asked, 1, 'czy 1 faktura już tam jest'],
    [asked, 2, 'czy 2 faktury już tam są'],
    [asked, 5, 'czy 5 faktur już tam jest'],
    [refused, 1, 'bez Ciebie nic się z nią nie stanie'],
    [refused, 2, 'bez Ciebie nic się z nimi nie stanie'],
    [frame.safe.waiting, 1, '1 faktura czeka i nie wyjdzie'],
    [frame.safe.waiting, 3, '3 faktury czekają i nie wyjdą'],
    [imports.removeBody, 1, '1 plik z obserwowanego folderu trafi'],
    [imports.removeBody, 2, '2 pliki z obserwowanego folderu trafią'],
    [frame.readiness.missing, 1, 'Brakuje jednej rzeczy'],
    [frame.readiness.missing, 2, 'Brakuje 2 rzeczy'],
    [(count: number) => home.todo.corrections(count, 0).body, 1, 'program wystawi ją sam'],
    [(count: number) => home.todo.recurring(count, 1).body, 1, 'nie mógł jej wystawić sam'],
  ])('of %2$i: %3$s', (said, count, text) => expect(plain(said(count))).toContain(text));
});

describe('what a line of the journal says', () => {
  it.each([
    [
      { from: { kind: 'day', day: '2025-07-09' }, to: { kind: 'day', day: '2025-07-22' } },
      '09.07.2025 → 22.07.2025',
    ],
    [{ from: { kind: 'open' }, to: { kind: 'none' } }, 'otwarty → bez obowiązku'],
    [{ from: 'online', to: 'offline24', cause: 'ksefUnreachable' }, 'Online → Offline24 · brak łączności'],
    [{ mode: 'offline-awaria', by: 'ania', reason: 'radio' }, 'Awaria KSeF · ania · radio'],
    [{ from: 'silent', to: 'available' }, 'nie odpowiada → żadnych komunikatów'],
    [{ stage: 'd3', daysLeft: 3, count: 15 }, 'Zostały 3 dni do dosłania 15 faktur offline'],
    [
      { kind: 'confirmation', codes: ['kodI', 'kodII'], sha256: '0a' },
      'Potwierdzenie transakcji · odczytano: KOD I, KOD II · SHA-256 0a',
    ],
    [{ kind: 'pdf', codes: [] }, 'Faktura · bez kodów QR'],
    [
      { kind: 'till', missing: ['kodII'], foreign: 1 },
      'Faktura na rolce 80 mm · nie zgadza się: KOD II · 1 obcy kod QR',
    ],
    [
      { what: 'zip', from: '2026-11-01', to: '2026-11-30', count: 2, provedPrints: 5 },
      'Faktury w pliku ZIP · 01.11.2026–30.11.2026 · 2 faktury · 5 sprawdzonych wydruków',
    ],
    [{ from: 5, to: [], mode: 'x', start: 'y', causes: 7, details: null }, ''],
    [{}, ''],
  ])('%j: %s', (data, text) => expect(plain(describeEntry({ data }))).toBe(text));

  it('names causes with their times', () => {
    const start = Date.parse('2025-07-09T08:00:00Z');
    const end = Date.parse('2025-07-12T16:00:00Z');
    const causes = [{ category: 'failure', start, end, event: 'latarnia-7' }];
    expect(plain(describeEntry({ data: { causes } }))).toBe('awaria: 09.07.2025, 10:00 – 12.07.2025, 18:00');
  });
});

describe('deadlines and times in words', () => {
  it.each([
    [{ kind: 'day', day: '2026-11-20', overdue: false }, 'dziś 23:59'],
    [{ kind: 'day', day: '2026-11-21', overdue: false }, 'jutro 23:59'],
    [{ kind: 'day', day: '2026-11-23', overdue: false }, '23.11.2026, 23:59'],
    [{ kind: 'day', day: '2026-11-19', overdue: true }, 'po terminie: 19.11.2026'],
    [{ kind: 'open' }, 'biegnie od zakończenia awarii'],
    [{ kind: 'none' }, 'bez obowiązku dosłania'],
  ] as const)('%o is %s', (deadline, text) => {
    expect(plain(deadlineText(deadline, today))).toBe(text);
  });
  it('a deadline is shorter in the year that it is', () => {
    const short = (day: string, overdue: boolean) =>
      plain(shortDeadlineText({ kind: 'day', day, overdue }, today));
    expect(short('2026-11-23', false)).toBe('23.11, 23:59');
    expect(short('2026-11-19', true)).toBe('po terminie: 19.11');
    expect(short('2027-01-04', false)).toBe('04.01.2027, 23:59');
  });
  it.each([
    ['2026-11-20', 'dziś, 23:59'],
    ['2026-11-21', 'jutra, 23:59'],
    ['2026-11-23', 'poniedziałku 23.11, 23:59'],
    ['2027-01-07', 'czwartku 7.01.2027, 23:59'],
  ])('send by %s: do %s', (day, text) => {
    expect(plain(untilDay(day, today))).toBe(text);
  });
  it.each([
    [20_000, 'od chwili'],
    [12 * 60_000, '12 min'],
    [3 * 3_600_000, '3 godz.'],
    [24 * 3_600_000, '1 dzień'],
    [49 * 3_600_000, '2 dni'],
  ])('an age of %i ms is %s', (age, text) => {
    expect(plain(formatAge(age))).toBe(text);
  });
});

describe('what Poles type', () => {
  it.each([
    ['1 234,50', '1234.50'],
    ['1\u00a0234,5', '1234.5'],
    [',5', '0.5'],
    ['007', '7'],
    ['12,', '12'],
    ['189', '189'],
    ['-3', '-3'],
    ['abc', 'abc'],
    ['1,2,3', '1,2,3'],
  ])('the number %s is %s', (text, decimal) => {
    expect(parsePolishDecimal(text)).toBe(decimal);
  });
  it.each([
    ['20.11.2026', '2026-11-20'],
    ['1.2', '2026-02-01'],
    ['1.2.27', '2027-02-01'],
    ['2026-11-20', '2026-11-20'],
    ['jutro', 'jutro'],
  ])('the day %s is %s', (text, day) => {
    expect(parsePolishDay(text, today)).toBe(day);
  });
  it.each([
    ['14:30', 870],
    ['5', 300],
    ['05.00', 300],
    ['24:00', undefined],
    ['nie', undefined],
  ])('the hour %s is minute %s', (text, minute) => {
    expect(parseHour(text)).toBe(minute);
  });
});

describe('every field of a draft', () => {
  /** Paths of all registered fields, lists without their numbers. */
  const pathsOf = (schema: z.ZodType, path: string): string[] => {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
      return pathsOf(schema.def.innerType as z.ZodType, path);
    }
    if (schema instanceof z.ZodArray) return [path, ...pathsOf(schema.element as z.ZodType, path)];
    if (!(schema instanceof z.ZodObject)) return path === '' ? [] : [path];
    return Object.entries(schema.shape).flatMap(([key, value]) =>
      pathsOf(value as z.ZodType, path === '' ? key : `${path}.${key}`),
    );
  };
  /** Chosen, never typed: nothing can be wrong with them. */
  const chosen =
    /^(annotations\.(cashMethod|selfInvoicing|triangular)|payment\.paidInFull|exemptionBasis\.kind|settled\.rates\..*|attachment\.tables\.(columns(\.type)?|sums))$/;

  it('has a Polish name', () => {
    const paths = new Set(pathsOf(InvoiceDraft, ''));
    expect([...paths].filter((path) => !hasName(path) && !chosen.test(path))).toEqual([]);
    expect(paths.size).toBeGreaterThan(150);
  });
});
