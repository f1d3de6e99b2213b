import type { TextsOf } from './errorWords.ts';

/** What keeps a drill from beginning, and what is not done in one. */
export const drillErrors: TextsOf<'drill'> = {
  'drill.inDrill': () => ({
    title: 'Ćwiczenie już trwa',
    body: 'To jest firma ćwiczebna. Zakończ to ćwiczenie, a potem zacznij następne.',
  }),
  'drill.notRunning': () => ({
    title: 'Żadne ćwiczenie nie trwa',
    body: 'Zostało już zakończone albo program był tymczasem zamknięty. Możesz zacząć nowe.',
  }),
  'drill.notFound': () => ({
    title: 'Tego ćwiczenia nie ma w dzienniku',
    body: 'Wybierz inne z listy zakończonych ćwiczeń.',
  }),
  'drill.mailStays': () => ({
    title: 'W ćwiczeniu program nie wysyła wiadomości',
    body: 'Nikt jej nie dostał. Zapisz wiadomość do pliku, żeby zobaczyć, jak by wyglądała.',
  }),
};
