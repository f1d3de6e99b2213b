import { createHash, randomUUID } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type {
  MailHistoryEntry,
  MailMessage,
  MailPhase,
  MailProposal,
  MailSent,
} from '../../../shared/contract/mailTypes.ts';
import type { CompanyProfile, DocumentKind, FileRef } from '../../../shared/contract/types.ts';
import { paymentDayOf } from '../../../shared/domain/listedDays.ts';
import { isAccepted } from '../../../shared/domain/lifecycle.ts';
import { mostRecipients, parseAddresses, type MailAddress } from '../../../shared/domain/mail/addresses.ts';
import { fillSubject, fillTemplate, safeSubject } from '../../../shared/domain/mail/template.ts';
import { AppError, isAppError } from '../../../shared/errors/appError.ts';
import { drillSubject } from '../../../shared/i18n/drill.ts';
import { mailValues } from '../../../shared/i18n/mail.ts';
import type { Clock } from '../../core/ports.ts';
import type { InvoiceRecord } from '../../db/invoiceRows.ts';
import type { InvoiceStore } from '../../db/invoiceStore.ts';
import type { JournalStore } from '../../db/journalStore.ts';
import { composeMessage } from '../../mail/composeMessage.ts';
import type { Smtp } from '../../mail/smtp.ts';
import type { Customers } from '../customers.ts';
import { fileBase, fileEndings, type Documents, type StoredFile } from '../documents.ts';
import { mailHistory, type MailRecord } from './mailHistory.ts';
import type { MailSettingsFeature } from './mailSettings.ts';
import type { MailTemplates } from './mailTemplates.ts';

export interface MailPorts {
  clock: Clock;
  invoices: InvoiceStore;
  journal: JournalStore;
  documents: Documents;
  customers: Customers;
  settings: MailSettingsFeature;
  templates: MailTemplates;
  smtp: Smtp;
  /** @throws AppError `company.missing` */
  company(): CompanyProfile;
  /** Which print is right for the buyer now. @throws AppError `invoice.notFound` */
  rightPrint(invoiceId: string): DocumentKind;
  /** Ends every message under way. */
  signal: AbortSignal;
  progress(invoiceId: string, phase: MailPhase): void;
  /** The journal of an invoice has a new line. */
  changed(invoiceId: string): void;
}

/** A message with everything that goes into it, checked. */
interface Ready {
  to: MailAddress[];
  cc: MailAddress[];
  subject: string;
}

/** @throws AppError `mail.badAddress`, `mail.noDocuments`, `mail.tooManyRecipients` with the path of the field */
function checkMessage({ to, cc, subject, documents }: MailMessage): Ready {
  const read = (path: 'to' | 'cc', text: string): MailAddress[] => {
    const { addresses, wrong } = parseAddresses(text);
    if (wrong[0] !== undefined) throw new AppError('mail.badAddress', { path, value: wrong[0] });
    if (addresses.length > mostRecipients) {
      throw new AppError('mail.tooManyRecipients', { path, max: mostRecipients });
    }
    return addresses;
  };
  const ready = { to: read('to', to), cc: read('cc', cc), subject: safeSubject(subject) };
  if (documents.length === 0) throw new AppError('mail.noDocuments', { path: 'documents' });
  return ready;
}

export type Mail = ReturnType<typeof createMail>;

