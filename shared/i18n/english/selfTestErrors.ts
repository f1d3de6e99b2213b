import type { TextsOf, UserMessage } from './errorWords.ts';

/** A point's own sentence is in `selfTestProblems.ts`, which the first load of the window does without. */
const point = (): UserMessage => ({
  title: 'This point of the self-test did not turn out well',
  body: 'The reason is beside the point, on the screen of the self-test and in its report.',
});

/** What keeps a self-test from beginning or from being shown. */
export const selfTestErrors: TextsOf<'selfTest'> = {
  'selfTest.running': () => ({
    title: 'A self-test is going on already',
    body: 'Only one can go on at a time. Wait until it ends, or stop it.',
  }),
  'selfTest.notFound': () => ({
    title: 'This self-test is no longer there',
    body: 'The program keeps the last 24. Choose another one from the list or make a new one.',
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
