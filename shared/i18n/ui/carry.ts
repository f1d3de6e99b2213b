import { plural } from '../format.ts';

const invoices = (count: number): string => `${count} ${plural(count, 'faktura', 'faktury', 'faktur')}`;

/** Words for the queue in a file. */
export const carry = {
  menu: 'Bez internetu',
  out: {
    action: 'Wynieś kolejkę do pliku…',
    title: 'Wynieś kolejkę do pliku',
    body: 'Gdy tu długo nie będzie internetu: wszystkie czekające faktury trafią do jednego zaszyfrowanego pliku. Zanieś go na pendrivie do komputera z Latarnikiem tej samej firmy; tamten doręczy je do KSeF. Jeśli internet wróci tu wcześniej, program sam zapyta KSeF, co już dotarło, i niczego nie wyśle dwa razy.',
    password: 'Hasło pliku',
    submit: 'Zapisz plik',
    done: 'Plik zapisano. Hasło przekaż osobno.',
  },
  in: {
    action: 'Doręcz kolejkę z innego komputera…',
    title: 'Doręcz kolejkę z innego komputera',
    body: 'Wczytaj plik „kolejka….latarnik” ze stanowiska bez internetu. Faktury wyślą się stąd, a potem zapiszesz plik z wynikami dla tamtego stanowiska.',
    file: 'Plik kolejki',
    pick: 'Wybierz plik…',
    password: 'Hasło pliku',
    submit: 'Wczytaj i wyślij',
    done: (taken: number, known: number) =>
      `Wczytano: ${invoices(taken)}.${known > 0 ? ` Już tu były: ${invoices(known)}.` : ''}`,
  },
  back: {
    action: 'Wczytaj wyniki…',
    title: 'Wczytaj wyniki',
    body: 'Wybierz plik „wyniki….latarnik” z komputera, który doręczył faktury: przyniesie numery KSeF i UPO.',
    file: 'Plik wyników',
    submit: 'Wczytaj wyniki',
  },
  noFile: 'Wybierz plik.',
  tooLarge: 'Plik jest za duży.',
  outNotice: (count: number, at: string) => ({
    title: `${invoices(count)} w pliku wyniesionym ${at}`,
    body: 'Gdy inny komputer je doręczy, wczytaj stąd wyniki. Gdy wróci internet, program sam dowie się, co dotarło, i wyśle resztę.',
  }),
  inNotice: (accepted: number, rejected: number, waiting: number, at: string) => ({
    title: `Kolejka z innego komputera, wczytana ${at}`,
    body: `Przyjęte: ${accepted}, odrzucone: ${rejected}, czekają: ${waiting}. Zapisz wyniki i zanieś je na tamto stanowisko.`,
    action: 'Zapisz wyniki',
  }),
} as const;
