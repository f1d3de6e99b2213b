import type { XmlDifference } from '../../contract/refusalTypes.ts';
import type { CorrectionObstacle } from '../../domain/refusal.ts';
import { formatCount, plural } from '../format.ts';

const obstacles: Record<CorrectionObstacle, { why: string; instead: string }> = {
  notRefused: {
    why: 'KSeF nie odrzucił tej faktury albo została już wysłana jeszcze raz, więc nie ma czego zastępować.',
    instead: 'Zamknij okno: stan faktury widać na liście.',
  },
  online: {
    why: 'Korekta techniczna jest tylko dla faktur wystawionych offline, których wydruk ma już nabywca. Ta była online i nikt jej jeszcze nie dostał.',
    instead: 'Popraw ją i wystaw ponownie: dostanie ten sam numer.',
  },
  numberTaken: {
    why: 'W KSeF jest już inny dokument o tym numerze. Korekta techniczna nie zmienia numeru, więc KSeF odrzuciłby także ją.',
    instead:
      'Popraw fakturę i wystaw ją ponownie pod nowym numerem, a od nabywcy odbierz dotychczasowy wydruk.',
  },
  permission: {
    why: 'Plik jest dobry: brakuje uprawnienia do wystawiania faktur w KSeF. Przepisy KSeF nie pozwalają wtedy na korektę techniczną, bo nie ma czego w pliku poprawiać.',
    instead:
      'Nadaj w KSeF uprawnienie do wystawiania faktur temu, kim program się loguje, i wyślij tę samą fakturę jeszcze raz.',
  },
  attachmentConsent: {
    why: 'Plik jest dobry: firma nie zgłosiła wysyłania faktur z załącznikiem. Korekta techniczna tego nie zmieni.',
    instead: 'Zgłoś zgodę w e-Urzędzie Skarbowym i wyślij tę samą fakturę jeszcze raz.',
  },
};

/** Names of what is of the file and not of the sale, for people. */
const paths: Record<string, string> = {
  '/': 'Początek pliku, przed treścią',
  '/Faktura/Naglowek/DataWytworzeniaFa': 'Kiedy zapisano plik',
  '/Faktura/Naglowek/SystemInfo': 'Jaki program go zapisał',
};

const kinds: Record<XmlDifference['kind'], string> = {
  file: 'dane pliku',
  writing: 'inny zapis tej samej wartości',
  content: 'treść faktury',
};

