import { formatInstant } from '../../format.ts';
import { counted, invoicesWait, one } from '../counted.ts';

const NBSP = '\u00a0';

/** What the desktop program does on this computer beside its window. */
export const computer = {
  title: 'The program on this computer',
  command: 'Settings: the program on this computer',
  commandWords: 'autostart tray background update crash report',
  autoStart: 'Start Latarnik after logging in to the computer',
  autoStartHint: 'Invoices that wait go to KSeF as soon as the computer is on.',
  autoStartMissing: 'This system does not let Latarnik start by itself.',
  keepsInTray: 'Go on sending in the background after the window is closed',
  keepsInTrayHint:
    'Latarnik stays beside the clock and watches over deadlines. You quit it from the menu beside the clock.',
  chooseFolder: 'Choose a folder…',
  updates: {
    title: 'New versions',
    off: 'Checking for new versions is off: no address is set where they would be.',
    idle: 'Latarnik downloads nothing without asking.',
    asking: 'Checking…',
    newest: 'This is the newest version.',
    found: (version: string) => `There is a new version: ${version}.`,
    cannotInstall:
      'This system does not check who released a new version, so Latarnik will not install it by itself. Download it from where you have this one.',
    downloading: (percent: number) => `Downloading: ${Math.round(percent)}${NBSP}%`,
    ready: (version: string) => `Version ${version} is downloaded and its signature is checked.`,
    failed: 'It did not work. Nothing has changed: you can try later.',
    look: 'Check now',
    download: 'Download',
    install: 'Close and install',
  },
  crashes: {
    title: 'Crash reports',
    none: 'The program has recorded no crash.',
    body: 'They stay on this computer and are sent nowhere. They say which part of the program stopped and where, without the company’s data and keys.',
    what: { program: 'program', window: 'window', part: 'part of the program' },
    line: (at: number, what: string) => `${formatInstant(at)} · ${what}`,
    open: 'Show the folder',
  },
  askAutoStart: {
    title: 'Start Latarnik together with the computer?',
    body: 'Then invoices issued without the internet go to KSeF as soon as the computer is on, even if you forget to open the program. You can change this in the Settings.',
    yes: 'Start with the computer',
    no: 'No, I will open it myself',
  },
  askClose: {
    title: (count: number) => `${invoicesWait(count)} for KSeF`,
    body: 'If Latarnik stays in the background, it sends them by itself and tells you when a deadline is near. Without it they will go only when you open it again. Your answer is remembered; you can change it in the Settings.',
    keep: 'Go on sending in the background',
    quit: 'Quit the program',
    stay: 'Stay in the window',
  },
  leaving: {
    title: 'Finishing the sending',
    body: (count: number) =>
      count === 0
        ? 'Waiting for an answer of KSeF. The program will close in a moment.'
        : `Waiting for an answer of KSeF; then the program will close. ${counted(count, 'invoice')} ${one(count, 'waits', 'wait')} for the next start.`,
    now: 'Close without waiting',
    nowHint: 'Nothing will be lost: at the next start Latarnik asks KSeF what it has got.',
  },
} as const;
