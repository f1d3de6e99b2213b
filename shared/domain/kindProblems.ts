import { isCorrection, type InvoiceDraft } from './draft.ts';
import { Corrected, PartyBefore } from './fa3/correction.ts';
import { groupProblems } from './fa3/groups.ts';
import { idProblems } from './fa3/partyProblems.ts';
import { Address } from './fa3/party.ts';
import {
  addressProblems,
  lengths,
  missing,
  nipProblems,
  requiredTextProblems,
  type DraftProblem,
} from './fieldProblems.ts';
import { decimalToGrosze } from './money.ts';

/** Simplified invoices end at 450 zl or 100 euro, VAT included (art. 106e ust. 5 pkt 3). */
const simplifiedLimits: Record<string, number> = { PLN: 45_000, EUR: 10_000 };

const notHere = (path: string): DraftProblem => ({ code: 'draft.notHere', details: { path } });

/** What each kind must have, and what it must not (fa3.md 6). */
export function kindProblems(draft: InvoiceDraft, grossGrosze: number): DraftProblem[] {
  const { kind, lines, order, advances, settled, correction } = draft;
  const problems: DraftProblem[] = [];
  const isAdvance = kind === 'ZAL' || kind === 'KOR_ZAL';
  const needs = (path: string, value: readonly unknown[] | undefined) => {
    if (value === undefined || value.length === 0) problems.push(missing(path));
  };
  const excludes = (path: string, value: readonly unknown[] | undefined) => {
    if (value !== undefined && value.length > 0) problems.push(notHere(path));
  };

  if (isAdvance) {
    needs('order', order);
    excludes('lines', lines);
    if (kind === 'ZAL') needs('advances', advances);
  } else {
    excludes('order', order);
    excludes('advances', advances);
    // A discount for all sales of a period may do without lines (art. 106j ust. 3), and so may a correction of names,
    // addresses or the number alone.
    const { period, sellerBefore, buyersBefore, rightNumber } = correction ?? {};
    const needsNoLines = [period, sellerBefore, buyersBefore, rightNumber].some((it) => it !== undefined);
    if (lines.length === 0 && isCorrection(kind)) {
      if (!needsNoLines) problems.push({ code: 'draft.nothingCorrected', details: { path: 'lines' } });
    } else if (lines.length === 0) problems.push({ code: 'draft.noLines', details: { path: 'lines' } });
  }
  if (kind === 'ROZ') needs('settled', settled);
  else if (kind !== 'KOR_ROZ') excludes('settled', settled);

  (advances ?? []).forEach(({ gross }, index) => {
    const at = `advances.${index}.gross`;
    if (decimalToGrosze(gross) <= 0)
      problems.push({ code: 'draft.badAmount', details: { path: at, value: gross } });
  });
  (settled ?? []).forEach(({ ksefNumber, number, rates }, index) => {
    const at = `settled.${index}.ksefNumber`;
    if (ksefNumber === undefined && number === undefined) problems.push(missing(at));
    // What is taken off is on the advance invoices only: without it the rest would be wrong.
    if (rates.length === 0) problems.push(missing(`settled.${index}.rates`));
    if (ksefNumber !== undefined && number !== undefined) {
      problems.push({ code: 'draft.eitherOr', details: { path: `settled.${index}.number` } });
    }
  });

  if (isCorrection(kind)) problems.push(...correctionProblems(draft));
  else if (correction) problems.push(notHere('correction'));
  if (!isCorrection(kind)) {
    lines.forEach(({ before }, index) => before && problems.push(notHere(`lines.${index}.before`)));
  }
  if (kind === 'UPR') {
    const limit = simplifiedLimits[draft.currency];
    if (draft.buyer.id.kind !== 'nip') problems.push(missing('buyer.id.nip'));
    if (limit === undefined || grossGrosze > limit) {
      problems.push({ code: 'draft.tooMuchForSimplified', details: { path: 'lines' } });
    }
  }
  return problems;
}

function correctionProblems({ correction }: InvoiceDraft): DraftProblem[] {
  if (!correction) return [missing('correction.originals')];
  const { originals, sellerBefore, buyersBefore = [] } = correction;
  return [
    ...(originals.length === 0 ? [missing('correction.originals')] : []),
    ...originals.flatMap((it, index) => groupProblems(Corrected, it, `correction.originals.${index}`)),
    ...(sellerBefore
      ? [
          ...nipProblems('correction.sellerBefore.nip', sellerBefore.nip),
          ...requiredTextProblems('correction.sellerBefore.name', sellerBefore.name, lengths.name),
          ...addressProblems('correction.sellerBefore.address', sellerBefore.address),
        ]
      : []),
    ...buyersBefore.flatMap((party, index) => {
      const at = `correction.buyersBefore.${index}`;
      const { id, name, address, ...rest } = party;
      return [
        ...idProblems(`${at}.id`, id),
        ...requiredTextProblems(`${at}.name`, name, lengths.name),
        ...(address ? groupProblems(Address, address, `${at}.address`) : []),
        ...groupProblems(PartyBefore, { id, name, ...rest }, at),
      ];
    }),
  ];
}
