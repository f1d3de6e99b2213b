import { counted } from '../counted.ts';

/** Words of the outage drill: its list of steps beside the screen, and where it begins. */
export const drill = {
  title: 'Outage drill',
  progress: (done: number, total: number) => `Steps done: ${done} of ${total}`,
  step: (number: number, name: string, done: boolean) => `${number}. ${name}${done ? ' (done)' : ''}`,
  trainer: 'Switches of whoever leads the drill',
  disconnect: 'Disconnect KSeF',
  reconnect: 'Reconnect KSeF',
  announceFailure: 'Announce a failure of KSeF',
  endFailure: 'Announce the end of the failure',
  finish: 'Finish the drill',
  confirm: {
    title: 'Finish the drill before its end?',
    body: 'The company of the drill and everything issued in it will vanish. The company’s journal keeps a record of which steps were done.',
    confirm: 'Finish the drill',
  },
  body: 'The staff practise an outage on the ordinary screens: in a copy of the company with its customers, goods and numbering, with the KSeF of a sandbox. Every screen and print bears the word ĆWICZENIE (drill), and when the drill is finished its company vanishes.',
  start: 'Begin a drill',
  report: 'Report (PDF)',
  reportOf: (when: string) => `Report of the drill ${when}`,
  last: 'Finished drills',
  columns: { when: 'When', by: 'Who', steps: 'Steps', invoices: 'Invoices', report: 'Report' },
  stepsOf: (done: number, total: number) => `${done} of ${total}`,
  invoices: (count: number) => counted(count, 'invoice'),
} as const;