/** Words of the guided technical correction. */
export const technicalCorrection = {
  title: (number: string) => `Korekta techniczna: ${number}`,
  name: 'Korekta techniczna',
  whyNot: 'Dlaczego nie korekta techniczna?',
  steps: { refused: 'Odmowa', compare: 'Porównanie', consequences: 'Skutki', watch: 'Wysyłka' },
  stepsLabel: 'Kroki korekty technicznej',
  back: 'Wstecz',
  next: 'Dalej',
  refused: {
    title: 'Co KSeF odrzucił',
    code: 'Kod',
    words: 'Słowa KSeF',
    at: 'Kiedy',
    means: 'Co to znaczy',
    unknown: 'Kod, którego program nie zna.',
    what: 'Co to jest korekta techniczna',
    whatBody:
      'Nowy plik tej samej faktury: ten sam numer, data, nabywca i kwoty, zapisany od nowa. Zastępuje w KSeF plik, którego KSeF nie przyjął, i wskazuje go po skrócie: ciągu znaków, który ma tylko ten plik.',
    limits: [
      'Jest tylko dla faktury wystawionej offline, którą KSeF odrzucił z powodu pliku.',
      'Nie może zmienić treści faktury. Błąd w treści poprawia zwykła korekta, gdy faktura będzie w KSeF.',
      'Nie pomaga, gdy brakuje uprawnień albo gdy numer jest zajęty.',
      'Idzie zawsze osobno, nigdy w paczce, i tylko raz: po przyjętej korekcie KSeF nie weźmie następnej.',
    ],
    earlier: (count: number) =>
      `KSeF odrzucił już ${count} ${plural(count, 'korektę techniczną', 'korekty techniczne', 'korekt technicznych')} tej faktury. Ta też wskaże pierwszy plik, bo jego kod ma nabywca.`,
  },
  compare: {
    title: 'Co się zmienia w pliku',
    same: (count: number) =>
      `Treść faktury jest identyczna: ${count} ${plural(count, 'wartość bez zmiany', 'wartości bez zmiany', 'wartości bez zmiany')}.`,
    table: 'Różnice między plikami',
    columns: { where: 'Gdzie', before: 'W odrzuconym', after: 'W nowym', kind: 'Co to jest' },
    nothing: 'nie ma',
    kinds,
    path: (path: string): string =>
      paths[path] ?? path.replace('/Faktura/', '').replaceAll('/', ' › ').replaceAll('@', 'atrybut '),
    none: 'Wartości są te same; inny jest tylko zapis pliku.',
    lines: {
      show: 'Pokaż oba pliki wiersz po wierszu',
      label: 'Odrzucony i nowy plik wiersz po wierszu',
      hint: 'Każdy element stoi w osobnym wierszu; odstępy między nimi się nie liczą.',
      kinds: { removed: 'usunięty', added: 'dodany' },
      same: (count: number) =>
        `${formatCount(count)}\u00a0${plural(count, 'wiersz', 'wiersze', 'wierszy')} bez zmiany`,
      left: (count: number) =>
        `i jeszcze ${formatCount(count)}\u00a0${plural(count, 'wiersz', 'wiersze', 'wierszy')}`,
    },
    showSame: 'Pokaż, co zostaje bez zmiany',
    sameTable: 'Wartości bez zmiany',
    more: (count: number) => `i jeszcze ${count}`,
    sizes: (before: number, after: number) => `Plik: ${before} B → ${after} B.`,
    blocked: 'Tej korekty teraz nie można zrobić',
  },
  consequences: {
    title: 'Co z tego wynika',
    number: (number: string) => `Numer ${number}, data wystawienia i kwoty zostają.`,
    hash: 'Plik dostanie nowy skrót, więc także nowe kody QR. Kod na wydruku, który ma nabywca, zaprowadzi w KSeF do nowego pliku.',
    print: 'Po przyjęciu faktura dostanie numer KSeF i nowy wydruk: przekaż go nabywcy jeszcze raz.',
    deadline: 'Termin dosłania się nie zmienia.',
    kept: 'Odrzucony plik i jego wydruk zostają w historii faktury.',
    hashes: {
      before: 'Skrót odrzuconego pliku',
      first: 'Skrót, na który korekta wskaże',
      next: 'Skrót nowego pliku',
    },
    hashLater:
      'powstanie w chwili wysłania, bo plik nosi godzinę, o której go zapisano; zobaczysz go potem w szczegółach faktury',
    confirm: 'Sprawdź i wyślij',
  },
  watch: {
    title: 'Droga korekty do KSeF',
    saved: 'Nowy plik zapisany, treść sprawdzona',
    sent: 'Wysłany do KSeF',
    accepted: 'Przyjęty, z numerem KSeF',
    upo: 'Pobrane UPO',
    numberIs: (ksefNumber: string) => `Numer KSeF: ${ksefNumber}`,
    waits: 'Czeka w kolejce. Możesz zamknąć okno, program wyśle ją sam.',
    going: 'KSeF sprawdza nowy plik. Trwa to zwykle kilka sekund.',
    done: 'KSeF przyjął fakturę. Przekaż nabywcy nowy wydruk.',
    again: 'KSeF odrzucił także ten plik.',
    states: { done: 'zrobione', now: 'teraz', later: 'potem' },
    openPrint: 'Pokaż fakturę i nowy wydruk',
    startOver: 'Zobacz nową odmowę',
  },
  obstacle: {
    title: 'Korekta techniczna nie jest tu drogą',
    instead: 'Co zamiast niej',
    settings: 'Sprawdź, czym program się loguje',
    obstacles,
  },
} as const;
