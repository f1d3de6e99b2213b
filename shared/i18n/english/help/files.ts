import { heading, list, steps, table, text, toScreen } from '../../help/blocks.ts';

/** Invoices from XML files, and exports. */
export const filesPage = [
  text('Here you load FA(3) invoices of another program, and save issued ones to files for the accountant.'),

  heading('import', 'Invoices from XML files'),
  steps(
    'On the screen Invoices choose “Load XML files” and drop the files or a ZIP archive.',
    'Look through the list. Errors stand beside the files.',
    'Tick those that are ready, and issue them.',
  ),
  table(
    'When a file cannot be issued',
    ['The program says', 'Do this'],
    ['This is not an FA(3) invoice', 'Save it in that program once more, by the FA(3) schema.'],
    ['This invoice belongs to another company', 'Check the NIP of the seller in the file.'],
    [
      'was issued from this file already',
      'Issue it a second time only if there is really to be a second invoice.',
    ],
    ['At most … files at once', 'Issue those in the list, and load the next ones.'],
    ['This ZIP archive cannot be read', 'Unpack it and load the XML files themselves.'],
    ['This file is no longer in the list', 'Load it again.'],
  ),
  toScreen('Load XML files', 'import'),

  heading('watch', 'A folder that the program watches'),
  text(
    'Another program can save invoices to a folder, and Latarnik takes them from there.',
    'The folder has to exist, and the program has to be allowed to write in it. It cannot be the data folder of Latarnik.',
  ),
  text('A file cannot be moved? Another program holds it. It will not be issued twice in any case.'),
  toScreen('Open the settings of the folder', 'settings', 'watch'),

  heading('export', 'Export for the accountant'),
  list(
    'On the screen Invoices choose “Export”, and then the invoices and the kind of file: PDF, XML, archive, register, JPK_FA or QR codes.',
    'There are no invoices in this period? The issue date counts.',
    'The end of the period is before its beginning: correct the dates.',
    'JPK_FA needs the code of the tax office and the address. The program remembers them.',
    'JPK_FA cannot hold advances only: widen the period.',
    'You can close the window: the file is saved by itself, and how it ended is told at the bottom.',
    'The program is making a file already? Wait until it is done.',
  ),
  toScreen('Export invoices', 'invoices', 'export'),

  heading('unusable', 'A file cannot be used'),
  text(
    'It is not in this place, or the system does not allow it to be read. Check the path and the permissions, copy the file to the disk and try again.',
  ),
] as const;
