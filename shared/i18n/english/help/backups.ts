import { heading, list, note, steps, table, text, toScreen } from '../../help/blocks.ts';

/** Backups, restoring, moving to another computer. */
export const backupsPage = [
  text(
    'Choose a folder, and every day and at its start the program makes a backup of the whole company in it.',
    'It checks by itself that the backup can be read.',
  ),

  heading('setup', 'Where to keep backups'),
  steps(
    'Open Settings, Backups.',
    'Type a folder on a USB stick or a network drive, not on the disk of the program, and choose “Save the folder of backups”.',
    'Choose “Make a backup now” and see whether it says “checked”.',
  ),
  text('7 daily, 5 weekly and 12 monthly backups are kept.'),
  note('amber', 'Keys are encrypted in a backup, invoices are not. Keep it where no stranger looks.'),
  toScreen('Open backups', 'settings', 'backup'),

  heading('folder', 'A backup cannot be written'),
  text(
    'The drive is out, full or read-only. Connect it or choose another folder. The program tries again in 10 minutes.',
  ),

  heading('restore', 'Restoring'),
  steps(
    'Install Latarnik, and on the first screen choose “Restore from a file”.',
    'Choose a .kopia or .przenosiny file. You see what is in it.',
    'Restore. Before you issue the next invoice, read what KSeF answered.',
  ),
  table(
    'When the file cannot be loaded',
    ['The program says', 'Do this'],
    ['This is not a backup of Latarnik', 'Choose a file whose name ends in .kopia or .przenosiny.'],
    ['This file is damaged', 'Copy it from the drive once more, or take an earlier backup.'],
    ['A newer version of the program wrote this backup', 'Install a newer Latarnik.'],
    ['This is a backup of a training company', 'Begin with a new training company.'],
    ['The backup file has to be chosen again', 'Choose the file anew.'],
    [
      'This is not the password of this file',
      'Type the password given when the company was moved. You do not remember it? Make the file once more on the old computer.',
    ],
  ),

  heading('recovery', 'Invoices issued after the backup was made'),
  text(
    'They are not in the backup, but KSeF has them. As soon as there is a connection and a login, the program asks for them. The result is in a warning and in Settings, Backups.',
  ),
  table(
    'What KSeF answers',
    ['The program says', 'What it means'],
    [
      'the program is asking KSeF',
      'Numbers may still be repeated. You can issue, but first check the last number on your prints and correct the numbering.',
    ],
    ['… recovered from KSeF', 'The invoice is in the list as accepted, and the numbering goes on after it.'],
    ['KSeF had … of the queue already', 'The previous computer managed to send it. It is not sent twice.'],
    [
      'KSeF has … under a number that another has here',
      'Two invoices got this number. Give a new number to the one that KSeF does not have, once KSeF rejects it.',
    ],
    ['the program cannot read it', 'Look at it in the KSeF Taxpayer Application.'],
  ),
  note(
    'amber',
    'Nobody knows the offline invoices that the previous computer did not send. Compare your prints with the list, and issue those that are missing.',
  ),
  text('Recurring invoices that fell due before the restoring wait for your decision.'),

  heading('move', 'Moving to a new computer'),
  steps(
    'On the old one: Settings, Backups, “Move to another computer…”. Give the file a password.',
    'On the new one: “Restore from a file”, the .przenosiny file and its password.',
    'From now on issue on the new one only. Or numbers would be repeated.',
  ),

  heading('password', 'Password of the file'),
  list(
    'The file holds the invoices and keys of the company: the password must not be too short.',
    'Nobody can bring back a forgotten password. Make the file once more on the old computer.',
  ),

  heading('evidence', 'Evidence file and archive'),
  text(
    'You save the evidence file of an invoice in its details: XML, UPO, prints handed out, messages, journal and deadline in one ZIP file, for the tax office or a court.',
    'You save the archive of a period in the list of invoices, in the export. Both open without Latarnik.',
  ),
] as const;
