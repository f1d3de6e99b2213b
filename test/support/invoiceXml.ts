import { issueInvoice } from '../../shared/domain/invoice.ts';
import { buildFa3 } from '../../shared/fa3/buildFa3.ts';
import { draftOf } from './drafts.ts';

/** FA(3) bytes of one invoice, as the program writes them. */
export function invoiceXml(
  change: { number?: string; issueDate?: string; nip?: string; name?: string } = {},
): Buffer {
  const { number = 'FV/1/11/2026', issueDate = '2026-11-20', nip = '1111111111', name = 'Toner' } = change;
  const seller = { nip, name: 'Sprzedawca', address: { country: 'PL', line1: 'ul. Portowa 7' } };
  const createdAt = Date.parse(`${issueDate}T11:00:00Z`);
  return Buffer.from(buildFa3(issueInvoice({ draft: draftOf(name), seller, number, issueDate, createdAt })));
}
