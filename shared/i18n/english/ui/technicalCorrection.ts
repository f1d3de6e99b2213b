import type { XmlDifference } from '../../../contract/refusalTypes.ts';
import type { CorrectionObstacle } from '../../../domain/refusal.ts';
import { formatCount } from '../../format.ts';
import { counted, one } from '../counted.ts';

const obstacles: Record<CorrectionObstacle, { why: string; instead: string }> = {
  notRefused: {
    why: 'KSeF did not reject this invoice, or it has been sent again already, so there is nothing to replace.',
    instead: 'Close the window: the list shows the state of the invoice.',
  },
  online: {
    why: 'A technical correction is only for invoices issued offline, whose print the buyer has already. This one was online, and nobody has got it yet.',
    instead: 'Correct it and issue it again: it will get the same number.',
  },
  numberTaken: {
    why: 'KSeF has another document with this number already. A technical correction does not change the number, so KSeF would reject it too.',
    instead:
      'Correct the invoice and issue it again under a new number, and ask the buyer for the present print back.',
  },
  permission: {
    why: 'The file is good: the right to issue invoices in KSeF is missing. The rules of KSeF do not allow a technical correction then, because there is nothing in the file to correct.',
    instead:
      'Grant in KSeF the right to issue invoices to whom the program logs in as, and send the same invoice again.',
  },
  attachmentConsent: {
    why: 'The file is good: the company has not declared that it sends invoices with an attachment. A technical correction does not change that.',
    instead: 'Declare it in the e-Tax Office and send the same invoice again.',
  },
};

/** Names of what is of the file and not of the sale, for people. */
const paths: Record<string, string> = {
  '/': 'Beginning of the file, before its content',
  '/Faktura/Naglowek/DataWytworzeniaFa': 'When the file was written',
  '/Faktura/Naglowek/SystemInfo': 'Which program wrote it',
};

const kinds: Record<XmlDifference['kind'], string> = {
  file: 'data of the file',
  writing: 'the same value, written differently',
  content: 'content of the invoice',
};

/** Words of the guided technical correction. */
export const technicalCorrection = {
  title: (number: string) => `Technical correction: ${number}`,
  name: 'Technical correction',
  whyNot: 'Why no technical correction?',
  steps: { refused: 'Refusal', compare: 'Comparison', consequences: 'Consequences', watch: 'Sending' },
  stepsLabel: 'Steps of the technical correction',
  back: 'Back',
  next: 'Next',
  refused: {
    title: 'What KSeF rejected',
    code: 'Code',
    words: 'The words of KSeF',
    at: 'When',
    means: 'What it means',
    unknown: 'A code that the program does not know.',
    what: 'What a technical correction is',
    whatBody:
      'A new file of the same invoice: the same number, date, buyer and amounts, written anew. In KSeF it replaces the file that KSeF did not accept, and points to it by its digest: a row of characters that only this file has.',
    limits: [
      'It is only for an invoice issued offline that KSeF rejected because of its file.',
      'It cannot change the content of the invoice. A mistake in the content is put right by an ordinary correction, once the invoice is in KSeF.',
      'It does not help when a right is missing or the number is taken.',
      'It always goes alone, never in a package, and only once: after an accepted correction KSeF takes no other.',
    ],
    earlier: (count: number) =>
      `KSeF has rejected ${counted(count, 'technical correction')} of this invoice already. This one will point to the first file too, because the buyer has its code.`,
  },
  compare: {
    title: 'What changes in the file',
    same: (count: number) => `The content of the invoice is identical: ${counted(count, 'value')} unchanged.`,
    table: 'Differences between the files',
    columns: { where: 'Where', before: 'In the rejected one', after: 'In the new one', kind: 'What it is' },
    nothing: 'none',
    kinds,
    path: (path: string): string =>
      paths[path] ?? path.replace('/Faktura/', '').replaceAll('/', ' › ').replaceAll('@', 'attribute '),
    none: 'The values are the same; only the writing of the file differs.',
    lines: {
      show: 'Show both files line by line',
      label: 'The rejected and the new file line by line',
      hint: 'Each element has a line of its own; blanks between them do not count.',
      kinds: { removed: 'removed', added: 'added' },
      same: (count: number) => `${formatCount(count)}\u00a0${one(count, 'line', 'lines')} unchanged`,
      left: (count: number) => `and ${formatCount(count)}\u00a0${one(count, 'more line', 'more lines')}`,
    },
    showSame: 'Show what stays unchanged',
    sameTable: 'Values unchanged',
    more: (count: number) => `and ${count} more`,
    sizes: (before: number, after: number) => `File: ${before} B → ${after} B.`,
    blocked: 'This correction cannot be made now',
  },
  consequences: {
    title: 'What follows from it',
    number: (number: string) => `The number ${number}, the issue date and the amounts stay.`,
    hash: 'The file gets a new digest, and so new QR codes. The code on the print that the buyer has will lead to the new file in KSeF.',
    print:
      'Once accepted, the invoice gets a KSeF number and a new print: hand it over to the buyer once more.',
    deadline: 'The deadline for sending does not change.',
    kept: 'The rejected file and its print stay in the history of the invoice.',
    hashes: {
      before: 'Digest of the rejected file',
      first: 'Digest to which the correction points',
      next: 'Digest of the new file',
    },
    hashLater:
      'comes to be when it is sent, because the file says when it was written; afterwards it is among the details of the invoice',
    confirm: 'Check and send',
  },
  watch: {
    title: 'The way of the correction to KSeF',
    saved: 'New file saved, content checked',
    sent: 'Sent to KSeF',
    accepted: 'Accepted, with a KSeF number',
    upo: 'UPO fetched',
    numberIs: (ksefNumber: string) => `KSeF number: ${ksefNumber}`,
    waits: 'It waits in the queue. You can close this window, the program will send it by itself.',
    going: 'KSeF is checking the new file. This usually takes a few seconds.',
    done: 'KSeF has accepted the invoice. Hand the new print over to the buyer.',
    again: 'KSeF has rejected this file too.',
    states: { done: 'done', now: 'now', later: 'later' },
    openPrint: 'Show the invoice and its new print',
    startOver: 'See the new refusal',
  },
  obstacle: {
    title: 'A technical correction is not the way here',
    instead: 'What to do instead',
    settings: 'Check what the program logs in with',
    obstacles,
  },
} as const;
