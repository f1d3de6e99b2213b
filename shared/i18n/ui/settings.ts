/** Words of the settings. */
export const settings = {
  notifications: {
    title: 'Powiadomienia na pulpicie',
    default: 'Ostrzeżenia o terminach mogą pojawiać się także poza oknem programu.',
    granted: 'Włączone: ostrzeżenia o terminach pojawiają się także poza oknem programu.',
    denied:
      'Zablokowane w przeglądarce. Ostrzeżenia zobaczysz w oknie programu; zgodę zmienisz w ustawieniach strony.',
    ask: 'Włącz powiadomienia',
  },
  title: 'Ustawienia',
  company: {
    title: 'Firma',
    name: 'Nazwa',
    nip: 'NIP',
    address: 'Adres',
    account: 'Rachunek',
    environment: 'Środowisko KSeF',
    kind: 'Rodzaj',
    training: 'firma szkoleniowa',
  },
  offline: {
    title: 'Tryby offline',
    body: 'Offline24, Niedostępność KSeF i Awaria KSeF wymagają certyfikatu typu 2 (Offline).',
    open: 'Pokaż certyfikaty',
    selfTest: 'Sprawdzian trybów offline',
    columns: { mode: 'Tryb', when: 'Kiedy', codes: 'Na wydruku', deadline: 'Termin' },
  },
  sandbox: {
    title: 'Piaskownica KSeF',
    body: 'Na stronie trenera wywołasz awarię, niedostępność, zerwane połączenie i inne kłopoty, ogłosisz komunikat MF i zobaczysz, co doszło do KSeF piaskownicy.',
    open: 'Otwórz stronę trenera',
  },
  program: {
    title: 'Program',
    version: 'Wersja',
  },
  look: {
    title: 'Wygląd',
    looks: { auto: 'jak w systemie', light: 'jasny', dark: 'ciemny' },
  },
} as const;
