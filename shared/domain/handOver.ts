import type { BuyerId } from './fa3/party.ts';
import type { InvoiceState } from './lifecycle.ts';
import { isOfflineMode, type Mode } from './mode.ts';

/**
 * Who the buyer is for the way an invoice reaches him. Art. 106gb of the VAT act: a Polish business gets it in KSeF
 * (1); whoever has no NIP and whoever is abroad gets it in a way agreed with him, with the codes (4, 5).
 */
export type BuyerKind = 'polishBusiness' | 'withoutNip' | 'foreign';

/**
 * Tells the kind from the way the buyer is named and where he lives. A Polish NIP with an address abroad counts as
 * foreign: whether there is a fixed establishment here, which would decide, is in no field of the invoice.
 */
export function buyerKind(buyer: { id: BuyerId; address?: { country: string } | undefined }): BuyerKind {
  const { id, address } = buyer;
  const isAbroad = address !== undefined && address.country !== 'PL';
  if (id.kind === 'eu' || isAbroad) return 'foreign';
  if (id.kind === 'nip') return 'polishBusiness';
  return id.kind === 'other' && id.country !== undefined && id.country !== 'PL' ? 'foreign' : 'withoutNip';
}

/**
 * What may be given to a buyer: the invoice's print as it is known now, a confirmation of the transaction (which is
 * no invoice), both on a till's paper too, a duplicate (art. 106l), the print from before KSeF gave its number.
 */
export const handOverKinds = [
  'pdf',
  'till',
  'confirmation',
  'tillConfirmation',
  'pdfDuplicate',
  'pdfOffline',
] as const;
export type HandOverKind = (typeof handOverKinds)[number];

/** Why a document is the right one now, or why none is. */
export const handOverReasons = [
  'hasNumber',
  'hasNumberAgreedWay',
  'onlineSoon',
  'onlineSoonAgreedWay',
  'offline24Business',
  'maintenanceBusiness',
  'offlineWithoutNip',
  'offlineForeign',
  'failure',
  'totalFailure',
  'dutyLifted',
  'rejected',
] as const;
export type HandOverReason = (typeof handOverReasons)[number];

/** What follows from handing over another document than the right one. */
export const handOverConsequences = [
  'businessGetsItInKsef',
  'sameOnTillPaper',
  'confirmationIsNoInvoice',
  'confirmationInFailure',
  'confirmationBeforeNumber',
  'duplicate',
  'beforeNumber',
  'rejected',
] as const;
export type HandOverConsequence = (typeof handOverConsequences)[number];

export interface HandOverCase {
  mode: Mode;
  state: InvoiceState;
  ksefNumber: string | null;
  buyer: BuyerKind;
}
export interface HandOverOffer {
  kind: HandOverKind;
  recommended: boolean;
  /** Null for the recommended one. */
  reason: HandOverConsequence | null;
}
export interface HandOver {
  /** The recommended one first. The user may choose any of them. */
  offers: HandOverOffer[];
  reason: HandOverReason;
}

/**
 * Which documents a buyer may be given now, and which one is right (art. 106gb, 106nda, 106nf, 106nh; the Ministry's
 * handbook KSeF 2.0, part II, 1.6.6, which names the *potwierdzenie transakcji*; the act does not).
 */
export function handOver(it: HandOverCase): HandOver {
  const reason = reasonOf(it);
  const right = rightKind(reason);
  const offers = offersOf(it)
    .map((kind) => ({
      kind,
      recommended: kind === right,
      reason: kind === right ? null : consequenceOf(kind, reason),
    }))
    .sort((a, b) => Number(b.recommended) - Number(a.recommended));
  return { offers, reason };
}

function reasonOf({ mode, state, ksefNumber, buyer }: HandOverCase): HandOverReason {
  const isBusiness = buyer === 'polishBusiness';
  if (state === 'rejected') return 'rejected';
  if (ksefNumber !== null) return isBusiness ? 'hasNumber' : 'hasNumberAgreedWay';
  if (mode === 'awaria-calkowita') return 'totalFailure';
  if (state === 'exempt') return 'dutyLifted';
  if (mode === 'offline-awaria') return 'failure';
  if (mode === 'online') return isBusiness ? 'onlineSoon' : 'onlineSoonAgreedWay';
  if (buyer === 'foreign') return 'offlineForeign';
  if (!isBusiness) return 'offlineWithoutNip';
  return mode === 'offline24' ? 'offline24Business' : 'maintenanceBusiness';
}

function rightKind(reason: HandOverReason): HandOverKind | null {
  if (reason === 'rejected') return null;
  return reason === 'offline24Business' || reason === 'maintenanceBusiness' ? 'confirmation' : 'pdf';
}

function offersOf({ mode, state, ksefNumber }: HandOverCase): HandOverKind[] {
  const isInKsef = ksefNumber !== null;
  // What is no invoice can't stand for one that has its number, or needs none.
  const mayBeConfirmed = !isInKsef && mode !== 'awaria-calkowita' && state !== 'exempt';
  const kinds: HandOverKind[] = ['pdf', 'till'];
  if (mayBeConfirmed) kinds.push('confirmation', 'tillConfirmation');
  if (state !== 'rejected') kinds.push('pdfDuplicate');
  if (isInKsef && isOfflineMode(mode)) kinds.push('pdfOffline');
  return kinds;
}

function consequenceOf(kind: HandOverKind, reason: HandOverReason): HandOverConsequence {
  if (reason === 'rejected') return 'rejected';
  switch (kind) {
    case 'pdf':
      return 'businessGetsItInKsef';
    case 'till':
      return rightKind(reason) === 'pdf' ? 'sameOnTillPaper' : 'businessGetsItInKsef';
    case 'confirmation':
    case 'tillConfirmation':
      if (rightKind(reason) === 'confirmation') return 'sameOnTillPaper';
      if (reason === 'failure') return 'confirmationInFailure';
      return reason === 'onlineSoon' ? 'confirmationBeforeNumber' : 'confirmationIsNoInvoice';
    case 'pdfDuplicate':
      return 'duplicate';
    case 'pdfOffline':
      return 'beforeNumber';
  }
}
