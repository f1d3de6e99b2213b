import type { OpenedProblem } from '../../domain/openedFile.ts';
import { counted, one } from './counted.ts';

const waitingInvoices = (count: number): string =>
  `${counted(count, 'invoice')} ${one(count, 'is', 'are')} waiting for KSeF`;

/** What the desktop program says outside its window: menus, the tray, notifications and the system's dialogs. */
export const desktopText = {
  name: 'Latarnik',
  autoStartComment: 'Sends invoices to KSeF in the background',
  badge: waitingInvoices,
  tray: {
    open: 'Open Latarnik',
    newInvoice: 'New invoice',
    mode: (name: string) => `Mode: ${name}`,
    waiting: (count: number) => (count === 0 ? 'Everything is in KSeF' : waitingInvoices(count)),
    rejected: (count: number) => `${count} rejected by KSeF`,
    pause: 'Pause sending',
    resume: 'Resume sending',
    quit: 'Quit',
  },
  stillHere: {
    title: 'Latarnik is still working',
    body: 'The window is closed, and invoices go to KSeF in the background. Open the program with the lantern beside the clock.',
  },
  leaving: {
    title: 'Finishing the sending',
    body: 'Latarnik is waiting for an answer of KSeF and will close in a moment.',
  },
  menu: {
    file: 'File',
    newInvoice: 'New invoice',
    importXml: 'Load invoices from XML…',
    export: 'Export invoices…',
    settings: 'Settings',
    close: 'Close the window',
    quit: 'Quit Latarnik',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    delete: 'Delete',
    selectAll: 'Select all',
    view: 'View',
    home: 'Home',
    invoices: 'Invoices',
    queue: 'Queue',
    palette: 'Commands…',
    mode: 'Mode of issuing…',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Size 100%',
    fullScreen: 'Full screen',
    devTools: 'Developer tools',
    window: 'Window',
    minimize: 'Minimise',
    zoom: 'Change the size',
    front: 'Bring all to front',
    help: 'Help',
    shortcuts: 'Keyboard shortcuts',
    journal: 'Journal',
    crashes: 'Crash reports on this computer',
    about: 'About Latarnik',
    hide: 'Hide Latarnik',
    hideOthers: 'Hide others',
    unhide: 'Show all',
    services: 'Services',
  },
  chooseFolder: {
    titles: {
      backup: 'Where should backups go?',
      watch: 'Where should Latarnik take invoices to issue from?',
    },
    button: 'Choose this folder',
  },
  context: {
    copyLink: 'Copy the address',
  },
  crash: {
    windowGone: {
      title: 'The window of Latarnik has stopped working',
      body: 'Issued invoices are saved, and sending to KSeF goes on. The draft in the form will be back when the window is open.',
      reload: 'Open the window again',
      quit: 'Quit Latarnik',
    },
    stuck: {
      title: 'The window of Latarnik does not respond',
      body: 'It may be back in a moment. Issued invoices are saved, and sending to KSeF goes on.',
      wait: 'Wait',
      reload: 'Open the window again',
    },
    program: {
      title: 'Latarnik met a fault and has to close',
      body: 'Issued invoices are saved. When it is started again, Latarnik asks KSeF what it has got already, and sends the rest.',
      restart: 'Start again',
      quit: 'Quit',
    },
  },
  refused: (name: string, problem: OpenedProblem): string => {
    switch (problem) {
      case 'type':
        return `“${name}” is not a file that Latarnik opens. It opens invoices (.xml) and certificates (.p12 or .pfx).`;
      case 'size':
        return `“${name}” is too large for an invoice or a certificate. Nothing was loaded.`;
      case 'content':
        return `“${name}” holds something else than its name says. Nothing was loaded.`;
      case 'unreadable':
        return `“${name}” could not be read. Check whether the file is in its place and whether you may open it.`;
      case 'tooMany':
        return `Too many files at once. Load “${name}” and the next ones on the screen “Load XML files”.`;
    }
  },
} as const;
