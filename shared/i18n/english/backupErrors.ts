import { characters, type TextsOf } from './errorWords.ts';

const folderProblems: Record<string, string> = {
  ENOENT: 'It is not there now: the USB stick is out, or the network drive does not answer.',
  ENOTDIR: 'It is not a folder.',
  EACCES: 'The program may not write in it.',
  EPERM: 'The program may not write in it.',
  EROFS: 'The drive is read-only.',
  SQLITE_CANTOPEN: 'The program may not write in it.',
  SQLITE_READONLY: 'The program may not write in it.',
  relative: 'A full path is needed, for example E:\\Backups.',
  data: 'It is the data folder of the program itself, and a backup has to lie somewhere else.',
};

/** What is said of backups, of restoring from them, and of moving. */
export const backupErrors: TextsOf<'backup'> = {
  'backup.badFolder': (d) => ({
    title: `A backup cannot be written to the folder ${d.folder}`,
    body: `${folderProblems[d.problem] ?? `The system gave the code ${d.problem}.`} Invoices and earlier backups are safe; the program will try again in 10 minutes. Connect the drive or choose another folder.`,
  }),
  'backup.notABackup': () => ({
    title: 'This is not a backup of Latarnik',
    body: 'The file holds something else or has been changed. Nothing was loaded from it. Choose a file whose name ends in .kopia or .przenosiny.',
  }),
  'backup.damaged': () => ({
    title: 'This file is damaged',
    body: 'It is not complete or somebody has changed it: its content or the chain of the journal does not agree. Nothing was loaded from it. Copy it from the drive once more or choose an earlier backup.',
  }),
  'backup.tooNew': (d) => ({
    title: 'A newer version of the program wrote this backup',
    body: `The backup has data of version ${d.found}, and this program knows at most ${d.supported}. Nothing was loaded from it. Install a newer Latarnik and restore it there.`,
  }),
  'backup.ofTraining': () => ({
    title: 'This is a backup of a training company',
    body: 'Its KSeF worked on that computer only, so a restored company could send nothing. Nothing was loaded. Begin here with a new training company.',
  }),
  'backup.gone': () => ({
    title: 'The backup file has to be chosen again',
    body: 'The program was started again or loading was interrupted. Nothing was restored. Choose the file once more.',
  }),
  'backup.badPassword': (d) => ({
    title: 'The password of the file is too short',
    body: `It needs at least ${characters(d.min)}: the file will hold the invoices and keys of the company. The file was not saved. Type a longer password.`,
  }),
  'backup.wrongPassword': () => ({
    title: 'This is not the password of this file',
    body: 'Or the file is not complete. Nothing was loaded from it. Check the password and type it again.',
  }),
};
