import { z } from 'zod';
import { call, nothing } from './call.ts';
import { chosenFiles, ExportRange, ExportReport, JpkTaxpayer } from './exportTypes.ts';
import { InvoiceChoice } from './invoiceListCalls.ts';
import { FileRef } from './types.ts';

/** Files of many invoices at once, by their issue dates. One is made at a time; `export.progress` tells how far it is. */
export const exportCalls = {
  'export.zip': call(
    'XML, PDF and UPO of every invoice in a ZIP, with the register and a list of what is in it.',
    ExportRange,
    FileRef,
  ),
  'export.chosen': call(
    'A file of chosen invoices: right prints or XML in a ZIP, everything of each, a register, codes.',
    z.strictObject({ choice: InvoiceChoice, what: z.enum(chosenFiles) }),
    ExportReport,
  ),
  'export.archive': call(
    'The same for years, readable without this program: folders by month, UPO as PDF too, a page with links.',
    ExportRange,
    FileRef,
  ),
  'export.register': call(
    'The register of invoices with amounts by VAT rate.',
    ExportRange.extend({ format: z.enum(['csv', 'xlsx', 'pdf']) }),
    FileRef,
  ),
  'export.codes': call(
    'Verification codes of the invoices in a PDF, for prints that have none.',
    ExportRange,
    FileRef,
  ),
  'export.jpkFa': call(
    'JPK_FA (4) for the tax office; what is said of the firm is kept for the next time.',
    ExportRange.extend({ taxpayer: JpkTaxpayer.optional() }),
    FileRef,
  ),
  'export.jpkTaxpayer': call('What was said of the firm last in JPK_FA.', nothing, JpkTaxpayer.nullable()),
  'export.cancel': call('Stops the export under way; no file is made.', nothing, z.null()),
};
