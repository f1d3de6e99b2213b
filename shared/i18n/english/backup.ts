import type { AlertView } from '../../contract/types.ts';
import type { RecoveryResult } from '../../domain/alerts.ts';
import { describeError } from './errors.ts';
import { formatInstant } from '../format.ts';
import { counted, one } from './counted.ts';

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
        title: alert.moved
          ? 'The previous computer went on issuing invoices after the move'
          : alert.madeAt === null
            ? 'The company was restored from a backup'
            : `The company was restored from a backup of ${formatInstant(alert.madeAt)}`,
        body:
          alert.ksef === null
            ? `invoices issued later are not in it: ${checkNumbers}`
            : recoveryText(alert.ksef),
      };
    case 'movedOut':
      return {
        title: `The company was moved to another computer (${formatInstant(alert.at)})`,
        body: 'do not issue invoices here: numbers would be repeated on both computers',
      };
  }
}

const checkNumbers =
  'before you issue the next one, check the last number on your prints and correct the numbering';

/** What is known from KSeF of invoices that were issued after the backup, said by said, without capitals and full stops. */
export function recoveryFacts(result: RecoveryResult): string[] {
  const { finishedAt, recovered, adopted, taken, unread, problem } = result;
  const found = [
    ...(recovered === 0 ? [] : [`${counted(recovered, 'invoice')} recovered from KSeF`]),
    ...(adopted === 0
      ? []
      : [
          `KSeF had ${counted(adopted, 'invoice')} of the queue already: ${one(adopted, 'it is', 'they are')} not sent twice`,
        ]),
    ...(taken === 0
      ? []
      : [
          `KSeF has ${counted(taken, 'invoice')} under ${one(taken, 'a number that another has here', 'numbers that others have here')}`,
        ]),
    ...(unread === 0
      ? []
      : [
          `${counted(unread, 'invoice')} must be looked at in KSeF: the program cannot read ${one(unread, 'it', 'them')}`,
        ]),
  ];
  if (finishedAt === null) {
    const why =
      problem === null
        ? 'the program is asking KSeF for invoices issued after the backup was made'
        : `KSeF could not be asked yet for invoices issued after the backup was made (${describeError(problem).title})`;
    return [why, ...found, `until it answers, numbers may be repeated: ${checkNumbers}`];
  }
  return [
    ...(found.length === 0 ? ['KSeF has no invoices that are missing here'] : found),
    'KSeF does not know those issued offline and not sent: compare your prints with the list',
  ];
}

/** The same in one line. */
export const recoveryText = (result: RecoveryResult): string => recoveryFacts(result).join('; ');
