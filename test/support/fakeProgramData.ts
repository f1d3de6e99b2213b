import type { AnnouncementView } from '../../shared/contract/modeTypes.ts';
import type { AppStatus, DeadlineStepView, InvoiceDetails } from '../../shared/contract/types.ts';
import type { CertificateInfo } from '../../shared/contract/keystoreTypes.ts';
import { countWorkingDays } from '../../shared/domain/calendar.ts';
import type { InvoiceState } from '../../shared/domain/lifecycle.ts';
import type { Mode } from '../../shared/domain/mode.ts';

/** Friday, 20.11.2026 11:20 in Warsaw. */
export const now = Date.parse('2026-11-20T10:20:00Z');
export const today = '2026-11-20';

export const offlineCertificate: CertificateInfo = {
  slot: 'offline',
  serial: '01F20A5D352AE590',
  subject: 'CN=Firma Szkoleniowa Latarnik, O=Firma Szkoleniowa, C=PL',
  issuer: 'CN=Piaskownica KSeF CCK, O=Latarnik, C=PL',
  kind: 'company',
  nip: '5265877635',
  pesel: null,
  keyType: 'EC P-256',
  validFrom: Date.parse('2026-11-01T00:00:00Z'),
  validTo: Date.parse('2028-10-31T23:00:00Z'),
  fingerprintSha256: 'a'.repeat(64),
};

/** A running training company, nothing issued. */
export const trainingStatus = (): AppStatus => ({
  version: '0.1.0',
  now,
  today,
  companyId: '1',
  firstStart: null,
  company: {
    nip: '5265877635',
    name: 'Firma Szkoleniowa Latarnik sp. z o.o.',
    address: { country: 'PL', line1: 'ul. Morska 12', line2: '81-225 Gdynia' },
    account: '61109010140000071219812874',
    training: true,
    environment: {
      name: 'sandbox',
      apiUrl: 'http://127.0.0.1:4100',
      qrUrl: 'http://127.0.0.1:4101',
      latarniaUrl: 'http://127.0.0.1:4102',
    },
  },
  mode: {
    mode: 'online',
    source: 'auto',
    since: now - 12 * 60_000,
    cause: 'ksefReachable',
    reason: null,
    by: null,
    announcement: null,
    deadlineNow: { kind: 'day', day: today, overdue: false },
    clockProblem: null,
    lamps: {
      ...{ internet: 'up', ksef: 'up', latarnia: 'available' },
      ...{ lastKsefAnswer: now - 4_000, lastLatarniaAnswer: now - 40_000 },
    },
    question: null,
  },
  queue: {
    waiting: 0,
    rejected: 0,
    nearestDeadline: null,
    paused: false,
    sending: false,
    blockedBy: null,
    nextTryAt: null,
  },
  keystore: {
    protection: 'os',
    passphraseSet: true,
    unlocked: true,
    offline: offlineCertificate,
    authentication: null,
    ksefToken: true,
    canLogIn: true,
    readyForOffline: true,
    problem: null,
    check: { serial: offlineCertificate.serial, status: 'active', checkedAt: now - 3_600_000 },
    reminder: null,
    order: null,
    autoLockMinutes: 0,
  },
  training: { ksefDown: false, url: 'http://127.0.0.1:4100' },
});

/** An announcement of Latarnia's, as yet unanswered. */
export const announcement = (
  change: Partial<AnnouncementView> & Pick<AnnouncementView, 'id' | 'category' | 'start' | 'end' | 'title'>,
): AnnouncementView => ({
  ...{ source: 'latarnia', text: '', version: 1, withdrawn: false, word: null },
  ...{ messageId: `msg-${change.id}`, messageVersion: 1, storedAt: change.start },
  ...change,
});

/** Why an invoice is due on a day, as far as the mode alone says. */
function stepsOf(mode: Mode, issueDate: string, day: string | undefined): DeadlineStepView[] {
  if (mode === 'awaria-calkowita') return [];
  const failure = announcement({
    ...{ id: 'latarnia-7', category: 'failure', title: 'Awaria KSeF' },
    ...{ start: now - 7_200_000, end: null },
  });
  const isDated = mode === 'offline24' && day !== undefined;
  return [
    {
      kind: 'mode',
      announcement: mode === 'offline-awaria' ? failure : null,
      from: isDated ? issueDate : null,
      counted: isDated ? countWorkingDays(issueDate, 1) : [],
      result: day === undefined ? { kind: 'open' } : { kind: 'day', day, overdue: day < today },
    },
  ];
}

