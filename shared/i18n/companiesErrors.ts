import type { ErrorDetails } from '../errors/catalogue.ts';
import type { UserMessage } from './errorWords.ts';

type CompaniesCode = 'companies.unknown' | 'companies.alone' | 'companies.notEmpty' | 'company.twice';

/** Failures about several companies in one program. */
export const companiesErrors: { [C in CompaniesCode]: (details: ErrorDetails<C>) => UserMessage } = {
  'companies.unknown': (d) => ({
    title: 'Tej firmy nie ma już w programie',
    body: `Firma o numerze ${d.id} nie jest otwarta. Pozostałe działają i wysyłają faktury jak dotąd. Wybierz firmę z listy u góry okna.`,
  }),
  'companies.alone': () => ({
    title: 'Tę czynność wykonuje okno programu',
    body: 'Polecenie otworzyło jedną firmę i o pozostałych nic nie wie. Niczego nie zmieniono. Zrób to w oknie Latarnika albo wskaż firmę przez --company.',
  }),
  'companies.notEmpty': () => ({
    title: 'Tej firmy nie można usunąć',
    body: 'Usunąć można tylko firmę, której zakładania nie dokończono. Faktury założonej firmy trzeba przechowywać 10 lat, dlatego program ich nie usuwa.',
  }),
  'company.twice': (d) => ({
    title: 'Ta firma jest już w programie',
    body: `Firma o tym NIP działa tu jako „${d.name}”, w tym samym środowisku KSeF. Dwie numerowałyby faktury od nowa, a KSeF odrzuciłby powtórzony numer. Przełącz się na nią albo wybierz inne środowisko.`,
  }),
};
