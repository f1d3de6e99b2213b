import type { HelpPageId, HelpTitle } from '../../help/pageTitles.ts';
import { helpTitles as inPolish } from '../../help/pageTitles.ts';

export { helpPageIds, isHelpPage } from '../../help/pageTitles.ts';

const titles: Record<HelpPageId, Omit<HelpTitle, 'file'>> = {
  'first-steps': { title: 'First steps', words: 'start beginning training how to company' },
  modes: {
    title: 'Modes of issuing invoices',
    words: 'online offline24 unavailability failure total deadline qr codes',
  },
  outage: {
    title: 'What to do when KSeF does not work',
    words: 'no internet failure outage instructions sheet at the desk print',
  },
  invoice: {
    title: 'Issuing an invoice',
    words: 'form field mistake nip price quantity numbering',
  },
  invoices: {
    title: 'Corrections, drafts and the list of invoices',
    words: 'correction draft template recurring pro forma advance view filter',
  },
  queue: { title: 'Queue and sending', words: 'send deadline waiting upo pause usb limit' },
  refused: {
    title: 'When KSeF rejects an invoice',
    words: 'rejected refusal technical correction duplicate again',
  },
  certificate: {
    title: 'KSeF certificates',
    words: 'type 1 type 2 offline authentication mcu p12 password safe renew',
  },
  login: {
    title: 'Login to KSeF',
    words: 'token permissions rights environment production demo test',
  },
  prints: {
    title: 'Prints and handing over to buyers',
    words: 'pdf print preview qr code logo duplicate confirmation till roll',
  },
  mail: { title: 'Invoices by e-mail', words: 'mail smtp send address server password' },
  books: { title: 'Customers and goods', words: 'buyers list of vat payers csv xlsx similar entries' },
  files: {
    title: 'Files: loading and exporting',
    words: 'xml import zip jpk register folder accountant',
  },
  backups: { title: 'Backups and moving', words: 'backup copy usb restore new computer' },
  program: {
    title: 'When the program does not work as it should',
    words: 'does not start error disk data report folder',
  },
  shortcuts: { title: 'Keyboard shortcuts', words: 'keyboard keys without a mouse screen reader' },
  faq: { title: 'Frequent questions', words: 'questions answers shop counter customer faq' },
  glossary: { title: 'Glossary', words: 'what it means terms ksef upo code' },
};

/** Every page of the help by its English title; docs/ has the Polish ones. */
export const helpTitles = Object.fromEntries(
  (Object.keys(inPolish) as HelpPageId[]).map((id) => [id, { ...titles[id], file: inPolish[id].file }]),
) as Record<HelpPageId, HelpTitle>;
