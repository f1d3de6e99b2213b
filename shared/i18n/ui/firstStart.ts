/** Words of the first start. */
export const firstStart = {
  title: 'Latarnik wystawi fakturę zawsze, a do KSeF dośle ją sam',
  intro:
    'Zacznij od firmy szkoleniowej albo załóż własną. Szkoleniowa działa od razu i bez skutków prawnych.',
  training: {
    title: 'Firma szkoleniowa',
    body: 'KSeF działa wtedy na tym komputerze, certyfikat typu 2 powstaje sam. Możesz udawać awarię i patrzeć, jak faktury wysyłają się po niej same.',
    points: [
      'nic nie trzeba wpisywać',
      'żadna faktura nie trafi do prawdziwego KSeF',
      'własną firmę założysz w osobnym folderze',
    ],
    button: 'Zacznij z firmą szkoleniową',
    working: 'Przygotowuję firmę szkoleniową…',
  },
  own: {
    title: 'Własna firma',
    body: 'Potrzebny będzie NIP i token KSeF. Token możesz wpisać później w ustawieniach.',
    points: [
      'NIP, nazwa i adres',
      'token KSeF z uprawnieniem do wystawiania faktur',
      'certyfikat typu 2 wczytasz zaraz potem',
    ],
    button: 'Załóż własną firmę',
  },
  form: {
    title: 'Twoja firma',
    back: 'Wróć',
    nip: 'NIP',
    name: 'Nazwa firmy',
    line1: 'Ulica i numer',
    line2: 'Kod i miejscowość',
    account: 'Rachunek bankowy',
    accountHint: 'Nieobowiązkowy; trafi na faktury z przelewem',
    environment: 'Środowisko KSeF',
    token: 'Token KSeF',
    tokenHint: 'Wygenerujesz go w Aplikacji Podatnika KSeF; możesz dodać później',
    passphrase: 'Hasło sejfu',
    passphraseHint: 'Chroni token i klucz certyfikatu. Co najmniej 8 znaków',
    submit: 'Załóż firmę',
    required: 'To pole jest potrzebne',
  },
} as const;
