import { z } from 'zod';
import { mailSecurities } from '../domain/mail/server.ts';
import { ErrorView, Instant } from './basicTypes.ts';
import { DocumentKind, FileRef, InvoiceId } from './types.ts';

/** Through the system's mail program, as a file with a draft (`eml`), or by the program itself. */
export const MailWay = z.enum(['eml', 'smtp']);
export type MailWay = z.infer<typeof MailWay>;

const settings = {
  way: MailWay,
  /** Who the mail is from: `name` is shown before the address. */
  name: z.string().max(200),
  address: z.string().max(254),
  /** The mail server; used where `way` is `smtp`. */
  host: z.string().max(253),
  port: z.int().min(1).max(65_535),
  security: z.enum(mailSecurities),
  /** Empty: the server asks for no login. */
  user: z.string().max(254),
};
/** How mail leaves. The password is in the safe and never comes out of it. */
export const MailSettings = z.object(settings);
export type MailSettings = z.infer<typeof MailSettings>;
export const MailSettingsView = MailSettings.extend({ passwordSet: z.boolean() });
export type MailSettingsView = z.infer<typeof MailSettingsView>;
/** Without a password the one in the safe stays, unless the server or the user is another one. */
export const MailSettingsInput = z.strictObject({
  ...settings,
  password: z.string().min(1).max(1024).optional(),
});
export type MailSettingsInput = z.infer<typeof MailSettingsInput>;

export const MailLanguage = z.enum(['pl', 'en']);
export type MailLanguage = z.infer<typeof MailLanguage>;

export const MailTemplate = z.strictObject({
  /** Of amounts and days that are filled in. */
  language: MailLanguage,
  subject: z.string().max(300),
  body: z.string().max(10_000),
});
export type MailTemplate = z.infer<typeof MailTemplate>;

/** `isOwn`: this customer's, or the default one as the user changed it. */
export const MailTemplateView = z.object({ template: MailTemplate, isOwn: z.boolean() });

/** A message as it is proposed: nothing has been made or sent yet. */
export const MailProposal = z.object({
  way: MailWay,
  /** Addresses as they are typed, with commas between. */
  to: z.string(),
  cc: z.string(),
  subject: z.string(),
  body: z.string(),
  documents: z.array(z.object({ kind: DocumentKind, name: z.string(), chosen: z.boolean() })),
  /** What keeps it from being sent by the program itself, when that is the way. */
  problem: ErrorView.nullable(),
});
export type MailProposal = z.infer<typeof MailProposal>;

/** A message as the user wants it. */
export const MailMessage = z.strictObject({
  invoiceId: InvoiceId,
  to: z.string().max(5000),
  cc: z.string().max(5000).default(''),
  subject: z.string().max(300),
  body: z.string().max(20_000),
  documents: z.array(DocumentKind).max(20),
});
export type MailMessage = z.infer<typeof MailMessage>;

/** `refused`: addresses that the server did not take, beside others that it took. */
export const MailSent = z.object({
  messageId: z.string(),
  to: z.array(z.string()),
  refused: z.array(z.string()),
});
export type MailSent = z.infer<typeof MailSent>;

/**
 * What became of a message. `unclear`: it may have arrived, nobody can tell; `sending`: under way now;
 * `drafted`: given to the system's mail program.
 */
export const MailHistoryEntry = z.object({
  at: Instant,
  outcome: z.enum(['sending', 'sent', 'drafted', 'failed', 'unclear']),
  way: MailWay,
  to: z.array(z.string()),
  refused: z.array(z.string()),
  subject: z.string(),
  documents: z.array(z.object({ name: z.string(), sha256: z.string() })),
  messageId: z.string(),
  problem: ErrorView.nullable(),
});
export type MailHistoryEntry = z.infer<typeof MailHistoryEntry>;

export const mailPhases = ['documents', 'connecting', 'sending', 'confirming'] as const;
export type MailPhase = (typeof mailPhases)[number];

/** Many invoices, each to its buyer, as it would be now. */
export const MailManyPlan = z.object({
  total: z.int(),
  /** They have an address. */
  ready: z.int(),
  /** Of those, how many were sent before. */
  sentBefore: z.int(),
  withoutAddress: z.array(z.object({ invoiceId: InvoiceId, number: z.string(), buyerName: z.string() })),
  /** What keeps all of them from being sent. */
  problem: ErrorView.nullable(),
});
export type MailManyPlan = z.infer<typeof MailManyPlan>;

/** Many messages as drafts in one ZIP; null where not one could be made. */
export const MailManyDrafts = z.object({
  file: FileRef.nullable(),
  made: z.int(),
  skipped: z.int(),
  failed: z.array(z.object({ invoiceId: InvoiceId, number: z.string(), problem: ErrorView })),
});
export type MailManyDrafts = z.infer<typeof MailManyDrafts>;

export const MailManyReport = z.object({
  sent: z.int(),
  /** No address, or sent before. */
  skipped: z.int(),
  failed: z.array(z.object({ invoiceId: InvoiceId, number: z.string(), problem: ErrorView })),
  /** Left when it was stopped, by the user or by what would keep all of them from being sent. */
  untried: z.int(),
});
export type MailManyReport = z.infer<typeof MailManyReport>;
