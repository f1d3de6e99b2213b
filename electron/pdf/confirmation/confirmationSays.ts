import type { PapersWords } from '../../../shared/i18n/print/papersWords.ts';
import type { Paper } from '../paper.ts';

/** What a confirmation says of the invoice that it is not. */
export interface Said {
  /** How the invoice itself reaches the buyer. */
  arrival: string;
  /** How it was issued; `null` online. */
  issued: string | null;
}

/**
 * The confirmation is voluntary and in no act: the Ministry describes it in its KSeF 2.0 handbook (part II). A buyer
 * with a Polish NIP gets the invoice in KSeF, everyone else from the seller (art. 106gb ust. 4), and in a total failure
 * everyone does (art. 106ne).
 */
export function confirmationSays({ invoice, state, words }: Paper, papers: PapersWords): Said {
  const { confirmation } = papers;
  const { id } = invoice.buyer;
  const hasPolishNip = id?.kind === 'nip' && (id.country === null || id.country === 'PL');
  const comesFromSeller = state.mode === 'awaria-calkowita' || !hasPolishNip;
  const awaited = comesFromSeller ? confirmation.comesFromSeller : confirmation.comesInKsef;
  return {
    arrival: state.ksefNumber === null ? awaited : confirmation.isInKsef(state.ksefNumber),
    issued: words.issuedInMode[state.mode],
  };
}
