import { backupsPage } from './backups.ts';
import type { HelpBlock } from './blocks.ts';
import { booksPage } from './books.ts';
import { certificatePage } from './certificate.ts';
import { faqPage } from './faq.ts';
import { filesPage } from './files.ts';
import { firstStepsPage } from './firstSteps.ts';
import { glossaryPage } from './glossary.ts';
import { invoicePage } from './invoice.ts';
import { invoicesPage } from './invoices.ts';
import { loginPage } from './login.ts';
import { mailPage } from './mail.ts';
import { modesPage } from './modes.ts';
import { outagePage } from './outage.ts';
import type { HelpPageId } from './pageTitles.ts';
import { printsPage } from './prints.ts';
import { programPage } from './program.ts';
import { queuePage } from './queue.ts';
import { refusedPage } from './refused.ts';
import { shortcutsPage } from './shortcuts.ts';

/** What stands on every page of the help. */
export const helpPages: Record<HelpPageId, readonly HelpBlock[]> = {
  'first-steps': firstStepsPage,
  modes: modesPage,
  outage: outagePage,
  invoice: invoicePage,
  invoices: invoicesPage,
  queue: queuePage,
  refused: refusedPage,
  certificate: certificatePage,
  login: loginPage,
  prints: printsPage,
  mail: mailPage,
  books: booksPage,
  files: filesPage,
  backups: backupsPage,
  program: programPage,
  shortcuts: shortcutsPage,
  faq: faqPage,
  glossary: glossaryPage,
};
