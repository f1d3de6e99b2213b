import { formatAmount, formatCount, formatDay, formatDecimal, plural } from '../format.ts';

/** Words of the lists of customers and goods that both share. */
const list = {
  search: 'Szukaj',
  nothingFound: 'Nikogo i niczego takiego tu nie ma.',
  clear: 'Pokaż wszystko',
  archived: 'Pokaż odłożone',
  more: 'Pokaż więcej',
  close: 'Zamknij bez zapisania',
  save: 'Zapisz',
  saveAnyway: 'Zapisz mimo to',
  openTwin: 'Pokaż tamten wpis',
  archive: 'Odłóż',
  restore: 'Przywróć na listę',
  neverUsed: 'jeszcze nie',
} as const;

const price = (net: string | undefined, gross: string | undefined): string =>
  net !== undefined
    ? `${formatDecimal(net)} netto`
    : gross !== undefined
      ? `${formatDecimal(gross)} brutto`
      : '';

/** Words of the screens of customers and goods. */
export const book = {
  list,
  customers: {
    title: 'Kontrahenci',
    count: (count: number) => `${count} ${plural(count, 'kontrahent', 'kontrahentów', 'kontrahentów')}`,
    searchPlaceholder: 'Nazwa, NIP, numer klienta, adres',
    add: 'Dodaj kontrahenta',
    edit: (name: string) => `Kontrahent: ${name}`,
    putAway: (name: string) => `Odłożono kontrahenta „${name}”.`,
    columns: {
      ...{ name: 'Nazwa', number: 'NIP lub numer', place: 'Adres', contact: 'Kontakt' },
      ...{ payment: 'Zwykle płaci', lastUsed: 'Ostatnia faktura' },
    },
    empty: {
      title: 'Tu zbierają się Twoi kontrahenci',
      body: 'Nabywca każdej wystawionej faktury dopisze się sam, z tym, jak zwykle płaci. Możesz też dodać kogoś od razu albo wczytać listę z poprzedniego programu.',
    },
    noArchived: 'Żaden kontrahent nie jest odłożony.',
    consumer: 'bez numeru',
    lookUp: {
      ask: 'Pobierz dane',
      notFound: (day: string) =>
        `Na białej liście nie ma firmy o tym NIP (stan na ${day}). Wpisz dane ręcznie.`,
      found: (status: string | null, day: string) =>
        `Status VAT: ${status === null ? 'nieznany' : status.toLocaleLowerCase('pl')}, stan na ${day}.`,
      kept: 'Odpowiedź zapisana wcześniej na tym komputerze.',
    },
    pays: (form: string, days: number | null) =>
      days === null ? form : `${form}, ${days} ${plural(days, 'dzień', 'dni', 'dni')}`,
    sections: {
      buyer: 'Nabywca',
      contact: 'Kontakt',
      usual: 'Zwykle',
      correspondence: 'Adres do korespondencji',
      more: 'Więcej danych',
    },
    fields: {
      email: 'E-mail',
      phone: 'Telefon',
      customerNumber: 'Numer klienta',
      eori: 'Numer EORI',
      localGovernmentUnit: 'Faktury dotyczą jednostki podrzędnej samorządu (JST)',
      vatGroupMember: 'Faktury dotyczą członka grupy VAT (GV)',
      note: 'Notatka dla siebie',
      noteHint: 'Nie trafia na fakturę',
      payment: 'Forma płatności',
      noPayment: 'nie wiadomo',
      days: 'Dni na zapłatę',
      daysHint: 'Puste: od razu',
      currency: 'Waluta',
    },
  },
  goods: {
    title: 'Towary',
    count: (count: number) => `${count} ${plural(count, 'pozycja', 'pozycje', 'pozycji')}`,
    searchPlaceholder: 'Nazwa, kod, GTIN',
    add: 'Dodaj towar lub usługę',
    edit: (name: string) => `Pozycja: ${name}`,
    putAway: (name: string) => `Odłożono pozycję „${name}”.`,
    columns: {
      ...{ name: 'Nazwa', index: 'Kod', unit: 'J.m.', price: 'Cena', vatRate: 'VAT' },
      lastUsed: 'Ostatnia faktura',
    },
    empty: {
      title: 'Tu zbierają się Twoje towary i usługi',
      body: 'Każda pozycja wystawionej faktury dopisze się sama, z ostatnią ceną. Możesz też dodać ją od razu albo wczytać cennik z pliku.',
    },
    noArchived: 'Żadna pozycja nie jest odłożona.',
    price,
    sections: { more: 'Kody i oznaczenia' },
    fields: {
      name: 'Nazwa towaru lub usługi',
      index: 'Kod własny',
      unit: 'Jednostka miary',
      netPrice: 'Cena netto',
      grossPrice: 'Cena brutto',
      vatRate: 'Stawka VAT',
      ossRate: 'Stawka OSS w %',
      gtin: 'GTIN',
      pkwiu: 'PKWiU',
      cn: 'Kod CN',
      pkob: 'PKOB',
      gtu: 'GTU',
      procedure: 'Procedura',
      excise: 'Akcyza w cenie, zł',
      annex15: 'Towar lub usługa z załącznika nr 15 (podzielona płatność)',
      none: 'brak',
    },
  },
  sales: {
    none: 'Nie ma jeszcze żadnej faktury.',
    some: (count: number, day: string, grosze: number, currency: string) =>
      `${formatCount(count)}\u00a0${plural(count, 'faktura', 'faktury', 'faktur')}, ostatnia ${formatDay(day)} na ${formatAmount(grosze, currency)}`,
    named: (count: number) => `Faktury z tą nazwą: ${formatCount(count)}`,
    show: 'Pokaż faktury',
  },
  twins: {
    found: (count: number) =>
      `${count} ${plural(count, 'kontrahent jest wpisany', 'kontrahentów jest wpisanych', 'kontrahentów jest wpisanych')} więcej niż raz`,
    show: 'Pokaż podobne wpisy',
    title: 'Podobne wpisy',
    position: (current: number, total: number) => `Para ${current} z ${total}`,
    body: 'Mają ten sam numer albo tę samą nazwę i adres. Wybierz wpis, który zostaje; to, czego w nim brakuje, przejdzie z drugiego.',
    keep: (number: number) => `Zostaje wpis ${number}`,
    field: 'Dane',
    rows: {
      ...{ number: 'NIP lub numer', name: 'Nazwa', address: 'Adres', contact: 'Kontakt' },
      ...{ customerNumber: 'Numer klienta', note: 'Notatka', lastUsed: 'Ostatnia faktura' },
    },
    merge: 'Połącz w jeden wpis',
    apart: 'To różni kontrahenci',
    done: 'Nie ma już podobnych wpisów.',
  },
  settings: {
    title: 'Kartoteki: kontrahenci i towary',
    remembering: 'Dopisuj do list nabywców i pozycje wystawianych faktur',
    lookUp: 'Pobieraj nazwę i adres firmy po NIP z białej listy podatników VAT',
    lookUpHint:
      'Włączone: gdy klikniesz „Pobierz dane”, do Ministerstwa Finansów idzie sam NIP, nic więcej. Odpowiedzi zostają na tym komputerze i działają też bez internetu.',
    rememberingHint: 'Wyłączone: listy rosną tylko wtedy, gdy dodajesz wpisy albo wczytujesz plik.',
  },
} as const;
