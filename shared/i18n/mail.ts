import type { MailLanguage, MailTemplate } from '../contract/mailTypes.ts';
import type { DocumentKind } from '../contract/types.ts';
import type { MailValues } from '../domain/mail/template.ts';
import { formatAmount, formatDay } from './format.ts';

/** What a template may say of an invoice, by the name that stands in braces. */
export const mailPlaceholders = {
  dokument: 'co jest w załączniku: faktura, jej duplikat albo potwierdzenie transakcji',
  numer: 'numer faktury',
  kwota: 'kwota do zapłaty z walutą',
  termin: 'termin płatności',
  dataWystawienia: 'data wystawienia',
  konto: 'numer konta',
  nrKSeF: 'numer KSeF, gdy jest już nadany',
  nabywca: 'nazwa nabywcy',
  sprzedawca: 'nazwa Twojej firmy',
} as const;
export type MailPlaceholder = keyof typeof mailPlaceholders;

/** What a message begins with until the user writes something else. */
export const builtInTemplates: Record<MailLanguage, MailTemplate> = {
  pl: {
    language: 'pl',
    subject: 'Faktura {numer} – {sprzedawca}',
    body: `Dzień dobry,

w załączniku przesyłamy {dokument} {numer} z dnia {dataWystawienia} na kwotę {kwota}.

Termin płatności: {termin}
Numer konta: {konto}
Numer KSeF: {nrKSeF}

Pozdrawiamy
{sprzedawca}`,
  },
  en: {
    language: 'en',
    subject: 'Invoice {numer} – {sprzedawca}',
    body: `Hello,

please find attached the {dokument} {numer} of {dataWystawienia} for {kwota}.

Due date: {termin}
Account number: {konto}
KSeF number: {nrKSeF}

Kind regards
{sprzedawca}`,
  },
};

/** What is known of an invoice for its message; days are `YYYY-MM-DD`. */
export interface MailFacts {
  /** The document that goes with the message. */
  document: DocumentKind;
  number: string;
  grossGrosze: number;
  currency: string;
  issueDate: string;
  dueDate: string | null;
  account: string | null;
  ksefNumber: string | null;
  buyerName: string;
  sellerName: string;
}

/** `1,234.56 PLN`: an amount as English texts write it. */
function englishAmount(grosze: number, currency: string): string {
  const whole = Math.trunc(Math.abs(grosze) / 100).toString();
  const cents = (Math.abs(grosze) % 100).toString().padStart(2, '0');
  return `${grosze < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents} ${currency}`;
}

/** As a sentence takes them that says what is sent; whatever else is sent goes with the invoice. */
const mailedDocument: Record<MailLanguage, Partial<Record<DocumentKind, string>> & { pdf: string }> = {
  pl: {
    pdf: 'fakturę',
    pdfDuplicate: 'duplikat faktury',
    confirmation: 'potwierdzenie transakcji do faktury',
  },
  en: {
    pdf: 'invoice',
    pdfDuplicate: 'duplicate of invoice',
    confirmation: 'confirmation of the transaction of invoice',
  },
};

/** What placeholders stand for, in the language of the template. */
export function mailValues(facts: MailFacts, language: MailLanguage): MailValues {
  const day = (it: string) => (language === 'pl' ? formatDay(it) : it);
  const values: Record<MailPlaceholder, string> = {
    dokument: mailedDocument[language][facts.document] ?? mailedDocument[language].pdf,
    numer: facts.number,
    kwota: (language === 'pl' ? formatAmount : englishAmount)(facts.grossGrosze, facts.currency),
    termin: facts.dueDate === null ? '' : day(facts.dueDate),
    dataWystawienia: day(facts.issueDate),
    konto: facts.account ?? '',
    nrKSeF: facts.ksefNumber ?? '',
    nabywca: facts.buyerName,
    sprzedawca: facts.sellerName,
  };
  return new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
}