interface InvoiceSeed {
  nr: number;
  buyer: string;
  nip: string;
  grossGrosze: number;
  mode: Mode;
  state: InvoiceState;
  issueDate: string;
  day?: string;
}

/** An issued invoice in any state, with all its parts. */
export function fakeInvoice({
  nr,
  buyer,
  nip,
  grossGrosze,
  mode,
  state,
  issueDate,
  day,
}: InvoiceSeed): InvoiceDetails {
  const id = `LAT-20261120-${String(nr).padStart(4, '0')}`;
  const issuedAt = now - (20 - nr) * 1_700_000;
  const accepted = state === 'archived' || state === 'accepted';
  const offline = mode !== 'online';
  const hash = 'wJm0fVQ4pQeX7GmXo4mHn2q0mV1T0mJb5a3c8d9e0fA';
  return {
    id,
    number: `FV/${nr}/11/2026`,
    issueDate,
    issuedAt,
    mode,
    state,
    buyerName: buyer,
    grossGrosze,
    currency: 'PLN',
    deadline:
      state === 'exempt'
        ? { kind: 'none' }
        : day === undefined
          ? { kind: 'open' }
          : { kind: 'day', day, overdue: day < today },
    ksefNumber: accepted ? `5265877635-20261120-0${nr}0080A3F2A1-4C` : null,
    problem:
      state === 'rejected'
        ? { code: 'ksef.invoiceRejected', details: { code: 450, description: 'Błąd weryfikacji semantyki' } }
        : null,
    kind: 'VAT',
    ...{ buyerNip: nip, saleDay: issueDate, paymentDay: '2026-11-27' },
    held: false,
    carriedOutAt: null,
    inProcessing:
      state === 'processing'
        ? { since: issuedAt + 60_000, reference: '20261120-EE-2D1F6A8000-11AE71E5B3-8C' }
        : null,
    versions: [],
    prints:
      accepted && offline
        ? [null, `5265877635-20261120-0${nr}0080A3F2A1-4C`].map((ksefNumber, index) => ({
            ...{ kind: 'pdf', ksefNumber, madeAt: issuedAt + index * 900_000, sizeBytes: 42_000 },
            ...{ fileId: `${id}.print-${index + 1}`, name: `FV-${nr}-11-2026-wydruk-${index + 1}.pdf` },
            mediaType: 'application/pdf',
          }))
        : [],
    conflict: null,
    upo:
      state === 'archived'
        ? {
            ...{ receiver: 'Ministerstwo Finansów', session: '20261120-SO-1A2B3C4D5E-6F7A8B9C0D-11' },
            ...{ sentAt: '2026-11-20T10:01:00Z', numberedAt: '2026-11-20T10:01:02Z' },
            ...{ signedAt: '2026-11-20T10:05:00Z', documents: 1 },
          }
        : null,
    buyer: {
      id: { kind: 'nip', nip },
      name: buyer,
      address: { country: 'PL', line1: 'ul. Świętojańska 44', line2: '81-393 Gdynia' },
    },
    lines: [
      {
        name: 'Toner HP 59A, czarny',
        unit: 'szt.',
        quantity: '2',
        netPrice: '189.00',
        vatRate: '23',
        valueGrosze: 37_800,
      },
      {
        name: 'Papier ksero A4 80 g, ryza',
        unit: 'op.',
        quantity: '12.5',
        netPrice: '18.49',
        vatRate: '23',
        valueGrosze: 23_113,
      },
    ],
    totals: [{ rate: '23', netGrosze: 60_913, vatGrosze: 14_010, grossGrosze: 74_923 }],
    payment: { form: 'transfer', dueDate: '2026-11-27' },
    sha256Base64Url: hash,
    kod1Url: `https://qr-test.ksef.mf.gov.pl/invoice/5265877635/20-11-2026/${hash}`,
    kod2Url: offline
      ? `https://qr-test.ksef.mf.gov.pl/certificate/Nip/5265877635/5265877635/01F20A5D352AE590/${hash}/c2lnbmF0dXJl`
      : null,
    certificateSerial: offline ? offlineCertificate.serial : null,
    acceptedAt: accepted ? issuedAt + 60_000 : null,
    deadlineSteps: stepsOf(mode, issueDate, day),
    attempts:
      state === 'queued'
        ? []
        : [
            {
              startedAt: issuedAt + 30_000,
              finishedAt: issuedAt + 32_000,
              session: '20261120-SO-1A2B3C4D5E-6F7A8B9C0D-11',
              reference: '20261120-EE-2F3A4B5C6D-7E8F9A0B1C-22',
              outcome: accepted ? 'accepted' : state === 'rejected' ? 'refused' : 'received',
              problem: null,
            },
          ],
    journal: [
      {
        id: nr * 10,
        at: issuedAt,
        kind: 'invoice.issued',
        invoiceId: id,
        data: { number: `FV/${nr}/11/2026`, mode },
      },
      { id: nr * 10 + 1, at: issuedAt + 30_000, kind: 'invoice.sent', invoiceId: id, data: {} },
      ...(accepted
        ? [{ id: nr * 10 + 2, at: issuedAt + 60_000, kind: 'invoice.accepted', invoiceId: id, data: {} }]
        : []),
    ],
  };
}

