import { announcements } from './ui/announcements.ts';
import { backups } from './ui/backups.ts';
import { book } from './ui/book.ts';
import { bookFiles } from './ui/bookFiles.ts';
import { carry } from './ui/carry.ts';
import { certificates } from './ui/certificates.ts';
import { companies } from './ui/companies.ts';
import { commands, shortcuts } from './ui/commands.ts';
import { explanation } from './ui/explanation.ts';
import { exports } from './ui/exports.ts';
import { frame } from './ui/frame.ts';
import { mail } from './ui/mail.ts';
import { home } from './ui/home.ts';
import { invoiceForm } from './ui/invoiceForm.ts';
import { handOver } from './ui/handOver.ts';
import { imports, watched } from './ui/imports.ts';
import { invoices } from './ui/invoices.ts';
import { journal } from './ui/journal.ts';
import { looks } from './ui/looks.ts';
import { modeSwitch } from './ui/modeSwitch.ts';
import { news } from './ui/news.ts';
import { newInvoice } from './ui/newInvoice.ts';
import { numbering, waitingCorrections } from './ui/numbering.ts';
import { prints } from './ui/prints.ts';
import { queue } from './ui/queue.ts';
import { refusal } from './ui/refusal.ts';
import { saved } from './ui/saved.ts';
import { settings } from './ui/settings.ts';

/** Every word of the screens, by screen; those of screens that are seldom shown come with them. */
export const ui = {
  frame,
  commands,
  companies,
  shortcuts,
  news,
  modeSwitch,
  home,
  newInvoice,
  invoiceForm,
  invoices,
  handOver,
  saved,
  exports,
  imports,
  watched,
  prints,
  queue,
  numbering,
  waitingCorrections,
  carry,
  book,
  bookFiles,
  refusal,
  announcements,
  explanation,
  certificates,
  journal,
  looks,
  mail,
  settings,
  backups,
} as const;
