import type { EventData } from '../../shared/contract/events.ts';
import { createMail, type MailPorts } from '../features/mail/createMail.ts';
import { createMailMany } from '../features/mail/mailMany.ts';
import { createMailSettings, type MailSettingsPorts } from '../features/mail/mailSettings.ts';
import { createMailTemplates } from '../features/mail/mailTemplates.ts';
import { createSmtp } from '../mail/smtp.ts';
import type { BookParts } from './bookParts.ts';
import type { MailNetwork } from './ports.ts';

interface Ports
  extends
    Omit<MailPorts, 'settings' | 'templates' | 'smtp' | 'customers' | 'company'>,
    Omit<MailSettingsPorts, 'journal'> {
  book: BookParts;
  network: MailNetwork;
  /** Where files for the user are made. */
  folder: string;
  /** Of many messages one after another. */
  manyProgress(data: EventData<'mail.manyProgress'>): void;
  /** @throws AppError `company.missing` */
  requireCompany(): ReturnType<MailPorts['company']>;
}

export type MailParts = ReturnType<typeof createMailParts>;

/** Invoices by e-mail. */
export function createMailParts({
  book,
  network,
  requireCompany,
  manyProgress,
  settings: stored,
  ...ports
}: Ports) {
  const { customers, mailTemplates: store } = book;
  const settings = createMailSettings({ ...ports, settings: stored });
  const templates = createMailTemplates({ settings: stored, store, customers });
  const smtp = createSmtp(network);
  const mail = createMail({ ...ports, settings, templates, smtp, customers, company: requireCompany });
  return { settings, templates, mail, many: createMailMany({ ...ports, mail, progress: manyProgress }) };
}
