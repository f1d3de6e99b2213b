import type { PictureProblem } from '../domain/pictureFile.ts';
import type { TextsOf } from './errorWords.ts';

const reasons: Record<PictureProblem, string> = {
  format: 'To nie jest obraz PNG ani JPEG. Zapisz logo w jednym z tych formatów i wczytaj je jeszcze raz.',
  damaged: 'Plik jest uszkodzony albo niepełny. Zapisz logo jeszcze raz i wczytaj nowy plik.',
  tooLarge:
    'Plik ma ponad 300 kB, a trafiałby do każdej faktury. Zapisz logo mniejsze, np. 800 pikseli szerokości.',
  tooSmall:
    'Obraz jest za mały na wydruk. Potrzeba co najmniej 16 pikseli w każdą stronę, a dobrze wygląda 400.',
  tooManyPixels: 'Obraz ma za dużo pikseli. Wystarczy 800 pikseli szerokości, najwięcej 3000.',
  cmyk: 'Ten JPEG jest w kolorach drukarskich (CMYK), których nie przyjmują dokumenty do archiwum. Zapisz logo w kolorach RGB albo jako PNG.',
};

/** Texts of what can go wrong with the look of prints. */
export const printErrors: TextsOf<'print'> = {
  'print.badLogo': ({ reason }) => ({
    title: 'Tego pliku nie da się użyć jako logo',
    body: `${reasons[reason as PictureProblem] ?? reasons.format} Dotychczasowe logo zostało.`,
  }),
  'print.paleAccent': ({ colour }) => ({
    title: 'Ten kolor jest za jasny',
    body: `Napisy w kolorze ${colour} byłyby na białej kartce nieczytelne, więc kolor został, jaki był. Wybierz ciemniejszy (kontrast z bielą co najmniej 4,5:1).`,
  }),
};
