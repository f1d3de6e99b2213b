import { counted } from './counted.ts';

/** What lines of the journal say of their data, between what other words name. */
export const journalPhrases = {
  open: 'open',
  noDuty: 'no duty',
  message: (id: string, version: number | undefined) => `message ${id}, version ${version ?? '?'}`,
  to: (recipients: readonly string[]) => `to: ${recipients.join(', ')}`,
  refused: (addresses: readonly string[]) => `the server did not accept: ${addresses.join(', ')}`,
  subject: (subject: string) => `“${subject}”`,
  noCodes: 'no QR codes',
  read: (codes: string) => `read: ${codes}`,
  mismatch: (codes: string) => `does not agree: ${codes}`,
  invoices: (count: number) => counted(count, 'invoice'),
  provedPrints: (count: number) => counted(count, 'checked print'),
  assigned: (isAssigned: boolean) =>
    isAssigned ? 'on the list of VAT payers' : 'not on the list of VAT payers',
  request: (id: string, at: string) => `question ${id} of ${at}`,
  sendBy: (deadline: string) => `to be sent by: ${deadline}`,
} as const;
