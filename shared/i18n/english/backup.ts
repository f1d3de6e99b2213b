import type { AlertView } from '../../contract/types.ts';
import { formatInstant } from '../format.ts';

export { moveFileName } from '../backup.ts';

/** What a warning about backups says. */
export function backupAlert(alert: Extract<AlertView, { kind: 'backup' | 'restored' | 'movedOut' }>): {
  title: string;
  body: string;
} {
  switch (alert.kind) {
    case 'backup': {
      const last =
        alert.lastAt === null
          ? 'there is none yet'
          : `the last good one is of ${formatInstant(alert.lastAt)}`;
      return alert.isOff
        ? {
            title: 'Backups are switched off',
            body: 'a failure of the disk would take the invoices and the UPO with it; choose a folder on a USB stick or a network drive',
          }
        : { title: 'The backup could not be made', body: `${last}; invoices go on being sent` };
    }
    case 'restored':
      return {
        title:
          alert.madeAt === null
            ? 'The company was restored from a backup'
            : `The company was restored from a backup of ${formatInstant(alert.madeAt)}`,
        body: 'invoices issued later are not in it: before you issue the next one, check the last number on your prints and correct the numbering',
      };
    case 'movedOut':
      return {
        title: `The company was moved to another computer (${formatInstant(alert.at)})`,
        body: 'do not issue invoices here: numbers would be repeated on both computers',
      };
  }
}
