import type { SameBlocks } from '../help/blocks.ts';

/** What words are made of: any text for a text, the same parameters for a function, and so on inside. */
type Words<T> = T extends string
  ? string
  : T extends (...given: infer P) => infer R
    ? (...given: P) => Words<R>
    : T extends object
      ? { readonly [K in keyof T]: Words<T[K]> }
      : T;
/** Names of words, through all that holds words. */
type Paths<T> = T extends string | readonly unknown[] | ((...given: never) => unknown)
  ? never
  : { [K in keyof T & string]: K | `${K}.${Paths<T[K]>}` }[keyof T & string];

/** A Polish module and its English sibling, in which no word may be missing; which words are superfluous. */
type Same<Polish, English extends Words<Polish>> = Exclude<Paths<English>, Paths<Polish>>;
type None<Superfluous extends never> = Superfluous;
/** A page of the help and its English sibling: the same blocks, anchors, links and steps. */
type SamePages<Polish, English extends { [K in keyof Polish]: SameBlocks<Polish[K]> }> = Exclude<
  keyof English,
  keyof Polish
>;

/** One line for each module of `shared/i18n/english`; `test/renderer/english.test.ts` sees that none is forgotten. */
type SameWords = [
  Same<typeof import('../alerts.ts'), typeof import('./alerts.ts')>,
  Same<typeof import('../backup.ts'), typeof import('./backup.ts')>,
  Same<typeof import('../backupErrors.ts'), typeof import('./backupErrors.ts')>,
  Same<typeof import('../bookErrors.ts'), typeof import('./bookErrors.ts')>,
  Same<typeof import('../bookTable.ts'), typeof import('./bookTable.ts')>,
  Same<typeof import('../choices.ts'), typeof import('./choices.ts')>,
  Same<typeof import('../codeNames.ts'), typeof import('./codeNames.ts')>,
  Same<typeof import('../companiesErrors.ts'), typeof import('./companiesErrors.ts')>,
  Same<typeof import('../deadlines.ts'), typeof import('./deadlines.ts')>,
  Same<typeof import('../desktop.ts'), typeof import('./desktop.ts')>,
  Same<typeof import('../draftErrors.ts'), typeof import('./draftErrors.ts')>,
  Same<typeof import('../drill.ts'), typeof import('./drill.ts')>,
  Same<typeof import('../drillErrors.ts'), typeof import('./drillErrors.ts')>,
  Same<typeof import('../errorWords.ts'), typeof import('./errorWords.ts')>,
  Same<typeof import('../errors.ts'), typeof import('./errors.ts')>,
  Same<typeof import('../fields.ts'), typeof import('./fields.ts')>,
  Same<typeof import('../fileErrors.ts'), typeof import('./fileErrors.ts')>,
  Same<typeof import('../handOver.ts'), typeof import('./handOver.ts')>,
  Same<typeof import('../journal.ts'), typeof import('./journal.ts')>,
  Same<typeof import('../journalPhrases.ts'), typeof import('./journalPhrases.ts')>,
  Same<typeof import('../keystoreErrors.ts'), typeof import('./keystoreErrors.ts')>,
  Same<typeof import('../language.ts'), typeof import('./language.ts')>,
  Same<typeof import('../lineHeadings.ts'), typeof import('./lineHeadings.ts')>,
  Same<typeof import('../mail.ts'), typeof import('./mail.ts')>,
  Same<typeof import('../mailErrors.ts'), typeof import('./mailErrors.ts')>,
  Same<typeof import('../modes.ts'), typeof import('./modes.ts')>,
  Same<typeof import('../printErrors.ts'), typeof import('./printErrors.ts')>,
  Same<typeof import('../rejections.ts'), typeof import('./rejections.ts')>,
  Same<typeof import('../savedErrors.ts'), typeof import('./savedErrors.ts')>,
  Same<typeof import('../selfTest.ts'), typeof import('./selfTest.ts')>,
  Same<typeof import('../selfTestErrors.ts'), typeof import('./selfTestErrors.ts')>,
  Same<typeof import('../selfTestProblems.ts'), typeof import('./selfTestProblems.ts')>,
  Same<typeof import('../times.ts'), typeof import('./times.ts')>,
  Same<typeof import('../help/fieldHints.ts'), typeof import('./help/fieldHints.ts')>,
  Same<typeof import('../help/helpWords.ts'), typeof import('./help/helpWords.ts')>,
  Same<typeof import('../help/examples.ts'), typeof import('./help/examples.ts')>,
  Same<typeof import('../help/outageSheet.ts'), typeof import('./help/outageSheet.ts')>,
  Same<typeof import('../help/pages.ts'), typeof import('./help/pages.ts')>,
  SamePages<typeof import('../help/backups.ts'), typeof import('./help/backups.ts')>,
  SamePages<typeof import('../help/books.ts'), typeof import('./help/books.ts')>,
  SamePages<typeof import('../help/certificate.ts'), typeof import('./help/certificate.ts')>,
  SamePages<typeof import('../help/faq.ts'), typeof import('./help/faq.ts')>,
  SamePages<typeof import('../help/files.ts'), typeof import('./help/files.ts')>,
  SamePages<typeof import('../help/firstSteps.ts'), typeof import('./help/firstSteps.ts')>,
  SamePages<typeof import('../help/glossary.ts'), typeof import('./help/glossary.ts')>,
  SamePages<typeof import('../help/invoice.ts'), typeof import('./help/invoice.ts')>,
  SamePages<typeof import('../help/invoices.ts'), typeof import('./help/invoices.ts')>,
  SamePages<typeof import('../help/login.ts'), typeof import('./help/login.ts')>,
  SamePages<typeof import('../help/mail.ts'), typeof import('./help/mail.ts')>,
  SamePages<typeof import('../help/modes.ts'), typeof import('./help/modes.ts')>,
  SamePages<typeof import('../help/outage.ts'), typeof import('./help/outage.ts')>,
  SamePages<typeof import('../help/prints.ts'), typeof import('./help/prints.ts')>,
  SamePages<typeof import('../help/program.ts'), typeof import('./help/program.ts')>,
  SamePages<typeof import('../help/queue.ts'), typeof import('./help/queue.ts')>,
  SamePages<typeof import('../help/refused.ts'), typeof import('./help/refused.ts')>,
  SamePages<typeof import('../help/shortcuts.ts'), typeof import('./help/shortcuts.ts')>,
  Same<typeof import('../help/pageTitles.ts'), typeof import('./help/pageTitles.ts')>,
  Same<typeof import('../print/invoiceNames.ts'), typeof import('./print/invoiceNames.ts')>,
  Same<typeof import('../print/polish.ts'), typeof import('./print/polish.ts')>,
  Same<typeof import('../ui/announcements.ts'), typeof import('./ui/announcements.ts')>,
  Same<typeof import('../ui/backups.ts'), typeof import('./ui/backups.ts')>,
  Same<typeof import('../ui/book.ts'), typeof import('./ui/book.ts')>,
  Same<typeof import('../ui/bookFiles.ts'), typeof import('./ui/bookFiles.ts')>,
  Same<typeof import('../ui/carry.ts'), typeof import('./ui/carry.ts')>,
  Same<typeof import('../ui/certificates.ts'), typeof import('./ui/certificates.ts')>,
  Same<typeof import('../ui/commands.ts'), typeof import('./ui/commands.ts')>,
  Same<typeof import('../ui/companies.ts'), typeof import('./ui/companies.ts')>,
  Same<typeof import('../ui/computer.ts'), typeof import('./ui/computer.ts')>,
  Same<typeof import('../ui/drill.ts'), typeof import('./ui/drill.ts')>,
  Same<typeof import('../ui/explanation.ts'), typeof import('./ui/explanation.ts')>,
  Same<typeof import('../ui/exports.ts'), typeof import('./ui/exports.ts')>,
  Same<typeof import('../ui/firstStart.ts'), typeof import('./ui/firstStart.ts')>,
  Same<typeof import('../ui/frame.ts'), typeof import('./ui/frame.ts')>,
  Same<typeof import('../ui/handOver.ts'), typeof import('./ui/handOver.ts')>,
  Same<typeof import('../ui/help.ts'), typeof import('./ui/help.ts')>,
  Same<typeof import('../ui/home.ts'), typeof import('./ui/home.ts')>,
  Same<typeof import('../ui/imports.ts'), typeof import('./ui/imports.ts')>,
  Same<typeof import('../ui/invoiceDetails.ts'), typeof import('./ui/invoiceDetails.ts')>,
  Same<typeof import('../ui/invoiceForm.ts'), typeof import('./ui/invoiceForm.ts')>,
  Same<typeof import('../ui/invoiceList.ts'), typeof import('./ui/invoiceList.ts')>,
  Same<typeof import('../ui/invoices.ts'), typeof import('./ui/invoices.ts')>,
  Same<typeof import('../ui/journal.ts'), typeof import('./ui/journal.ts')>,
  Same<typeof import('../ui/login.ts'), typeof import('./ui/login.ts')>,
  Same<typeof import('../ui/looks.ts'), typeof import('./ui/looks.ts')>,
  Same<typeof import('../ui/mail.ts'), typeof import('./ui/mail.ts')>,
  Same<typeof import('../ui/modeSwitch.ts'), typeof import('./ui/modeSwitch.ts')>,
  Same<typeof import('../ui/newInvoice.ts'), typeof import('./ui/newInvoice.ts')>,
  Same<typeof import('../ui/news.ts'), typeof import('./ui/news.ts')>,
  Same<typeof import('../ui/numbering.ts'), typeof import('./ui/numbering.ts')>,
  Same<typeof import('../ui/prints.ts'), typeof import('./ui/prints.ts')>,
  Same<typeof import('../ui/queue.ts'), typeof import('./ui/queue.ts')>,
  Same<typeof import('../ui/refusal.ts'), typeof import('./ui/refusal.ts')>,
  Same<typeof import('../ui/saved.ts'), typeof import('./ui/saved.ts')>,
  Same<typeof import('../ui/selfTest.ts'), typeof import('./ui/selfTest.ts')>,
  Same<typeof import('../ui/settings.ts'), typeof import('./ui/settings.ts')>,
  Same<typeof import('../ui/technicalCorrection.ts'), typeof import('./ui/technicalCorrection.ts')>,
];

export type Superfluous = None<SameWords[number]>;
