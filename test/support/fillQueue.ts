import { createHash } from 'node:crypto';
import { createInvoiceStore } from '../../electron/db/invoiceStore.ts';
import { openDatabase } from '../../electron/db/openDatabase.ts';
import { kodI } from '../../shared/domain/kodQr.ts';
import { warsawDay } from '../../shared/domain/warsawTime.ts';
import { validDraft } from './drafts.ts';
import { invoiceXml } from './invoiceXml.ts';

/**
 * Puts so many offline24 invoices into a closed firm's queue, as if they had been issued at `now`: thousands of them
 * would take minutes to issue one by one. Returns their ids.
 */
export function fillQueue(dataDir: string, count: number, now: number): string[] {
  const db = openDatabase(dataDir);
  try {
    const invoices = createInvoiceStore(db.sqlite);
    const issueDate = warsawDay(now);
    const template = invoiceXml({ number: 'NUMBER', issueDate }).toString();
    const draft = validDraft();
    return db.transaction(() =>
      Array.from({ length: count }, (_, index) => {
        const number = `KOL/${index + 1}`;
        const xml = Buffer.from(template.replace('NUMBER', number));
        const sha256 = createHash('sha256').update(xml).digest('base64url');
        const id = `LAT-${index + 1}`;
        const kod1Url = kodI({
          ...{ qrUrl: 'http://127.0.0.1', sellerNip: '1111111111', issueDate, sha256Base64Url: sha256 },
        });
        invoices.insert(
          {
            ...{ id, number, issueDate, issuedAt: now, mode: 'offline24', state: 'queued', draft },
            ...{ buyerName: 'Kolejka', grossGrosze: 100, currency: 'PLN', sha256, kod1Url, kod2Url: null },
            ...{ certificateSerial: null, sessionReference: null, invoiceReference: null, ksefNumber: null },
            ...{ acceptedAt: null, nextTryAt: now, tries: 0, problem: null },
            ...{ toldDeadline: null, sentAnyway: false, correctsSha256: null, held: false },
          },
          xml,
        );
        return id;
      }),
    );
  } finally {
    db.close();
  }
}
