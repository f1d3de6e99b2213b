import { plural } from '../format.ts';

/** Words of the certificate screen. */
export const certificates = {
  title: 'Certyfikaty',
  subtitle: 'Certyfikat typu 2 pozwala wystawiać faktury bez połączenia z KSeF.',
  offlineSlot: 'Certyfikat typu 2 (Offline)',
  authenticationSlot: 'Certyfikat typu 1 (Uwierzytelnianie)',
  ready: 'gotowy',
  problem: 'wymaga uwagi',
  missing: 'brak',
  optional: 'nieobowiązkowy',
  optionalBody: 'Służy do logowania do KSeF. Nie jest potrzebny, jeśli logujesz się tokenem.',
  facts: {
    subject: 'Właściciel',
    nip: 'NIP',
    pesel: 'PESEL',
    kind: 'Wystawiony na',
    kinds: { company: 'firmę', person: 'osobę' },
    issuer: 'Wystawca',
    serial: 'Numer seryjny',
    key: 'Klucz',
    valid: 'Ważny',
    validRange: (from: string, to: string) => `od ${from} do ${to}`,
    fingerprint: 'Odcisk SHA-256',
  },
  what: {
    title: 'Co to jest certyfikat typu 2',
    body: 'Gdy KSeF jest nieosiągalny, faktura dostaje drugi kod QR (KOD II) podpisany Twoim certyfikatem. Dzięki niemu każdy sprawdzi, że wystawiła ją Twoja firma, zanim trafi do KSeF.',
    requirement:
      'Tryby Offline24, Niedostępność i Awaria wymagają certyfikatu typu 2. Bez niego program odmówi wystawienia faktury offline.',
    type1: 'Certyfikat typu 1 (Uwierzytelnianie) służy tylko do logowania i nie zastąpi typu 2.',
    where:
      'Certyfikat typu 2 zamówisz i pobierzesz w Module Certyfikatów i Uprawnień (MCU) na stronie KSeF albo tutaj, jeśli masz certyfikat typu 1.',
  },
  import: {
    title: 'Wczytaj certyfikat',
    files: 'Upuść tu plik .p12 albo parę plików .crt i .key',
    choose: 'Wybierz pliki',
    password: 'Hasło pliku',
    passwordHint: 'Nadane przy pobieraniu certyfikatu; puste, jeśli plik nie ma hasła',
    submit: 'Wczytaj',
    noFiles: 'Wybierz najpierw plik certyfikatu',
    locked:
      'Sejf jest zamknięty, więc certyfikatu nie ma gdzie schować. Wybrane pliki poczekają, aż go otworzysz.',
    open: 'Przejdź do hasła sejfu',
    tooLarge: 'Plik jest za duży na certyfikat (najwyżej 1 MB)',
    done: {
      offline: (serial: string) => `Certyfikat ${serial} jest w sejfie.`,
      authentication: (serial: string) => `Certyfikat ${serial} jest w sejfie i służy do logowania.`,
    },
  },
  offer: {
    label: (serial: string) => `Wczytany plik: certyfikat ${serial}`,
    types: {
      offline: {
        name: 'To jest certyfikat typu 2 (Offline)',
        what: 'Podpisuje KOD II na fakturach offline.',
      },
      authentication: {
        name: 'To jest certyfikat typu 1 (Uwierzytelnianie)',
        what: 'Nie podpisze faktur offline: do tego potrzebny jest typ 2. Możesz nim logować się do KSeF i zamówić typ 2 w programie.',
      },
      unknown: {
        name: 'To nie jest certyfikat KSeF',
        what: 'Nie nadaje się ani do logowania, ani do trybu offline.',
      },
    },
    needsPermission:
      'Certyfikat wystawiono na osobę. Podpisy będą ważne, jeśli ta osoba ma w KSeF uprawnienie do wystawiania faktur tej firmy. Sprawdź to w Aplikacji Podatnika.',
    take: { offline: 'Wczytaj jako typ 2 (Offline)', authentication: 'Wczytaj do logowania' },
  },
  bar: {
    label: 'Ważność na osi czasu',
    now: 'dziś',
    from: (day: string) => `od ${day}`,
    to: (day: string) => `do ${day}`,
    left: (days: number) =>
      days < 0
        ? 'Ważność minęła.'
        : `${plural(days, 'Został', 'Zostały', 'Zostało')} ${days} ${plural(days, 'dzień', 'dni', 'dni')} ważności.`,
    reminders: 'Program przypomni',
    reminder: (day: string, days: number) =>
      `${day} (${days} ${plural(days, 'dzień', 'dni', 'dni')} przed końcem)`,
    noMore: 'Wszystkie przypomnienia już były.',
  },
  test: {
    title: 'Sprawdź, czy certyfikat podpisuje',
    body: 'Program podpisze KOD II wymyślonej faktury i sprawdzi podpis kluczem z certyfikatu. Niczego nie wystawia.',
    submit: 'Podpisz kod próbny',
    good: (serial: string, at: string) => `Podpis certyfikatu ${serial} jest dobry (${at}).`,
    bad: 'Podpis nie pasuje do certyfikatu. Nie wystawiaj offline: wczytaj certyfikat jeszcze raz albo zamów nowy.',
    link: 'Podpisany adres',
  },
  history: {
    title: 'Certyfikaty na tym komputerze',
    body: 'Wcześniejsze zostają na zawsze: dowodzą, że faktury nimi podpisane wystawiła Twoja firma.',
    columns: {
      serial: 'Numer seryjny',
      slot: 'Do czego',
      valid: 'Ważny',
      imported: 'W sejfie od',
      signed: 'Podpisał',
      ksef: 'W KSeF',
    },
    slots: { offline: 'typ 2: faktury offline', authentication: 'typ 1: logowanie do KSeF' },
    signed: (count: number) => `${count} ${plural(count, 'fakturę', 'faktury', 'faktur')}`,
    current: 'w użyciu',
    earlier: 'wcześniejszy',
    noKey: 'bez klucza',
    empty: 'W sejfie nie było jeszcze żadnego certyfikatu.',
  },
  revoke: {
    action: 'Unieważnij w KSeF…',
    title: (serial: string) => `Unieważnić certyfikat ${serial}?`,
    body: 'Unieważnienia nie da się cofnąć. Nowych faktur offline nim nie wystawisz; faktury już podpisane zostają ważne. Zrób to, gdy klucz mógł trafić w obce ręce albo gdy masz już nowy certyfikat.',
    reason: 'Powód',
    reasons: {
      KeyCompromise: 'klucz mógł trafić w obce ręce',
      Superseded: 'zastąpił go nowy certyfikat',
      Unspecified: 'inny powód',
    },
    needsType1:
      'Unieważnić certyfikat może tylko ten, kto loguje się certyfikatem typu 1. Wczytaj go albo zrób to w Module Certyfikatów i Uprawnień (MCU).',
    confirm: 'Unieważnij na zawsze',
  },
  reminder: (daysLeft: number) =>
    daysLeft === 0
      ? 'Certyfikat traci ważność dziś. Zamów nowy, żeby jutro móc wystawiać offline.'
      : `Certyfikat straci ważność za ${daysLeft} ${plural(daysLeft, 'dzień', 'dni', 'dni')}. Zamów nowy; stary zostanie dla faktur, które podpisał.`,
  check: {
    now: 'Sprawdź w KSeF',
    never: 'KSeF jeszcze nie był pytany o ten certyfikat.',
    active: (ago: string) => `KSeF potwierdził: aktywny (${ago}).`,
    blocked: (ago: string) => `KSeF: zablokowany (${ago}).`,
    revoked: (ago: string) => `KSeF: unieważniony (${ago}).`,
    expired: (ago: string) => `KSeF: nieważny (${ago}).`,
    unknown: (ago: string) => `KSeF nie pokazuje tego certyfikatu na koncie, którym się logujesz (${ago}).`,
  },
  order: {
    title: 'Zamów certyfikat typu 2',
    renewTitle: 'Zamów następny certyfikat typu 2',
    body: 'Program zrobi klucz w sejfie, złoży wniosek w KSeF i sam odbierze certyfikat. Trwa to zwykle kilka chwil.',
    renewBody:
      'Nowy certyfikat zastąpi obecny przy następnych fakturach. Obecny zostanie w sejfie dla tych, które już podpisał.',
    needsType1:
      'Żeby zamówić certyfikat w programie, wczytaj certyfikat typu 1 (Uwierzytelnianie): KSeF wydaje certyfikaty tylko temu, kto nim się loguje.',
    withType1: 'Resztę program załatwi sam: zrobi klucz, złoży wniosek i odbierze certyfikat.',
    type1: 'Zaloguj się certyfikatem typu 1',
    name: 'Nazwa certyfikatu w KSeF',
    nameHint: 'Od 5 do 100 liter i cyfr, żeby go potem rozpoznać',
    usualName: 'Latarnik - faktury offline',
    submit: 'Zamów w KSeF',
    running: (name: string) => `Zamówienie „${name}” jest w KSeF. Certyfikat trafi do sejfu sam.`,
    steps: {
      label: 'Stan zamówienia',
      key: 'Klucz zrobiony w sejfie',
      sent: 'Wniosek przyjęty przez KSeF',
      issued: 'KSeF wydaje certyfikat, program go odbierze',
      done: 'zrobione',
      now: 'teraz',
      later: 'potem',
    },
    since: (at: string) => `Zamówione ${at}.`,
    drop: 'Zrezygnuj z tego zamówienia',
  },
  export: {
    title: 'Zapisz kopię do pliku .p12',
    body: 'Kopia na inny komputer, zaszyfrowana osobnym hasłem. Kto ma plik i hasło, może podpisywać faktury Twojej firmy.',
    passphrase: 'Hasło sejfu',
    filePassword: 'Hasło nowego pliku',
    submit: 'Zapisz plik',
  },
  safe: {
    title: 'Sejf',
    lockedTitle: 'Sejf jest zamknięty',
    locked: 'Otwórz go hasłem ustawionym przy zakładaniu firmy, żeby wysyłać faktury i wystawiać je offline.',
    newTitle: 'Ustaw hasło sejfu',
    fresh:
      'Sejf chroni token i klucz certyfikatu na tym komputerze. Program zapyta o hasło po każdym uruchomieniu.',
    passphrase: 'Hasło sejfu',
    unlock: 'Otwórz sejf',
    create: 'Ustaw hasło',
    training: 'W firmie szkoleniowej sejf otwiera się sam: jego klucze niczego nie chronią.',
    byOs: 'Klucze chroni magazyn haseł systemu operacyjnego.',
    byPassphrase: 'Klucze chroni hasło sejfu; sejf jest otwarty.',
    lockNow: 'Zamknij sejf',
    autoLock: 'Zamykaj sejf sam',
    autoLockHint:
      'Gdy nikt nie używa programu. Wystawione faktury wysyłają się także przy zamkniętym sejfie.',
    after: (minutes: number) => (minutes === 0 ? 'nigdy' : `po ${minutes} min`),
    changeTitle: 'Zmiana hasła sejfu',
    current: 'Obecne hasło',
    next: 'Nowe hasło',
    change: 'Zmień hasło',
    changed: 'Hasło sejfu zmienione.',
  },
} as const;
