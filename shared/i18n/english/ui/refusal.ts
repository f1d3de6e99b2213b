import type { Remedy } from '../../../domain/refusal.ts';

const names: Record<Remedy, string> = {
  sendAgain: 'Send again',
  technicalCorrection: 'Send a technical correction',
  reissue: 'Correct and issue again',
};

/** Words for what can be done about an invoice that KSeF refused. */
export const refusal = {
  title: 'What now?',
  names,
  sendAgain: {
    title: 'Send again?',
    body: 'The invoice goes to KSeF without any change. That makes sense when the cause of the refusal is gone, for example a right was granted.',
    confirm: 'Send again',
  },
  reissue: {
    title: 'Issue again?',
    body: 'This invoice was issued offline, so the buyer may have its print. Ask for that print back and give them the new one: in KSeF the old number belongs to another document.',
    confirm: 'Correct and issue',
  },
  conflict: {
    title: 'Two documents under one number',
    body: 'KSeF has another document with this number already. Compare both: perhaps another program, desk or accounting office issued it.',
    ours: 'Ours',
    theirs: 'In KSeF',
    columns: { what: 'Data', number: 'KSeF number', issueDate: 'Date', buyer: 'Buyer', gross: 'Gross' },
    none: 'none',
    unreadable: 'KSeF did not show the content of that document: this login has no right to view invoices.',
    openTheirs: 'PDF of KSeF',
    openTheirXml: 'XML of KSeF',
  },
  versions: {
    title: 'Earlier versions',
    technicalCorrection: 'replaced by a technical correction',
    reissue: 'issued again',
    pdf: (version: number) => `PDF of version ${version}`,
    xml: (version: number) => `XML of version ${version}`,
  },
  hold: {
    hold: 'Pause this invoice',
    release: 'Send this invoice',
    held: 'Sending of this invoice is paused. Its deadline goes on running.',
  },
} as const;
