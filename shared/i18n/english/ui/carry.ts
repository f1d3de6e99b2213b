import { counted } from '../counted.ts';

const invoices = (count: number): string => counted(count, 'invoice');

/** Words for the queue in a file. */
export const carry = {
  menu: 'Without internet',
  out: {
    action: 'Carry the queue out to a file…',
    title: 'Carry the queue out to a file',
    body: 'When there will be no internet here for long: all waiting invoices go into one encrypted file. Take it on a USB stick to a computer with Latarnik of the same company; that one delivers them to KSeF. If the internet comes back here first, the program asks KSeF by itself what has arrived, and sends nothing twice.',
    password: 'Password of the file',
    submit: 'Save the file',
    done: 'The file is saved. Pass on the password separately.',
  },
  in: {
    action: 'Deliver the queue of another computer…',
    title: 'Deliver the queue of another computer',
    body: 'Load the file “kolejka….latarnik” of the desk without internet. The invoices will be sent from here, and then you save a file with the results for that desk.',
    file: 'File with the queue',
    pick: 'Choose a file…',
    password: 'Password of the file',
    submit: 'Load and send',
    done: (taken: number, known: number) =>
      `Loaded: ${invoices(taken)}.${known > 0 ? ` Here already: ${invoices(known)}.` : ''}`,
  },
  back: {
    action: 'Load the results…',
    title: 'Load the results',
    body: 'Choose the file “wyniki….latarnik” of the computer that delivered the invoices: it brings KSeF numbers and UPO.',
    file: 'File with the results',
    submit: 'Load the results',
  },
  noFile: 'Choose a file.',
  tooLarge: 'The file is too large.',
  outNotice: (count: number, at: string) => ({
    title: `${invoices(count)} in a file carried out ${at}`,
    body: 'When another computer has delivered them, load the results from here. When the internet is back, the program finds out by itself what has arrived, and sends the rest.',
  }),
  inNotice: (accepted: number, rejected: number, waiting: number, at: string) => ({
    title: `Queue of another computer, loaded ${at}`,
    body: `Accepted: ${accepted}, rejected: ${rejected}, waiting: ${waiting}. Save the results and take them to that desk.`,
    action: 'Save the results',
  }),
} as const;
