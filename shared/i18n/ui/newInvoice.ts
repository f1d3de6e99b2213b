import type { BuyerId } from '../../domain/fa3/party.ts';
import type { PaymentForm } from '../../domain/fa3/payment.ts';
import type { VatRate } from '../../domain/fa3/line.ts';
import type { InvoiceKind } from '../../domain/draft.ts';
import { plural } from '../format.ts';
import { polish } from '../print/polish.ts';

const rates: Record<VatRate, string> = {
  '23': '23 %',
  '22': '22 %',
  '8': '8 %',
  '7': '7 %',
  '5': '5 %',
  '4': '4 %',
  '3': '3 %',
  OSS: 'OSS',
  '0 KR': '0 % kraj',
  '0 WDT': '0 % WDT',
  '0 EX': '0 % eksport',
  zw: 'zw',
  'np I': 'np I',
  'np II': 'np II',
  oo: 'oo',
  margin: 'marża',
};
const paymentForms: Record<PaymentForm, string> = {
  cash: 'gotówka',
  card: 'karta',
  voucher: 'bon',
  cheque: 'czek',
  credit: 'kredyt',
  transfer: 'przelew',
  mobile: 'płatność mobilna',
};
const buyerKinds: Record<BuyerId['kind'], string> = {
  nip: 'NIP',
  eu: 'VAT UE',
  other: 'Inny numer',
  none: 'Bez numeru (konsument)',
};

/** Words of the form of a new invoice. */
export const newInvoice = {
  reissue: {
    title: (number: string) => `Wystaw ponownie fakturę ${number}`,
    subtitle: 'KSeF jej nie przyjął, więc nabywca jeszcze jej nie ma. Popraw dane i wystaw.',
    back: 'Wróć do faktury',
  },
  correction: {
    title: (number: string) => `Korekta faktury ${number}`,
    subtitle: 'Zmień to, co było źle. Na korektę trafią tylko zmienione pozycje: jak były i jak są.',
    panel: 'Korekta',
    originals: 'Korygowane faktury',
    reason: 'Przyczyna korekty',
    reasonHint: 'np. zwrot towaru, pomyłka w cenie',
    effect: 'Skutek w ewidencji VAT',
    effects: {
      original: 'w dacie faktury pierwotnej',
      correction: 'w dacie korekty',
      other: 'w innej dacie',
    },
    before: (quantity: string, unit: string, price: string) => `było: ${quantity} ${unit} po ${price}`,
    removed: 'Usunięte pozycje trafią na korektę jako zwrot.',
    consequence: 'Faktura ma numer KSeF: korekta powstanie od razu.',
    willWait: 'Faktura nie ma jeszcze numeru KSeF. Korekta poczeka i wystawi się sama, gdy go dostanie.',
    waiting: {
      title: 'Korekta czeka na numer KSeF',
      body: 'Wpisana i zapisana. Program wystawi ją sam, z datą tamtego dnia, gdy tylko KSeF nada numer fakturze. Znajdziesz ją w Kolejce.',
      toQueue: 'Pokaż kolejkę',
    },
    begin: 'Wystaw korektę',
  },
  title: 'Nowa faktura',
  subtitle: (day: string) => `Data wystawienia ${day}`,
  found: (at: string) => `Niedokończona, zapisana ${at}`,
  /** The caption of `P_15` while one types. */
  toPay: (kind: InvoiceKind) =>
    kind === 'VAT' || kind === 'UPR' ? 'Do zapłaty' : polish.totalLabel(kind, false),
  buyer: {
    title: 'Nabywca',
    kind: 'Rodzaj identyfikatora',
    kinds: buyerKinds,
    nip: 'NIP nabywcy',
    name: 'Nazwa nabywcy',
    nameOfPerson: 'Imię i nazwisko',
    idCountry: 'Kraj',
    vatNumber: 'Numer VAT UE',
    number: 'Numer identyfikacyjny',
    line1: 'Ulica i numer',
    line2: 'Kod i miejscowość',
    country: 'Kraj adresu',
  },
  lines: {
    title: 'Pozycje',
    hint: 'Enter przechodzi dalej, w ostatniej kolumnie dodaje pozycję',
    number: 'Lp.',
    name: 'Nazwa towaru lub usługi',
    quantity: 'Ilość',
    unit: 'J.m.',
    netPrice: 'Cena netto',
    vatRate: 'Stawka VAT',
    net: 'Netto',
    gross: 'Brutto',
    cell: (column: string, line: number) => `${column}, pozycja ${line}`,
    add: 'Dodaj pozycję',
    remove: (line: number) => `Usuń pozycję ${line}`,
    rates,
  },
  exemption: {
    kind: 'Podstawa zwolnienia – rodzaj przepisu',
    kinds: { act: 'przepis ustawy', directive: 'przepis dyrektywy', other: 'inna podstawa' },
    text: 'Podstawa zwolnienia z VAT',
    placeholder: 'np. art. 113 ust. 1 ustawy o VAT',
  },
  payment: {
    title: 'Płatność i daty',
    form: 'Forma płatności',
    forms: paymentForms,
    dueDate: 'Termin płatności',
    dueIn: (days: number) => `${days} dni`,
    paid: 'Zapłacono',
    account: 'Rachunek bankowy',
    accounts: 'Rachunki firmy',
    saleDate: 'Data sprzedaży',
    saleDateHint: 'Puste: taka jak data wystawienia',
    placeOfIssue: 'Miejsce wystawienia',
    note: 'Uwagi na fakturze',
    more: 'Więcej: data sprzedaży, uwagi…',
    less: 'Mniej',
  },
  totals: {
    title: 'Podsumowanie',
    rate: 'Stawka',
    net: 'Netto',
    vat: 'VAT',
    vatInPln: 'VAT w złotych',
    gross: 'Brutto',
  },
  consequence: {
    proforma: 'Proforma jest ofertą: nie idzie do KSeF i nie jest fakturą w rozumieniu ustawy',
    online: 'Wystawisz w trybie Online · jeden kod QR · wyślemy od razu',
    offline: (mode: string, until: string) =>
      `Wystawisz w trybie ${mode} · dwa kody QR · trzeba dosłać do ${until}`,
    openEnded: (mode: string) =>
      `Wystawisz w trybie ${mode} · dwa kody QR · termin dosłania biegnie od zakończenia awarii`,
    afterMaintenance: (mode: string) =>
      `Wystawisz w trybie ${mode} · dwa kody QR · trzeba dosłać do końca dnia roboczego po zakończeniu prac`,
    outside: 'Wystawisz w trybie Awaria całkowita · bez kodów QR · nie wysyła się do KSeF',
  },
  problems: (count: number, fields: string) =>
    `Do poprawy ${count} ${plural(count, 'pole', 'pola', 'pól')}: ${fields}`,
  andMore: (count: number) => `i ${count} ${plural(count, 'kolejne', 'kolejne', 'kolejnych')}`,
  issue: 'Wystaw',
  makeProforma: 'Zrób proformę',
  issueShortcut: 'Ctrl+Enter',
  clear: 'Wyczyść',
  undoClear: 'Cofnij czyszczenie',
  issued: {
    title: 'Faktura wystawiona',
    number: 'Numer',
    internalId: 'Identyfikator wewnętrzny',
    buyer: 'Nabywca',
    amount: 'Do zapłaty',
    modeAndState: 'Tryb i stan',
    deadline: 'Termin dosłania',
    onItsWay: 'wysyłka zaczyna się teraz',
    save: 'Zapisz PDF',
    preview: 'Podgląd',
    next: 'Następna',
    nextShortcut: 'Enter',
  },
} as const;
