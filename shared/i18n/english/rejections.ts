/** What KSeF's codes for a refused invoice mean, and what comes next (ksef-protocol.md 6.5). */
export const rejections: Readonly<Record<number, { what: string; next: string }>> = {
  410: {
    what: 'no permission',
    next: 'Check in KSeF whether the token or login certificate has the right to issue invoices (InvoiceWrite) for this company. Once it has, send the invoice again.',
  },
  415: {
    what: 'attachment not allowed',
    next: 'Invoices with an attachment need a consent given in the e-Tax Office. Once you have given it, send the invoice again.',
  },
  430: {
    what: 'the file did not pass the check',
    next: 'This is a technical error, not yours. An offline invoice is mended by a technical correction with the same content; issue an online invoice again under the same number.',
  },
  450: {
    what: 'an error in the data',
    next: 'Read the reason: most often it is a date or a NIP. Correct an online invoice and issue it again. An offline invoice is mended by a technical correction if its content is right; if it is not, ask your accountant.',
  },
};
