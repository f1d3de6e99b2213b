import { sandboxNames } from '../../../shared/i18n/ksefStatus.ts';

export interface UpoInvoice {
  nip: string;
  ksefNumber: string;
  number: string;
  issueDate: string;
  receivedAt: number;
  numberedAt: number;
  hash: string;
  mode: string;
}

/** Which part of a session's invoices a collective UPO page confirms; `from` counts from 1. */
export interface UpoRange {
  page: number;
  pages: number;
  from: number;
  total: number;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const instant = (ms: number): string => new Date(ms).toISOString();

/** UPO v4-3 of one invoice, or of a page of a session's invoices, not sealed yet. */
export function buildUpo(
  session: string,
  login: { nip: string; proof: string },
  invoices: readonly UpoInvoice[],
  range: UpoRange | null,
): string {
  const documents = invoices.map(
    (it) =>
      `<Dokument><NipSprzedawcy>${it.nip}</NipSprzedawcy><NumerKSeFDokumentu>${it.ksefNumber}</NumerKSeFDokumentu>` +
      `<NumerFaktury>${escape(it.number)}</NumerFaktury>` +
      `<DataWystawieniaFaktury>${it.issueDate}</DataWystawieniaFaktury>` +
      `<DataPrzeslaniaDokumentu>${instant(it.receivedAt)}</DataPrzeslaniaDokumentu>` +
      `<DataNadaniaNumeruKSeF>${instant(it.numberedAt)}</DataNadaniaNumeruKSeF>` +
      `<SkrotDokumentu>${it.hash}</SkrotDokumentu><TrybWysylki>${it.mode}</TrybWysylki></Dokument>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8"?>` +
    `<Potwierdzenie xmlns="http://upo.schematy.mf.gov.pl/KSeF/v4-3">` +
    `<NazwaPodmiotuPrzyjmujacego>${escape(sandboxNames.ministry)}</NazwaPodmiotuPrzyjmujacego>` +
    `<NumerReferencyjnySesji>${session}</NumerReferencyjnySesji>` +
    `<Uwierzytelnienie><IdKontekstu><Nip>${login.nip}</Nip></IdKontekstu>` +
    `${proofOf(login.proof)}</Uwierzytelnienie>` +
    (range ? rangeOf(range, invoices.length) : '') +
    `<NazwaStrukturyLogicznej>Schemat_FA(3)_v1-0E.xsd</NazwaStrukturyLogicznej><KodFormularza>FA (3)</KodFormularza>` +
    `${documents.join('')}</Potwierdzenie>`
  );
}

/** The end is counted in, as in the Ministry's samples (ksef-protocol.md 13). */
const rangeOf = ({ page, pages, from, total }: UpoRange, count: number): string =>
  `<OpisPotwierdzenia><Strona>${page}</Strona><LiczbaStron>${pages}</LiczbaStron>` +
  `<ZakresDokumentowOd>${from}</ZakresDokumentowOd><ZakresDokumentowDo>${from + count - 1}</ZakresDokumentowDo>` +
  `<CalkowitaLiczbaDokumentow>${total}</CalkowitaLiczbaDokumentow></OpisPotwierdzenia>`;

/** A token is named by its reference, a signed request by its hash. */
const proofOf = (proof: string): string =>
  /^\d{8}-/.test(proof)
    ? `<NumerReferencyjnyTokenaKSeF>${proof}</NumerReferencyjnyTokenaKSeF>`
    : `<SkrotDokumentuUwierzytelniajacego>${proof}</SkrotDokumentuUwierzytelniajacego>`;
