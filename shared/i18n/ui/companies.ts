import { plural } from '../format.ts';

/** Words about several companies in one program. */
export const companies = {
  label: 'Firmy w tym programie',
  show: (name: string) => `Przełącz na firmę ${name}`,
  /** Behind the name of one of several that are the same in all else, in the order in which they were added. */
  which: (place: number) =>
    ['(pierwsza)', '(druga)', '(trzecia)', '(czwarta)', '(piąta)'][place - 1] ?? `(${place}. z kolei)`,
  shownNow: 'ta jest pokazana',
  waiting: (count: number) =>
    `${count} ${plural(count, 'faktura czeka', 'faktury czekają', 'faktur czeka')} na KSeF`,
  nothingWaits: 'nic nie czeka',
  paused: 'wysyłanie wstrzymane',
  nearest: (deadline: string) => `termin ${deadline}`,
  grave: (count: number) =>
    `${count} ${plural(count, 'pilne ostrzeżenie', 'pilne ostrzeżenia', 'pilnych ostrzeżeń')}`,
  /** Behind the name in the top bar: what needs a person elsewhere. */
  elsewhere: (count: number) => `W pozostałych firmach ${companies.grave(count)}.`,
  drill: 'ĆWICZENIE',
  unfinished: 'Nowa firma, niedokończona',
  broken: (id: string) => `Firma w folderze companies/${id}`,
  brokenFirst: 'Pierwsza firma',
  add: 'Dodaj firmę',
  deliversAll: 'Program wysyła faktury wszystkich firm naraz, także tych niepokazanych.',
  never: 'Firmy z fakturami nie usuniesz: archiwum trzeba trzymać 10 lat.',
  now: (name: string, environment: string) => `Jesteś teraz w firmie ${name} · ${environment}`,
  backTo: (name: string) => `Wróć do: ${name}`,
  alert: (name: string, title: string) => `${name}: ${title}`,
  command: {
    words: 'firma zmień przełącz',
    addWords: 'nowa firma druga spółka załóż',
  },
} as const;
