import type { CompanyProfile, ReadXml } from '../../shared/contract/types.ts';
import { draftProblems } from '../../shared/domain/draftProblems.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { readDraft, type ReadInvoice } from '../../shared/fa3/readDraft.ts';
import { child } from '../../shared/fa3/xmlNode.ts';
import { hasDoctype, maxWithAttachmentBytes } from '../fa3/fileProblems.ts';
import { parseXml } from '../fa3/xmlTree.ts';

/**
 * Reads FA(3) bytes of whatever origin as an invoice of the firm.
 * @throws AppError `pdf.unreadableXml`, `import.otherSeller`
 */
export function readOwnXml(xml: Uint8Array, company: Pick<CompanyProfile, 'nip'>): ReadInvoice {
  // An entity could stand for anything; FA(3) needs none.
  if (xml.byteLength > maxWithAttachmentBytes || hasDoctype(xml)) {
    throw new AppError('pdf.unreadableXml', { problem: 'size or DOCTYPE' });
  }
  const root = parseXml(xml);
  if (root.name !== 'Faktura' || child(root, 'Fa') === null) {
    throw new AppError('pdf.unreadableXml', { problem: `root element ${root.name}` });
  }
  const found = readDraft(root);
  const { seller } = found;
  if (seller.nip !== company.nip) {
    throw new AppError('import.otherSeller', { nip: seller.nip, companyNip: company.nip });
  }
  return found;
}

/**
 * Reads an FA(3) file of our own export or of another program as a draft, to be looked at and issued like any other:
 * its number and date were another document's. Nothing is stored.
 * @throws AppError `pdf.unreadableXml`, `import.otherSeller`
 */
export function importXml(xml: Uint8Array, company: CompanyProfile): ReadXml {
  const { draft, number, issueDate } = readOwnXml(xml, company);
  const problems = draftProblems(draft).map(({ code, details }) => ({ code, details }));
  return { draft, number, issueDate, problems };
}
