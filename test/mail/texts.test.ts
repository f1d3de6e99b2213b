import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress, isMailAddress, parseAddresses } from '../../shared/domain/mail/addresses.ts';
import { isHost, isThisComputer } from '../../shared/domain/mail/server.ts';
import {
  fillSubject,
  fillTemplate,
  longestSubject,
  safeSubject,
  unknownPlaceholders,
} from '../../shared/domain/mail/template.ts';
import { builtInTemplates, mailPlaceholders, mailValues, type MailFacts } from '../../shared/i18n/mail.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const facts: MailFacts = {
  ...{
    document: 'pdf',
    number: 'FV/1/11/2026',
    grossGrosze: 123_456,
    currency: 'PLN',
    issueDate: '2026-11-20',
  },
  ...{ dueDate: '2026-11-27', account: '61 1090 1014 0000 0712 1981 2874', ksefNumber: null },
  ...{ buyerName: 'Żegluga S.A.', sellerName: 'Latarnia Serwis' },
};

describe('who a message goes to', () => {
  it.each([
    ['a@x.pl', ['a@x.pl']],
    ['a@x.pl, b@x.pl;c@x.pl\nd@x.pl', ['a@x.pl', 'b@x.pl', 'c@x.pl', 'd@x.pl']],
    ['Jan Żuraw <jan@x.pl>', ['Jan Żuraw <jan@x.pl>']],
    ['"Żuraw, Jan; junior" <jan@x.pl>, b@x.pl', ['"Żuraw, Jan; junior" <jan@x.pl>', 'b@x.pl']],
    ['A@x.pl, a@X.pl', ['A@x.pl']],
    [' , ;; ', []],
    ['biuro@żółw.example', ['biuro@żółw.example']],
  ])('%j is %j', (text, expected) => {
    const { addresses, wrong } = parseAddresses(text);
    expect(addresses.map(formatAddress)).toEqual(expected);
    expect(wrong).toEqual([]);
  });

  it.each([
    'a',
    'a@',
    '@x.pl',
    'a@x',
    'a b@x.pl',
    'a@x..pl',
    '.a@x.pl',
    'a..b@x.pl',
    'a@-x.pl',
    'a@b@c.pl',
    'Jan <jan>',
  ])('%j is told to be wrong, beside a right one', (text) => {
    expect(parseAddresses(`b@x.pl, ${text}`)).toEqual({
      addresses: [{ name: '', address: 'b@x.pl' }],
      wrong: [text],
    });
  });

  it.each([
    'a@x.pl\r\nBcc: b@x.pl',
    `${'a'.repeat(65)}@x.pl`,
    `a@${'x'.repeat(64)}.pl`,
    'ą'.repeat(33) + '@x.pl',
  ])('%j is no address', (text) => expect(isMailAddress(text)).toBe(false));

  it('what is read is written and read again as the same, and never holds a line break', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (name, noise) => {
        const { addresses } = parseAddresses(`${formatAddress({ name, address: 'a@x.pl' })}, ${noise}`);
        const written = addresses.map(formatAddress);
        expect(written.join('')).not.toMatch(/[\r\n]/);
        expect(parseAddresses(written.join(', '))).toEqual({ addresses, wrong: [] });
      }),
    );
  });
});

describe('what a message says', () => {
  it('is filled in from the invoice, in Polish', () => {
    const { subject, body } = builtInTemplates.pl;
    const values = mailValues(facts, 'pl');
    expect(fillSubject(subject, values)).toBe('Faktura FV/1/11/2026 – Latarnia Serwis');
    expect(plain(fillTemplate(body, values))).toBe(`Dzień dobry,

w załączniku przesyłamy fakturę FV/1/11/2026 z dnia 20.11.2026 na kwotę 1 234,56 zł.

Termin płatności: 27.11.2026
Numer konta: 61 1090 1014 0000 0712 1981 2874

Pozdrawiamy
Latarnia Serwis`);
  });

  it.each([
    ['confirmation', 'pl', 'w załączniku przesyłamy potwierdzenie transakcji do faktury FV/1/11/2026 z dnia'],
    ['pdfDuplicate', 'pl', 'w załączniku przesyłamy duplikat faktury FV/1/11/2026 z dnia'],
    [
      'confirmation',
      'en',
      'please find attached the confirmation of the transaction of invoice FV/1/11/2026',
    ],
    ['xml', 'en', 'please find attached the invoice FV/1/11/2026'],
  ] as const)('does not call a document what it is not: %s, %s', (document, language, text) => {
    const values = mailValues({ ...facts, document }, language);
    expect(fillTemplate(builtInTemplates[language].body, values)).toContain(text);
  });

  it('is filled in from the invoice, in English', () => {
    const values = mailValues({ ...facts, grossGrosze: -123_456_789, currency: 'EUR' }, 'en');
    const body = fillTemplate(builtInTemplates.en.body, values);
    expect(body).toContain('invoice FV/1/11/2026 of 2026-11-20 for -1,234,567.89 EUR.');
    expect(body).toContain('Due date: 2026-11-27');
  });

  it('leaves out a line that would say nothing, and keeps one that says something', () => {
    const values = mailValues({ ...facts, dueDate: null, account: null }, 'pl');
    expect(fillTemplate('a\nTermin: {termin}\n{konto} {termin}\n{numer} {termin}\nb', values)).toBe(
      'a\nFV/1/11/2026 \nb',
    );
  });

  it('keeps what it does not know, and says so while the template is edited', () => {
    const text = '{numer} {Numer} {kwotka} { nic } {} {kwotka} {netto2}';
    expect(fillTemplate(text, mailValues(facts, 'pl'))).toBe(
      'FV/1/11/2026 FV/1/11/2026 {kwotka} { nic } {} {kwotka} {netto2}',
    );
    expect(unknownPlaceholders(text, Object.keys(mailPlaceholders))).toEqual(['{kwotka}', '{netto2}']);
    for (const { subject, body } of Object.values(builtInTemplates)) {
      expect(unknownPlaceholders(subject + body, Object.keys(mailPlaceholders))).toEqual([]);
    }
  });

  it('takes a buyer’s name as text, whatever stands in it', () => {
    const values = mailValues({ ...facts, buyerName: '{numer}$& {konto}' }, 'pl');
    expect(fillTemplate('Dla {nabywca}.', values)).toBe('Dla {numer}$& {konto}.');
  });

  it('a subject is one line of a length that everybody shows', () => {
    expect(safeSubject('a\r\nBcc: b@x.pl\u2028\u0000c')).toBe('a Bcc: b@x.pl c');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const subject = safeSubject(text);

        expect(subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
        expect([...subject].length).toBeLessThanOrEqual(longestSubject);
      }),
    );
  });
});

describe('a mail server', () => {
  it.each(['smtp.firma.pl', '127.0.0.1', '::1', 'poczta', 'poczta.żółw.pl'])('may be called %s', (host) =>
    expect(isHost(host)).toBe(true),
  );
  it.each(['', 'smtp://x.pl', 'x.pl:465', 'x .pl', '-x.pl', 'x..pl', 'x.pl/'])('is not called %j', (host) =>
    expect(isHost(host)).toBe(false),
  );
  it('is this computer only where nothing leaves it', () => {
    expect(['127.0.0.1', '::1', 'localhost', '127.0.0.1.x.pl'].map(isThisComputer)).toEqual([
      ...[true, true, false, false],
    ]);
  });
});
