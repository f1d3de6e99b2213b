import { capitalised, characters, draftUntouched, type TextsOf } from './errorWords.ts';
import { fieldName } from './fields.ts';

/** What stands in the narrow cells of the form goes by a short name. */
const shortNames: Record<string, string> = {
  quantity: 'Quantity',
  netPrice: 'Net price',
  grossPrice: 'Gross price',
};
const atItsField = (path: string): string =>
  shortNames[/^lines\.\d+\.(\w+)$/.exec(path)?.[1] ?? ''] ?? capitalised(fieldName(path));
const typed = (value: string | undefined): string => (value ? `: “${value}”` : '');

/** What is wrong with a draft, told at its field. */
export const draftErrors: TextsOf<'draft'> = {
  'draft.badNip': (d) => ({
    title: `The NIP has a mistake${typed(d.value)}`,
    body: `A NIP has 10 digits, and the last one follows from the others. ${draftUntouched} Type the NIP again.`,
  }),
  'draft.badVatNumber': (d) => ({
    title: `The EU VAT number does not fit the country${typed(d.value)}`,
    body: `${draftUntouched} Type the country code separately, and the number without it, without spaces and dashes.`,
  }),
  'draft.missing': (d) => ({
    title: `Fill in: ${fieldName(d.path)}`,
    body: `An invoice needs this field. ${draftUntouched}`,
  }),
  'draft.tooLong': (d) => ({
    title: `${capitalised(fieldName(d.path))}: at most ${characters(d.max)}`,
    body: `KSeF does not take a longer text. ${draftUntouched} Shorten the text.`,
  }),
  'draft.noLines': () => ({
    title: 'Add at least one line',
    body: `An invoice without lines cannot be made. ${draftUntouched}`,
  }),
  'draft.badQuantity': (d) => ({
    title: `${atItsField(d.path)} has to be a number above zero${typed(d.value)}`,
    body: `${draftUntouched} Correct it (${fieldName(d.path)}), for example to 2 or 1,5.`,
  }),
  'draft.badPrice': (d) => ({
    title: `${atItsField(d.path)} has to be a number not below zero${typed(d.value)}`,
    body: `${draftUntouched} Correct it (${fieldName(d.path)}), for example to 189,00.`,
  }),
  'draft.nothingCorrected': () => ({
    title: 'Nothing has been corrected yet',
    body: `Change a line, remove it, or correct the data of the buyer. ${draftUntouched}`,
  }),
  'draft.notANumber': (d) => ({
    title: `${atItsField(d.path)} has to be a number${typed(d.value)}`,
    body: `${draftUntouched} In a correction it can also be negative, for example -2 or -1,5.`,
  }),
  'draft.badAmount': (d) => ({
    title: `Correct: ${fieldName(d.path)}${typed(d.value)}`,
    body: `It has to be an amount with grosze after a comma, not below zero, and any amount in a correction. ${draftUntouched}`,
  }),
  'draft.badPercent': (d) => ({
    title: `This is not a percentage${typed(d.value)}`,
    body: `Correct it (${fieldName(d.path)}): a number from 0 to 100. ${draftUntouched}`,
  }),
  'draft.badCurrency': (d) => ({
    title: `There is no such currency${typed(d.value)}`,
    body: `Type three letters, for example EUR or USD. ${draftUntouched}`,
  }),
  'draft.badCode': (d) => ({
    title: `${capitalised(fieldName(d.path))} is written wrongly${typed(d.value)}`,
    body: `Check whether anything is missing and correct it (${fieldName(d.path)}). ${draftUntouched}`,
  }),
  'draft.eitherOr': (d) => ({
    title: `${capitalised(fieldName(d.path))} does not fit the rest`,
    body: `This field excludes another one that is filled in too, or has another number of values. Leave one of them. ${draftUntouched}`,
  }),
  'draft.notHere': (d) => ({
    title: `Does not fit this invoice: ${fieldName(d.path)}`,
    body: `Remove it (${fieldName(d.path)}) or choose another kind of invoice. ${draftUntouched}`,
  }),
  'draft.tooMuchForSimplified': () => ({
    title: 'A simplified invoice ends at 450 zł or 100 euro',
    body: `For a larger amount or in another currency, issue an ordinary invoice with the name and address of the buyer. ${draftUntouched}`,
  }),
  'draft.badDate': (d) => ({
    title: `${capitalised(fieldName(d.path))}: there is no such day, or it is out of the allowed range${typed(d.value)}`,
    body: `${draftUntouched} Type the date as day.month.year, for example 20.11.2026.`,
  }),
  'draft.badAccount': (d) => ({
    title: `The account number has a mistake${typed(d.value)}`,
    body: `The check digits do not agree, so a transfer would not arrive. ${draftUntouched} Type the 26 digits of the account again.`,
  }),
  'draft.badCountry': (d) => ({
    title: `There is no such country code${typed(d.value)}`,
    body: `${draftUntouched} Type two letters, for example PL, DE or CZ.`,
  }),
  'draft.badEmail': (d) => ({
    title: `This is not an e-mail address${typed(d.value)}`,
    body: `${draftUntouched} Correct the address or leave the field empty.`,
  }),
  'draft.exemptionBasisMissing': () => ({
    title: 'Give the basis of the VAT exemption',
    body: `A line with the rate “zw” (exempt) needs a provision, for example art. 113(1) of the Act. ${draftUntouched}`,
  }),
  'draft.forbiddenCharacters': (d) => ({
    title: `${capitalised(fieldName(d.path))}: a character that KSeF does not take (${d.codePoint})`,
    body: `It usually gets here by pasting from another program. ${draftUntouched} Remove the character or type the text by hand.`,
  }),
  'draft.amountTooLarge': () => ({
    title: 'The amount is larger than an invoice in KSeF can hold',
    body: `${draftUntouched} Check the quantity and price, or divide the sale into several invoices.`,
  }),
  'draft.againstSchema': (d) => ({
    title: 'The invoice does not agree with the FA(3) schema',
    body: `${draftUntouched} Correct the data: ${d.problems
      .slice(0, 3)
      .map((problem) => `${problem.xpath} – ${problem.message}`)
      .join('; ')}.`,
  }),
};