/** A morning's work: accepted, waiting offline, refused. */
export const someInvoices = (): InvoiceDetails[] =>
  [
    {
      nr: 9,
      buyer: 'Żegluga Świnoujście S.A.',
      nip: '8551571234',
      grossGrosze: 1_234_567,
      mode: 'offline24',
      state: 'queued',
      issueDate: today,
      day: '2026-11-23',
    },
    {
      nr: 8,
      buyer: 'Jan Łęcki',
      nip: '7740001454',
      grossGrosze: 8_999,
      mode: 'offline-awaria',
      state: 'queued',
      issueDate: today,
    },
    {
      nr: 7,
      buyer: 'Piekarnia „Pod Kłosem” Agnieszka Wójcik-Dąbrowska i Wspólnicy sp. j.',
      nip: '5252344078',
      grossGrosze: 74_923,
      mode: 'offline24',
      state: 'processing',
      issueDate: today,
      day: '2026-11-23',
    },
    {
      nr: 6,
      buyer: 'Gmina Miasto Ćmielów',
      nip: '6612103187',
      grossGrosze: 412_050,
      mode: 'online',
      state: 'rejected',
      issueDate: today,
      day: today,
    },
    {
      nr: 5,
      buyer: 'Hurtownia Papiernicza Gryf sp. z o.o.',
      nip: '5260250995',
      grossGrosze: 99_900,
      mode: 'offline24',
      state: 'unclear',
      issueDate: '2026-11-18',
      day: '2026-11-19',
    },
    {
      nr: 4,
      buyer: 'Müller Bürotechnik GmbH',
      nip: '1111111111',
      grossGrosze: 250_000,
      mode: 'awaria-calkowita',
      state: 'exempt',
      issueDate: '2026-11-18',
    },
    {
      nr: 3,
      buyer: 'Szkoła Podstawowa nr 5',
      nip: '5213017228',
      grossGrosze: 31_500,
      mode: 'offline-niedostepnosc',
      state: 'archived',
      issueDate: '2026-11-17',
      day: '2026-11-18',
    },
    {
      nr: 2,
      buyer: 'Biuro Rachunkowe Saldo',
      nip: '7010001453',
      grossGrosze: 12_300,
      mode: 'online',
      state: 'archived',
      issueDate: '2026-11-17',
      day: '2026-11-17',
    },
    {
      nr: 1,
      buyer: 'Kowalska i Synowie s.c.',
      nip: '9542742927',
      grossGrosze: 1_845,
      mode: 'online',
      state: 'archived',
      issueDate: '2026-11-16',
      day: '2026-11-16',
    },
  ].map((seed) => fakeInvoice(seed as InvoiceSeed));
