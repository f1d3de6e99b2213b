import type { TextsOf } from './errorWords.ts';

/** What keeps a drill from beginning, and what is not done in one. */
export const drillErrors: TextsOf<'drill'> = {
  'drill.inDrill': () => ({
    title: 'A drill is going on already',
    body: 'This is the company of the drill. Finish this drill, then begin the next one.',
  }),
  'drill.notRunning': () => ({
    title: 'No drill is going on',
    body: 'It is finished already, or the program was closed meanwhile. You can begin a new one.',
  }),
  'drill.notFound': () => ({
    title: 'This drill is not in the journal',
    body: 'Choose another one from the list of finished drills.',
  }),
  'drill.mailStays': () => ({
    title: 'In a drill the program sends no messages',
    body: 'Nobody got it. Save the message to a file to see what it would look like.',
  }),
};
