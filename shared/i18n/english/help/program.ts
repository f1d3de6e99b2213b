import { heading, list, note, steps, table, text, toPage, toScreen } from '../../help/blocks.ts';

/** When the program itself is in trouble. */
export const programPage = [
  text(
    'Issued invoices are on the disk before you see their numbers. A crash of the program does not delete them.',
  ),

  heading('again', 'Try this first'),
  steps(
    'Do the same once more.',
    'Close the program and open it again.',
    'If the trouble comes back, note down the number in the message, and give it to whoever looks after the program.',
  ),

  heading('window', 'The window lost its connection'),
  text(
    'The window connects by itself. If it takes longer than a minute, start Latarnik again. Invoices go on being sent meanwhile.',
  ),

  heading('data', 'The data folder'),
  table(
    'Trouble with the data',
    ['The program says', 'Do this'],
    ['Another running Latarnik uses these data already', 'Close the second window, or go to it.'],
    ['A newer version of the program wrote the data', 'Install a newer Latarnik.'],
    [
      'The data could not be adapted',
      'Start the previous version and report the text of the message. A copy of the data lies beside them.',
    ],
    ['The data folder cannot be opened', 'Check the disk and the permissions.'],
    ['Another program holds the database', 'Wait. Usually it is an antivirus program or a backup.'],
  ),

  heading('disk', 'There is no space left on the disk'),
  text(
    'The program issues and sends nothing while it has nowhere to save it. Empty the bin or move large files away. Sending then goes on by itself.',
  ),

  heading('damaged', 'The database is damaged'),
  note('red', 'Do not go on issuing. Invoices that KSeF accepted are in KSeF.'),
  steps(
    'Close the program and copy the data folder to a safe place.',
    'Restore the last backup.',
    'Compare the last numbers with your prints and with KSeF.',
  ),
  toPage('Restoring', 'backups#restore'),

  heading('company', 'The company in this program'),
  list(
    'Several companies in one program: click the name of the company at the top. The invoices of each are sent by themselves.',
    'A company with this NIP and environment is there already? Switch to it instead of creating another one.',
    'You can change the NIP and the environment only before the first invoice. Afterwards add a separate company.',
    'A company that has issued invoices is not removed: it is their archive.',
    'Without a company there is no seller: create it on the first screen.',
    'A failure can be pretended in a training company only.',
  ),

  heading('commands', 'Commands and scripts'),
  text(
    'Only those who run the program from a terminal or a script see these errors.',
    'Check the name of the command and the data. “npm run cli -- methods” prints the list.',
  ),

  heading('notices', 'Warnings and notifications'),
  list(
    'The bar at the top and the bell gather what needs you. A button leads to the place that settles it.',
    '“I know” hides a warning, and “Remind later” shows it in an hour or tomorrow.',
    'You switch on notifications outside the window in the Settings.',
  ),

  heading('settings', 'Settings'),
  text(
    'Choose a section on the left. Beside each stands a question mark with help. F1 opens the help of the section you are in.',
  ),

  heading('look', 'Look and language'),
  text(
    'The program has light and dark colours, and speaks Polish or English. Prints and messages have languages of their own.',
  ),

  heading('computer', 'The program on this computer'),
  list(
    'Latarnik can start together with the computer, and go on sending beside the clock after the window is closed.',
    'It downloads a new version only when you ask for it.',
    'Crash reports stay on this computer, without the data of the company.',
  ),

  heading('journal', 'Journal'),
  text(
    'The journal records what happened: invoices, modes, sending, prints, e-mail. Every line has the digest (a fingerprint) of the one before, so nothing can be changed in silence.',
  ),
  text(
    'You look for one invoice? Its history is in its details too. The whole journal can be saved to a CSV file.',
  ),

  heading('clock', 'The clock of the computer'),
  text('Deadlines and the login depend on the clock. Let the system set it from the internet.'),
  toScreen('Open the Journal', 'journal'),
] as const;