/** Invoices by e-mail: what is proposed, how it leaves, and what the journal says of it. */
export function createMail(ports: MailPorts) {
  const { clock, invoices, journal, documents, customers, settings, templates, smtp } = ports;
  /** In an outage drill nothing leaves: a message is shown, as a text that no mail program sends. */
  const isDrill = (): boolean => ports.company().drill === true;
  /** What breaks off the message of an invoice that is being sent, and its id. */
  const underWay = new Map<string, { abort: AbortController; messageId: string }>();
  const running = new Set<Promise<unknown>>();

  /** The documents themselves: a print is guarded and proved as when it is saved. */
  async function filesOf(invoiceId: string, kinds: readonly DocumentKind[]): Promise<StoredFile[]> {
    const files: StoredFile[] = [];
    for (const kind of new Set(kinds)) {
      files.push(await documents.document({ id: invoiceId, kind }));
      if (kind === 'pdfDuplicate') journal.add('invoice.duplicateMade', {}, invoiceId);
    }
    return files;
  }

  async function written(message: MailMessage, { to, cc, subject: said }: Ready, isDraft: boolean) {
    const subject = isDrill() ? drillSubject(said) : said;
    const files = await filesOf(message.invoiceId, message.documents);
    const from = settings.from();
    const domain = domainToASCII(from?.address.split('@').at(-1) ?? '');
    const messageId = `${randomUUID()}@${domain === '' ? 'latarnik.invalid' : domain}`;
    const bytes = await composeMessage({
      ...{ from, to, cc, subject, body: message.body, messageId, at: clock.now(), isDraft },
      attachments: files.map(({ ref, bytes }) => ({ name: ref.name, mediaType: ref.mediaType, bytes })),
    });
    const record = {
      ...{ messageId, way: isDraft ? ('eml' as const) : ('smtp' as const) },
      ...{ to: [...to, ...cc].map(({ address }) => address), subject },
      documents: files.map(({ ref, bytes }) => ({
        ...{ name: ref.name, sha256: createHash('sha256').update(bytes).digest('hex') },
      })),
    };
    return { bytes, record };
  }

  const note = (
    kind: 'mail.started' | 'mail.sent' | 'mail.failed' | 'mail.unclear' | 'mail.drafted',
    record: Partial<MailRecord>,
    invoiceId: string,
  ): void => {
    journal.add(kind, record, invoiceId);
    ports.changed(invoiceId);
  };

  async function deliver(message: MailMessage, ready: Ready, abort: AbortController): Promise<MailSent> {
    const { invoiceId } = message;
    const server = settings.server();
    const told = (phase: MailPhase) => ports.progress(invoiceId, phase);
    told('documents');
    const { bytes, record } = await written(message, ready, false);
    const { messageId, to } = record;
    underWay.set(invoiceId, { abort, messageId });
    // Before anything leaves: should the program die, the journal still knows of it.
    note('mail.started', record, invoiceId);
    try {
      told('connecting');
      const { accepted, refused } = await smtp.send(
        server,
        {
          ...{ recipients: to, message: bytes },
          ...{ sending: () => told('sending'), sent: () => told('confirming') },
        },
        AbortSignal.any([abort.signal, ports.signal]),
      );
      note('mail.sent', { ...record, to: accepted, refused }, invoiceId);
      return { messageId, to: accepted, refused };
    } catch (error) {
      if (isAppError(error)) {
        const kind = error.code === 'mail.unclear' ? 'mail.unclear' : 'mail.failed';
        note(kind, { ...record, code: error.code, details: error.details }, invoiceId);
      }
      throw error;
    }
  }

  async function draftFile(message: MailMessage) {
    const { invoiceId } = message;
    const { number } = invoices.get(invoiceId);
    const { bytes, record } = await written(message, checkMessage(message), true);
    note('mail.drafted', record, invoiceId);
    const base = fileBase(number);
    return isDrill()
      ? { base, ending: '.eml.txt', mediaType: 'text/plain', bytes }
      : { base, ending: '.eml', mediaType: 'message/rfc822', bytes };
  }

  /** What may go with the message: what was asked for, the print and the XML, and the UPO once there is one. */
  const offered = ({ state }: InvoiceRecord, wanted: readonly DocumentKind[]): DocumentKind[] => [
    ...new Set<DocumentKind>([...wanted, 'pdf', 'xml', ...(state === 'archived' ? (['upo'] as const) : [])]),
  ];

  return {
    /** @throws AppError `invoice.notFound`, `company.missing` */
    compose: (
      invoiceId: string,
      wanted: readonly DocumentKind[] = [ports.rightPrint(invoiceId)],
    ): MailProposal => {
      const invoice = invoices.get(invoiceId);
      const { buyer, payment } = invoice.draft;
      const customer = customers.of(buyer);
      const { template } = templates.of(customer?.id);
      const values = mailValues(
        {
          document: wanted.includes('pdf') ? 'pdf' : (wanted[0] ?? 'pdf'),
          ...{ number: invoice.number, issueDate: invoice.issueDate, buyerName: invoice.buyerName },
          ...{ grossGrosze: invoice.grossGrosze, currency: invoice.currency },
          dueDate: paymentDayOf(invoice.draft),
          account: payment?.account ?? payment?.accounts?.[0]?.number ?? null,
          ksefNumber: isAccepted(invoice.state) ? invoice.ksefNumber : null,
          sellerName: ports.company().name,
        },
        template.language,
      );
      const address = buyer.email ?? customer?.buyer.email ?? '';
      return {
        ...{ way: settings.way(), to: address, cc: '' },
        subject: fillSubject(template.subject, values),
        body: fillTemplate(template.body, values),
        documents: offered(invoice, wanted).map((kind) => ({
          ...{ kind, name: `${fileBase(invoice.number)}${fileEndings[kind]}`, chosen: wanted.includes(kind) },
        })),
        problem: settings.way() === 'smtp' ? problemOf(settings.server) : null,
      };
    },

    /**
     * Nothing is ever sent again by itself; what may have arrived is told as `mail.unclear`.
     * @throws AppError `mail.*`, `keystore.locked`, `invoice.*`
     */
    send: async (message: MailMessage): Promise<MailSent> => {
      const { invoiceId } = message;
      invoices.get(invoiceId);
      if (isDrill()) throw new AppError('drill.mailStays', {});
      const ready = checkMessage(message);
      if (ready.to.length === 0) throw new AppError('mail.noRecipient', { path: 'to' });
      if (ready.subject === '') throw new AppError('mail.noSubject', { path: 'subject' });
      if (underWay.has(invoiceId)) throw new AppError('mail.running', {});
      const abort = new AbortController();
      underWay.set(invoiceId, { abort, messageId: '' });
      const delivery = deliver(message, ready, abort).finally(() => {
        underWay.delete(invoiceId);
        running.delete(delivery);
        ports.changed(invoiceId);
      });
      running.add(delivery);
      return delivery;
    },
    /** Breaks off what is being sent, if anything is. */
    cancel: (invoiceId: string): void => underWay.get(invoiceId)?.abort.abort(),

    /** Breaks off everything, and waits until the journal knows of it. */
    close: async (): Promise<void> => {
      for (const { abort } of underWay.values()) abort.abort();
      await Promise.allSettled(running);
    },

    /** A draft for the system's mail program. @throws AppError `mail.badAddress`, `mail.noDocuments`, `invoice.*` */
    eml: async (message: MailMessage): Promise<FileRef> => {
      const { base, ending, mediaType, bytes } = await draftFile(message);
      return documents.handOut(`${base}${ending}`, mediaType, bytes);
    },
    /** The same, for a file that holds many of them. */
    draftFile,

    /** Connects to the mail server and logs in. @throws AppError `mail.*`, `keystore.locked` */
    test: (): Promise<void> =>
      isDrill()
        ? Promise.reject(new AppError('drill.mailStays', {}))
        : smtp.check(settings.server(), ports.signal),

    history: (invoiceId: string): MailHistoryEntry[] =>
      mailHistory(journal, invoices.get(invoiceId).id, (messageId) =>
        [...underWay.values()].some((it) => it.messageId === messageId),
      ),
  };
}

/** What is thrown, as lists show it. */
function problemOf(attempt: () => unknown): MailProposal['problem'] {
  try {
    attempt();
    return null;
  } catch (error) {
    if (isAppError(error)) return { code: error.code, details: error.details };
    throw error;
  }
}
