import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import type { EventData } from '../../../shared/contract/events.ts';
import type { InvoiceChoice } from '../../../shared/contract/invoiceListCalls.ts';
import type {
  MailManyDrafts,
  MailManyPlan,
  MailManyReport,
  MailMessage,
} from '../../../shared/contract/mailTypes.ts';
import { AppError, isAppError } from '../../../shared/errors/appError.ts';
import type { ErrorCode } from '../../../shared/errors/catalogue.ts';
import { draftsFileName } from '../../../shared/i18n/exports.ts';
import type { Clock } from '../../core/ports.ts';
import type { InvoiceStore } from '../../db/invoiceStore.ts';
import type { Documents } from '../documents.ts';
import { createGrowingZip } from '../exports/growingZip.ts';
import { createUniqueNames } from '../exports/uniqueNames.ts';
import { isHere } from '../printGuard.ts';
import type { Mail } from './createMail.ts';

/** Mail servers block accounts that suddenly send more. */
const mostAtOnce = 500;
/** What would keep every other message from being sent too. */
const stopsAll: ReadonlySet<ErrorCode> = new Set([
  ...(['mail.notSet', 'mail.noPassword', 'mail.hostUnknown', 'mail.connectionRefused'] as const),
  ...(['mail.timeout', 'mail.badCertificate', 'mail.noEncryption', 'mail.notAMailServer'] as const),
  ...(['mail.loginRefused', 'mail.senderRefused', 'mail.tryLater', 'keystore.locked'] as const),
]);

export interface MailManyPorts {
  invoices: Pick<InvoiceStore, 'chosen' | 'get'>;
  mail: Pick<Mail, 'compose' | 'history' | 'send' | 'draftFile'>;
  clock: Clock;
  documents: Pick<Documents, 'handOutFile'>;
  /** Where files for the user are made. */
  folder: string;
  progress(data: EventData<'mail.manyProgress'>): void;
}

export type MailMany = ReturnType<typeof createMailMany>;

/** Many invoices by e-mail, each to its buyer: one message after another, never two of one invoice unasked. */
export function createMailMany({ invoices, mail, clock, documents, folder, progress }: MailManyPorts) {
  let isRunning = false;
  let isStopped = false;

  /** @throws AppError `export.noneChosen`, `mail.tooManyAtOnce` */
  const chosen = (choice: InvoiceChoice): string[] => {
    const ids = invoices.chosen(choice);
    if (ids.length === 0) throw new AppError('export.noneChosen', {});
    if (ids.length > mostAtOnce)
      throw new AppError('mail.tooManyAtOnce', { max: mostAtOnce, chosen: ids.length });
    return ids;
  };
  /** One that may have arrived counts as sent. */
  const wasSent = (id: string): boolean =>
    mail.history(id).some(({ outcome }) => outcome === 'sent' || outcome === 'unclear');

  /** The message as it is proposed. @throws AppError `invoice.notInKsefYet`, `invoice.notFound` */
  const messageOf = (id: string): MailMessage => {
    const invoice = invoices.get(id);
    // One alone may become an offline invoice by being sent; many do not, without being asked about.
    if (isHere(invoice)) throw new AppError('invoice.notInKsefYet', { number: invoice.number });
    const { to, cc, subject, body, documents: offered } = mail.compose(id);
    return {
      ...{ invoiceId: id, to, cc, subject, body },
      documents: offered.flatMap(({ kind, chosen: isChosen }) => (isChosen ? [kind] : [])),
    };
  };

  /**
   * Goes through the chosen invoices that have an address and, unless they are wanted again, were not sent before.
   * @throws AppError `export.noneChosen`, `mail.tooManyAtOnce`, `mail.running`
   */
  const goThrough = async (
    choice: InvoiceChoice,
    again: boolean,
    work: (id: string) => Promise<void>,
  ): Promise<MailManyReport> => {
    if (isRunning) throw new AppError('mail.running', {});
    const ids = chosen(choice);
    isRunning = true;
    isStopped = false;
    const report: MailManyReport = { sent: 0, skipped: 0, failed: [], untried: 0 };
    try {
      for (const [index, id] of ids.entries()) {
        progress({ done: index, total: ids.length });
        if (isStopped) {
          report.untried = ids.length - index;
          break;
        }
        if (mail.compose(id).to === '' || (!again && wasSent(id))) {
          report.skipped += 1;
          await turn();
          continue;
        }
        try {
          await work(id);
          report.sent += 1;
        } catch (error) {
          if (!isAppError(error)) throw error;
          const { code, details } = error;
          const { number } = invoices.get(id);
          report.failed.push({ invoiceId: id, number, problem: { code, details } });
          isStopped ||= stopsAll.has(code);
        }
      }
      return report;
    } finally {
      isRunning = false;
    }
  };

  return {
    /** @throws AppError `export.noneChosen`, `mail.tooManyAtOnce`, `invoice.notFound`, `company.missing` */
    plan: async (choice: InvoiceChoice): Promise<MailManyPlan> => {
      const ids = chosen(choice);
      const plan: MailManyPlan = {
        ...{ total: ids.length, ready: 0, sentBefore: 0, withoutAddress: [], problem: null },
      };
      for (const id of ids) {
        const { to, way, problem } = mail.compose(id);
        plan.problem ??= way === 'smtp' ? problem : { code: 'mail.notSet', details: {} };
        if (to === '') {
          const { number, buyerName } = invoices.get(id);
          plan.withoutAddress.push({ invoiceId: id, number, buyerName });
        } else {
          plan.ready += 1;
          if (wasSent(id)) plan.sentBefore += 1;
        }
        await turn();
      }
      return plan;
    },

    /** @throws AppError `export.noneChosen`, `mail.tooManyAtOnce`, `mail.running` */
    send: (choice: InvoiceChoice, again: boolean): Promise<MailManyReport> =>
      goThrough(choice, again, async (id) => {
        await mail.send(messageOf(id));
      }),

    /**
     * The same messages as drafts in one ZIP, for a firm without a mail server of its own: nothing leaves.
     * @throws AppError `export.noneChosen`, `mail.tooManyAtOnce`, `mail.running`
     */
    drafts: async (choice: InvoiceChoice, again: boolean): Promise<MailManyDrafts> => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, randomUUID());
      const zip = createGrowingZip(path);
      const uniqueName = createUniqueNames([]);
      try {
        const { sent, skipped, failed } = await goThrough(choice, again, async (id) => {
          const { base, ending, bytes } = await mail.draftFile(messageOf(id));
          zip.add(`${uniqueName(base, [ending])}${ending}`, new Date(clock.now()), bytes);
        });
        if (sent === 0) {
          await zip.abort();
          rmSync(path, { force: true });
          return { file: null, made: 0, skipped, failed };
        }
        await zip.end();
        const file = documents.handOutFile(draftsFileName, 'application/zip', path, statSync(path).size);
        return { file, made: sent, skipped, failed };
      } catch (error) {
        await zip.abort();
        rmSync(path, { force: true });
        throw error;
      }
    },
    /** After the message that is being sent. */
    stop: (): void => {
      isStopped = true;
    },
  };
}
