import type { PrintLanguage } from '../../domain/printLook.ts';

const languages: Record<PrintLanguage, string> = {
  pl: 'polski',
  en: 'angielski',
  'pl-en': 'polski i angielski',
};

/** Words for how prints look. */
export const looks = {
  title: 'Wydruki',
  sample: 'Podgląd wzoru',
  language: 'Język wydruków',
  languageHint: 'Pojedynczy kontrahent może mieć inny: ustaw go w jego danych.',
  languages,
  /** Of a customer. */
  customerLanguage: 'Język wydruków',
  asFirm: 'jak w ustawieniach',
  accent: 'Kolor tytułu i kwoty',
  accents: {
    '#12395b': 'granat',
    '#0f5c5c': 'morski',
    '#1d6b3a': 'zieleń',
    '#8a1c35': 'bordo',
    '#5b2a77': 'śliwka',
    '#37414b': 'grafit',
  },
  ownAccent: 'Własny kolor',
  ownAccentHint: 'Zapis szesnastkowy, np. #7a1f3d',
  ownAccentUsed: (colour: string) => `własny (${colour})`,
  setAccent: 'Ustaw kolor',
  noColour: 'Wpisz znak # i sześć cyfr szesnastkowych, np. #7a1f3d.',
  paleColour: 'Ten kolor jest na białej kartce za jasny. Wybierz ciemniejszy.',
  logo: 'Logo',
  logoHint: 'Upuść tu plik PNG lub JPEG do 300 kB. Na wydruku zajmie najwyżej 42\u00a0×\u00a018\u00a0mm.',
  chooseLogo: 'Wczytaj logo',
  removeLogo: 'Usuń logo',
  logoAlt: 'Logo na wydrukach',
  noLogo: 'Wydruki są bez logo.',
  inWords: 'Kwota słownie',
  inWordsHint: 'Pod kwotą do zapłaty, zawsze po polsku.',
  transferCode: 'Kod QR do przelewu',
  transferCodeHint:
    'Nabywca skanuje go w aplikacji banku i ma wypełniony przelew. Stoi na fakturach w złotych, niezapłaconych i z rachunkiem, poza podzieloną płatnością.',
} as const;
