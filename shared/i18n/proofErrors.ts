import { codeName } from './codeNames.ts';
import type { TextsOf } from './errorWords.ts';
import { plural } from './format.ts';

const foreignCodes = (count: number): string =>
  `${count} ${plural(count, 'obcy kod QR', 'obce kody QR', 'obcych kodów QR')}`;

/** Texts of what keeps a print from leaving. */
export const proofErrors: TextsOf<'print'> = {
  'print.codesUnreadable': ({ number, missing, foreign }) => ({
    title: `Wydruk faktury ${number} nie przeszedł sprawdzenia`,
    body: `Program odczytał kody QR z gotowego wydruku i porównał je z podpisanymi: ${[
      ...(missing.length > 0 ? [`nie zgadza się ${missing.map((it) => codeName[it]).join(' i ')}`] : []),
      ...(foreign > 0 ? [`jest ${foreignCodes(foreign)}`] : []),
    ].join(
      ', ',
    )}. Wydruku nie wydano, bo nabywca nie mógłby sprawdzić faktury. Sama faktura jest wystawiona i nic jej nie brakuje. Spróbuj jeszcze raz; jeśli to wróci, daj nabywcy plik XML i zgłoś to nam.`,
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
