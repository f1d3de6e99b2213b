import { formatDay, formatInstant } from '../format.ts';

/** Names of what a UPO says who was signed in as (`IdKontekstu`). */
const contexts: Record<string, string> = {
  Nip: 'NIP',
  IdWewnetrzny: 'Identyfikator wewnętrzny',
  IdZlozonyVatUE: 'NIP i numer VAT UE',
  IdDostawcyUslugPeppol: 'Dostawca usług Peppol',
};

const modes: Record<string, string> = { Online: 'online', Offline: 'offline' };

/** Words of the official confirmation of receipt on paper. */
export const upoWords = {
  over: 'Urzędowe poświadczenie odbioru',
  title: (count: number): string => (count === 1 ? 'UPO faktury w KSeF' : `UPO faktur w KSeF (${count})`),
  documentTitle: (number: string, count: number): string =>
    count === 1 ? `UPO faktury ${number}` : `UPO: faktury w KSeF (${count})`,
  about: (count: number): string =>
    count === 1
      ? 'Krajowy System e-Faktur potwierdza, że przyjął tę fakturę i nadał jej numer.'
      : 'Krajowy System e-Faktur potwierdza, że przyjął wymienione tu faktury i nadał im numery.',

  confirmation: 'Poświadczenie',
  receiver: 'Podmiot przyjmujący',
  session: 'Numer referencyjny sesji',
  context: (kind: string): string => `Kontekst: ${contexts[kind] ?? kind}`,
  token: 'Uwierzytelnienie: token KSeF',
  proof: 'Uwierzytelnienie: skrót dokumentu',
  structure: 'Struktura logiczna',
  form: 'Kod formularza',
  schema: 'Wersja schemy UPO',
  part: 'Strona poświadczenia',
  partOf: (page: string, pages: string): string => `${page} z ${pages}`,
  range: 'Zakres dokumentów',
  rangeOf: (from: string, to: string, total: string): string => `od ${from} do ${to}, wszystkich: ${total}`,

  invoice: 'Faktura',
  invoices: 'Faktury',
  ordinal: 'Lp.',
  ksefNumber: 'Numer KSeF',
  sellerNip: 'NIP sprzedawcy',
  number: 'Numer faktury',
  issueDate: 'Data wystawienia',
  sentAt: 'Data przesłania do KSeF',
  numberedAt: 'Data nadania numeru KSeF',
  hash: 'Skrót dokumentu (SHA-256)',
  mode: 'Tryb wysyłki',
  columns: {
    ksefNumber: 'Numer KSeF · NIP sprzedawcy',
    number: 'Numer faktury · skrót SHA-256',
    issueDate: 'Wystawiona',
    sentAt: 'Przesłana',
    numberedAt: 'Numer nadany',
    mode: 'Tryb',
  },
  modeName: (mode: string): string => modes[mode] ?? mode,

  signature: 'Podpis elektroniczny',
  signed: 'Podpis w pliku XML',
  unsigned: 'nie ma go',
  signer: 'Certyfikat wystawiony dla',
  issuer: 'Wystawca certyfikatu',
  serial: 'Numer certyfikatu',
  signedAt: 'Czas podpisu',
  unknownSigner: 'w podpisie nie ma certyfikatu',

  evidence:
    'Dowodem jest plik XML poświadczenia, dołączony do tego dokumentu bez żadnej zmiany. Wydruk tylko go pokazuje i sam nie sprawdza podpisu. Godziny są polskie.',
  attachedXml: 'Urzędowe poświadczenie odbioru (XML)',
  pageOf: (page: number, pages: number): string => `strona ${page} z ${pages}`,
  day: formatDay,
  /** A time of the XML in Warsaw, with the fraction of a second that it has; anything else as it is written. */
  instant: (value: string): string => {
    const at = Date.parse(value);
    if (Number.isNaN(at)) return value;
    const fraction = /\.(\d+)/.exec(value)?.[1];
    return fraction === undefined ? formatInstant(at) : `${formatInstant(at)},${fraction}`;
  },
} as const;
