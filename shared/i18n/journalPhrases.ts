import { plural } from './format.ts';

/** What lines of the journal say of their data, between what other words name. */
export const journalPhrases = {
  open: 'otwarty',
  noDuty: 'bez obowiązku',
  message: (id: string, version: number | undefined) => `komunikat ${id}, wersja ${version ?? '?'}`,
  to: (recipients: readonly string[]) => `do: ${recipients.join(', ')}`,
  refused: (addresses: readonly string[]) => `serwer nie przyjął: ${addresses.join(', ')}`,
  subject: (subject: string) => `„${subject}”`,
  noCodes: 'bez kodów QR',
  read: (codes: string) => `odczytano: ${codes}`,
  mismatch: (codes: string) => `nie zgadza się: ${codes}`,
  invoices: (count: number) => `${count} ${plural(count, 'faktura', 'faktury', 'faktur')}`,
  provedPrints: (count: number) =>
    `${count} ${plural(count, 'sprawdzony wydruk', 'sprawdzone wydruki', 'sprawdzonych wydruków')}`,
  assigned: (isAssigned: boolean) => (isAssigned ? 'jest na białej liście' : 'nie ma go na białej liście'),
  request: (id: string, at: string) => `zapytanie ${id} z ${at}`,
  sendBy: (deadline: string) => `dosłać do: ${deadline}`,
} as const;
