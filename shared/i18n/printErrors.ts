import type { PictureProblem } from '../domain/pictureFile.ts';
import { codeName } from './codeNames.ts';
import type { TextsOf } from './errorWords.ts';
import { plural } from './format.ts';

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

/** Codes for checking an invoice that belong to no such print. */
export const foreignCodes = (count: number): string =>
  `${count} ${plural(count, 'obcy kod QR', 'obce kody QR', 'obcych kodów QR')}`;

/** Texts of what can go wrong with the look of prints, and of what keeps them from leaving. */
export const printErrors: TextsOf<'print'> = {
  'print.badLogo': ({ reason }) => ({
    title: 'Tego pliku nie da się użyć jako logo',
    body: `${reasons[reason as PictureProblem] ?? reasons.format} Dotychczasowe logo zostało.`,
  }),
  'print.paleAccent': ({ colour }) => ({
    title: 'Ten kolor jest za jasny',
    body: `Napisy w kolorze ${colour} byłyby na białej kartce nieczytelne, więc kolor został, jaki był. Wybierz ciemniejszy (kontrast z bielą co najmniej 4,5:1).`,
  }),
  'print.codesUnreadable': ({ number, missing, foreign }) => ({
    title: `Wydruk faktury ${number} nie przeszedł sprawdzenia`,
    body: `Program odczytał kody QR z gotowego wydruku i porównał je z podpisanymi: ${[
      ...(missing.length > 0 ? [`nie zgadza się ${missing.map((it) => codeName[it]).join(' i ')}`] : []),
      ...(foreign > 0 ? [`jest ${foreignCodes(foreign)}`] : []),
    ].join(
      ', ',
    )}. Wydruku nie wydano, bo nabywca nie mógłby sprawdzić faktury. Sama faktura jest wystawiona i nic jej nie brakuje. Spróbuj jeszcze raz; jeśli to wróci, daj nabywcy plik XML i powiedz o tym osobie, która opiekuje się programem.`,
    action: 'Spróbuj jeszcze raz',
  }),
  'print.readerFailed': ({ failure }) => ({
    title: 'Nie udało się sprawdzić wydruku',
    body: `${
      failure === 'timeout'
        ? 'Sprawdzanie trwało za długo i program je przerwał.'
        : failure === 'pdf'
          ? 'Pliku PDF nie da się otworzyć.'
          : 'Część programu, która ogląda wydruki, przestała działać.'
    } Niczego nie wydano, a faktura jest bezpieczna. Spróbuj jeszcze raz; jeśli to wróci, uruchom Latarnika ponownie.`,
    action: 'Spróbuj jeszcze raz',
  }),
};
