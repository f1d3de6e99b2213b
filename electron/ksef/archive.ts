import type { KSeFClient } from 'ksef-client-ts';
import { z } from 'zod';
import { endOfWarsawDay, warsawInstant } from '../../shared/domain/warsawTime.ts';
import type { RateGroup } from '../../shared/domain/rateLimits.ts';
import type { KsefArchive, StoredInKsef, StoredInvoice } from '../core/ports.ts';
import { checkedHash } from './bodyHash.ts';

const metadataPage = 250;
/** KSeF gives no more of one question than this (`isTruncated`). */
const mostRecords = 10_000;
const sessionPage = 1_000;

const Found = z.object({
  hasMore: z.boolean(),
  invoices: z.array(
    z
      .object({
        ksefNumber: z.string(),
        invoiceNumber: z.string(),
        invoiceHash: z.string(),
        acquisitionDate: z.string(),
      })
      .transform((it): StoredInKsef => ({
        ksefNumber: it.ksefNumber,
        number: it.invoiceNumber,
        invoiceHash: it.invoiceHash,
        acquiredAt: Date.parse(it.acquisitionDate),
      })),
  ),
});
const instant = z
  .string()
  .transform((it) => Date.parse(it))
  .pipe(z.int());
const Page = z.object({
  ...{ hasMore: z.boolean(), isTruncated: z.boolean(), permanentStorageHwmDate: instant.nullish() },
  invoices: z.array(
    z
      .object({
        ...{ ksefNumber: z.string(), invoiceNumber: z.string(), invoiceHash: z.string() },
        ...{ issueDate: z.iso.date(), invoicingMode: z.enum(['Online', 'Offline']) },
        ...{ acquisitionDate: instant, invoicingDate: instant, permanentStorageDate: instant },
      })
      .transform((it): StoredInvoice => ({
        ...{ ksefNumber: it.ksefNumber, number: it.invoiceNumber, invoiceHash: it.invoiceHash },
        ...{ issueDate: it.issueDate, mode: it.invoicingMode, acquiredAt: it.acquisitionDate },
        ...{ receivedAt: it.invoicingDate, storedAt: it.permanentStorageDate },
      })),
  ),
});
const Sessions = z.object({
  sessions: z.array(z.object({ referenceNumber: z.string() })),
  continuationToken: z.string().nullish(),
});

/** What KSeF has already (ksef-protocol.md 16). `authorised` logs in, keeps KSeF's pace and translates errors. */
export const createArchive = (
  client: KSeFClient,
  authorised: <T>(group: RateGroup, request: () => Promise<T>) => Promise<T>,
): KsefArchive => ({
  find: async ({ sellerNip, from, to, number }) => {
    const all: StoredInKsef[] = [];
    for (let page = 0; ; page++) {
      const { hasMore, invoices } = await authorised('invoiceMetadata', async () =>
        Found.parse(
          await client.invoices.queryInvoiceMetadata(
            {
              subjectType: 'Subject1',
              dateRange: {
                dateType: 'Issue',
                from: new Date(warsawInstant(from, 0)).toISOString(),
                to: new Date(endOfWarsawDay(to)).toISOString(),
              },
              sellerNip,
              ...(number !== undefined && { invoiceNumber: number }),
            },
            page,
            metadataPage,
          ),
        ),
      );
      all.push(...invoices);
      if (!hasMore || all.length >= mostRecords) return all;
    }
  },

  page: ({ sellerNip, from, to, page }) =>
    authorised('invoiceMetadata', async () => {
      const dateRange = {
        dateType: 'PermanentStorage' as const,
        ...{ from: new Date(from).toISOString(), to: new Date(to).toISOString() },
        // Beyond KSeF's own mark something may still be missing.
        restrictToPermanentStorageHwmDate: true,
      };
      const filters = { subjectType: 'Subject1' as const, dateRange, sellerNip };
      const answer = await client.invoices.queryInvoiceMetadata(filters, page, metadataPage, 'Asc');
      const { hasMore, isTruncated, permanentStorageHwmDate, invoices } = Page.parse(answer);
      return { hasMore, isTruncated, completeTo: permanentStorageHwmDate ?? null, stored: invoices };
    }),

  xml: (ksefNumber) =>
    authorised('invoiceDownload', async () => {
      const { xml, hash } = await client.invoices.getInvoice(ksefNumber);
      return checkedHash(Buffer.from(xml, 'utf8'), hash);
    }),

  sessions: async (since) => {
    const all: string[] = [];
    for (const type of ['Online', 'Batch'] as const) {
      let continuation: string | undefined;
      do {
        const from = continuation;
        const page = await authorised('sessionList', async () =>
          Sessions.parse(
            await client.sessionStatus.getSessions(type, sessionPage, from, {
              dateCreatedFrom: new Date(since).toISOString(),
            }),
          ),
        );
        all.push(...page.sessions.map(({ referenceNumber }) => referenceNumber));
        continuation = page.continuationToken || undefined;
      } while (continuation !== undefined);
    }
    return all;
  },
});
