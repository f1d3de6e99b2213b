import type { TextsOf, UserMessage } from './errorWords.ts';

/** A point's own sentence is in `selfTestProblems.ts`, which the first load of the window does without. */
const point = (): UserMessage => ({
  title: 'Ten punkt sprawdzianu nie wypadł dobrze',
  body: 'Powód jest przy punkcie, na ekranie sprawdzianu i w raporcie.',
});

/** What keeps a self-test from beginning or from being shown. */
export const selfTestErrors: TextsOf<'selfTest'> = {
  'selfTest.running': () => ({
    title: 'Sprawdzian już trwa',
    body: 'Naraz może trwać jeden. Poczekaj, aż się skończy, albo go przerwij.',
  }),
  'selfTest.notFound': () => ({
    title: 'Tego sprawdzianu już nie ma',
    body: 'Program przechowuje 24 ostatnie. Wybierz inny z listy albo zrób nowy.',
  }),
  'selfTest.cancelled': point,
  'selfTest.tooLong': point,
  'selfTest.unexpected': point,
  'selfTest.absent': point,
  'selfTest.wrongCode': point,
  'selfTest.dependsOn': point,
  'selfTest.notHere': point,
  'selfTest.manualMode': point,
  'selfTest.queuePaused': point,
};
