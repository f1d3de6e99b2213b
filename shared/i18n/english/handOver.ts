import type { DocumentKind } from '../../contract/types.ts';
import type { HandOverConsequence, HandOverKind, HandOverReason } from '../../domain/handOver.ts';

/** Why this document is the right one for the buyer, or why none is. */
export const handOverReason: Record<HandOverReason, string> = {
  hasNumber:
    'The buyer has this invoice in KSeF already. The print is its visualisation with the KSeF number; you may hand it over, but need not.',
  hasNumberAgreedWay:
    'This buyer does not receive invoices in KSeF. Hand the invoice over as you agreed: the print has the KSeF number and a code (art.\u00a0106gb(4)).',
  onlineSoon:
    'The invoice is just going to KSeF, and the buyer will get it there. The print waits a moment until KSeF has it; if that fails, we propose a confirmation of the transaction.',
  onlineSoonAgreedWay:
    'The invoice is just going to KSeF, but this buyer gets it from you (art.\u00a0106gb(4)). The print waits a moment until KSeF has it; if that fails, it comes out with two codes.',
  offline24Business:
    'A buyer with a NIP will get the invoice in KSeF when the program sends it (offline24 mode, art.\u00a0106nda). At the counter give them a confirmation of the transaction with two codes.',
  maintenanceBusiness:
    'A buyer with a NIP will get the invoice in KSeF after the works (unavailability, art.\u00a0106nh). At the counter give them a confirmation of the transaction with two codes.',
  offlineWithoutNip:
    'The buyer has no NIP, so they cannot receive the invoice in KSeF. Give them the invoice: the print has two codes (art.\u00a0106gb(4)).',
  offlineForeign:
    'The buyer is from abroad: they get the invoice from you, as you agreed. The print has two codes (art.\u00a0106gb(4)).',
  failure:
    'The invoice was issued during a failure of KSeF, so you may give it to any buyer. The print has two codes (art.\u00a0106nf).',
  totalFailure:
    'In a total failure the invoice does not go to KSeF. Every buyer gets it from you, without codes (art.\u00a0106ne).',
  dutyLifted:
    'A total failure freed this invoice from being sent, so the buyer will not get it in KSeF. Give them the invoice.',
  rejected:
    'KSeF rejected this invoice. Give it to nobody before you have dealt with the cause: it is not known yet whether it will stay the same.',
};

/** What the user should know before another document than the proposed one leaves. */
export const handOverConsequence: Record<HandOverConsequence, string> = {
  businessGetsItInKsef:
    'A buyer with a NIP should get this invoice in KSeF. A print handed over earlier is easily taken for the invoice: the day of its receipt may then differ from the day in KSeF.',
  sameOnTillPaper: 'The same on an 80\u00a0mm roll, for a receipt printer. It has the same codes.',
  confirmationIsNoInvoice:
    'A confirmation is not an invoice, and this buyer cannot receive it in KSeF. You will have to hand the invoice over anyway.',
  confirmationInFailure:
    'A confirmation is not an invoice. One that was issued during a failure the buyer may get at once.',
  confirmationBeforeNumber:
    'A confirmation is not an invoice. It is of use when the buyer cannot wait until KSeF gives the number.',
  duplicate:
    'A duplicate is given when the invoice was lost or destroyed (art.\u00a0106l). It bears today’s date, and making it is entered in the journal.',
  beforeNumber:
    'This is the print from before the KSeF number was given, as it left the program. Rather give the buyer the print with the number.',
  rejected:
    'KSeF rejected this invoice. Once you mend it, the print may be another one, and the buyer will be left with an invalid one.',
};

/** Names of the documents. */
export const handOverName: Record<HandOverKind, string> = {
  pdf: 'Invoice',
  till: 'Invoice on an 80\u00a0mm roll',
  confirmation: 'Confirmation of the transaction',
  tillConfirmation: 'Confirmation on an 80\u00a0mm roll',
  pdfDuplicate: 'Duplicate of the invoice',
  pdfOffline: 'Invoice from before the number',
};

/** Names of everything that can be made of an invoice. */
export const documentName: Record<DocumentKind, string> = {
  ...handOverName,
  codesSheet: 'Sheet with the codes',
  xml: 'XML',
  upo: 'UPO',
  upoPdf: 'UPO as PDF',
  conflictPdf: 'Print of the document that KSeF has',
  conflictXml: 'XML of the document that KSeF has',
  kod1Png: 'KOD I, PNG',
  kod1Svg: 'KOD I, SVG',
  kod2Png: 'KOD II, PNG',
  kod2Svg: 'KOD II, SVG',
};
