import { draftFiles, printState as stateOf, xmlOf } from '../prints.ts';

/** An invoice issued offline, with both codes; their links are of the usual length, and the same in every run. */
export const printState = stateOf({
  kod1Url: `https://qr-test.ksef.mf.gov.pl/invoice/5223006143/20-11-2026/${'UtQp9Gpc51y-'.repeat(3)}`,
  kod2Url: `https://qr-test.ksef.mf.gov.pl/certificate/Nip/5223006143/${'UtQp9Gpc51y-'.repeat(12)}`,
});

/** Every draft of the fixtures as an issued invoice: its file and its XML. */
export const printedFixtures: [string, string][] = draftFiles.map((file) => [file, xmlOf(file).toString()]);
