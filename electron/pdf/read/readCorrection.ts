import { type XmlNode, child, childrenOf, isMarked, text } from '../../../shared/fa3/xmlNode.ts';
import { readParty } from './readParties.ts';
import type { Party } from './view.ts';

/** The correction group of `Fa` (fa3.md 6): what is corrected, why, and what was there before. */
export interface Correction {
  reason: string | null;
  /** `TypKorekty`. */
  effect: string | null;
  documents: CorrectedDocument[];
  /** `OkresFaKorygowanej`, a text. */
  period: string | null;
  /** `NrFaKorygowany`. */
  rightNumber: string | null;
  sellerBefore: Party | null;
  buyersBefore: Party[];
  /** `P_15ZK`. */
  totalBefore: string | null;
  /** `KursWalutyZK`. */
  taxRateBefore: string | null;
}

export interface CorrectedDocument {
  number: string;
  day: string | null;
  ksefNumber: string | null;
  isOutsideKsef: boolean;
}

/** `null` when the invoice has no element of the group. */
export function readCorrection(fa: XmlNode): Correction | null {
  const seller = child(fa, 'Podmiot1K');
  const found: Correction = {
    reason: text(fa, 'PrzyczynaKorekty'),
    effect: text(fa, 'TypKorekty'),
    documents: childrenOf(fa, 'DaneFaKorygowanej').map((node) => ({
      number: text(node, 'NrFaKorygowanej') ?? '',
      day: text(node, 'DataWystFaKorygowanej'),
      ksefNumber: text(node, 'NrKSeFFaKorygowanej'),
      isOutsideKsef: isMarked(node, 'NrKSeFN'),
    })),
    period: text(fa, 'OkresFaKorygowanej'),
    rightNumber: text(fa, 'NrFaKorygowany'),
    sellerBefore: seller === null ? null : readParty(seller, { kind: 'sellerBefore' }),
    buyersBefore: childrenOf(fa, 'Podmiot2K').map((node) => readParty(node, { kind: 'buyerBefore' })),
    totalBefore: text(fa, 'P_15ZK'),
    taxRateBefore: text(fa, 'KursWalutyZK'),
  };
  const { documents, buyersBefore, ...rest } = found;
  const isEmpty =
    documents.length + buyersBefore.length === 0 && Object.values(rest).every((one) => one === null);
  return isEmpty ? null : found;
}
