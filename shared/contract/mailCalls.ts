import { z } from 'zod';
import { call, nothing } from './call.ts';
import { InvoiceChoice } from './invoiceListCalls.ts';
import {
  MailHistoryEntry,
  MailManyDrafts,
  MailManyPlan,
  MailManyReport,
  MailMessage,
  MailProposal,
  MailSent,
  MailSettingsInput,
  MailSettingsView,
  MailTemplate,
  MailTemplateView,
} from './mailTypes.ts';
import { DocumentKind, FileRef, InvoiceId } from './types.ts';

const OfInvoice = z.strictObject({ invoiceId: InvoiceId });
const customerId = z.string().min(1).max(100).optional();

/** Invoices by e-mail. */
export const mailCalls = {
  'mail.settings': call('How mail leaves; never the password.', nothing, MailSettingsView),
  'mail.setSettings': call(
    'Sets how mail leaves. The password goes into the safe; another server or user forgets the old one.',
    MailSettingsInput,
    MailSettingsView,
  ),
  'mail.test': call('Connects to the mail server and logs in; sends nothing.', nothing, z.null()),
  'mail.template': call(
    'The text of messages: the default one, or that of a customer.',
    z.strictObject({ customerId }),
    MailTemplateView,
  ),
  'mail.setTemplate': call(
    'Sets the text of messages, by default or to one customer; null goes back to what was there before.',
    z.strictObject({ customerId, template: MailTemplate.nullable() }),
    MailTemplateView,
  ),
  'mail.compose': call(
    'A message about an invoice, filled in: whom to, what it says, what may be attached.',
    OfInvoice.extend({ documents: z.array(DocumentKind).max(20).optional() }),
    MailProposal,
  ),
  'mail.send': call('Sends a message by the mail server of the settings.', MailMessage, MailSent),
  'mail.planMany': call(
    'How many of the invoices could go to their buyers now, and which have no address.',
    z.strictObject({ choice: InvoiceChoice }),
    MailManyPlan,
  ),
  'mail.sendMany': call(
    'Sends each invoice to its buyer, one message after another; those sent before only when asked for.',
    z.strictObject({ choice: InvoiceChoice, again: z.boolean().default(false) }),
    MailManyReport,
  ),
  'mail.draftMany': call(
    'The same messages as drafts for the system’s mail program, in one ZIP; nothing is sent.',
    z.strictObject({ choice: InvoiceChoice, again: z.boolean().default(false) }),
    MailManyDrafts,
  ),
  'mail.stopMany': call('Stops after the message that is being sent.', nothing, z.null()),
  'mail.cancel': call('Breaks off the message of an invoice that is being sent.', OfInvoice, z.null()),
  'mail.eml': call(
    'The message as a file that the system’s mail program opens as a draft.',
    MailMessage,
    FileRef,
  ),
  'mail.history': call('Messages about an invoice, the newest first.', OfInvoice, z.array(MailHistoryEntry)),
} as const;
