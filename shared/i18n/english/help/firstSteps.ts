import { heading, list, note, steps, text, toPage, toScreen } from '../../help/blocks.ts';

/** From nothing to the first invoice, and to one's own firm. */
export const firstStepsPage = [
  text(
    'Latarnik always issues the invoice, also without the internet, and sends it to KSeF in time by itself.',
  ),

  heading('training', 'Five minutes with a training company'),
  steps(
    'On the first screen choose “Begin with a training company”. Nothing gets to the real KSeF.',
    'Press N and issue an invoice: NIP, name, goods, quantity, price. Then Ctrl+Enter.',
    'In the top bar choose “Simulate a KSeF failure” and issue a second invoice.',
    'Choose “Bring KSeF back”. Watch the invoice being sent by itself and getting its number.',
  ),
  note('blue', 'In a training company prints bear the mark SZKOLENIE (training), and the bar says SANDBOX.'),

  heading('company', 'Your own company'),
  steps(
    'Choose “Create your own company”, type the NIP, then “Fetch the data by NIP”. Without the internet type the data by hand.',
    'Give the login: a KSeF token or a certificate of type 1.',
    'Load a certificate of type 2 or order it. Without it you cannot issue an offline invoice.',
    'Look through the list of what is ready, and issue your first invoice.',
  ),
  text('You can put off each step but the first. The program remembers where you stopped.'),
  text(
    'One data folder is one company. Where the program says that there is no company, create it on the first screen.',
  ),
  toPage('Login to KSeF', 'login'),
  toPage('How to get a certificate of type 2', 'certificate#get'),

  heading('ready', 'Is the company ready'),
  text(
    'The light of readiness in the top bar says whether you could issue an invoice if the internet failed. Click it: you see what is missing, with a button that leads there.',
  ),
  list(
    'Green: you can issue offline, and the program sends the invoices by itself.',
    'The certificate of type 2 is missing: you issue in the Online mode only.',
    'The login is missing: invoices are issued, but wait.',
    'Keep backups on another disk, a USB stick or a network drive.',
  ),

  heading('before-outage', 'Before an outage comes'),
  steps(
    'Print the sheet “What to do when KSeF does not work” and hang it beside the desk.',
    'Show everybody on the shift where the mode and the queue are.',
    'Practise an outage with the staff: the screen “Self-test of the offline modes”, the button “Begin a drill”.',
  ),
  toPage('Self-test and drill', 'outage#practice'),
  toPage('What to do when KSeF does not work', 'outage'),
  toScreen('Open the home screen', 'home'),
] as const;
