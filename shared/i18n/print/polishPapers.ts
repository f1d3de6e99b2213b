import { formatDay, plural } from '../format.ts';

/** Words of what is printed beside the invoice: the confirmation of the transaction and the sheet of codes. */
export const polishPapers = {
  confirmation: {
    over: 'Potwierdzenie transakcji',
    title: (number: string): string => `do faktury ${number}`,
    documentTitle: (number: string): string => `Potwierdzenie transakcji do faktury ${number}`,
    isNoInvoice: 'To nie jest faktura',
    /** How the invoice itself reaches the buyer. */
    comesInKsef:
      'Fakturę wystawiono. Nabywca otrzyma ją w Krajowym Systemie e-Faktur, gdy sprzedawca ją tam prześle.',
    isInKsef: (ksefNumber: string): string =>
      `Faktura jest w Krajowym Systemie e-Faktur pod numerem ${ksefNumber}; tam otrzymuje ją nabywca.`,
    comesFromSeller: 'Fakturę wystawiono. Przekaże ją nabywcy sprzedawca, w sposób, który uzgodnili.',
    doesNotReplace: 'Potwierdzenie wydano na życzenie; nie zastępuje faktury.',
    total: 'Kwota transakcji',
    issued: 'Faktura wystawiona',
    howToCheck:
      'Kod po lewej prowadzi do faktury w KSeF: pokaże ją, gdy faktura już tam jest. Kod po prawej sprawdza, czy wystawił ją ten, kto miał do tego prawo.',
    howToCheckStacked:
      'Pierwszy kod prowadzi do faktury w KSeF: pokaże ją, gdy faktura już tam jest. Drugi sprawdza, czy wystawił ją ten, kto miał do tego prawo.',
  },
  codesSheet: {
    title: 'Kody weryfikujące faktury',
    documentTitle: (number: string): string => `Kody weryfikujące faktury ${number}`,
    manyTitle: (count: number): string =>
      `Kody weryfikujące ${count} ${plural(count, 'fakturę', 'faktury', 'faktur')}`,
    about:
      'Dołącz tę kartę do wydruku faktury, który jest bez kodów. Kody dotyczą tej jednej faktury i tego pliku XML.',
    manyAbout: 'Wytnij kody faktury i dołącz je do jej wydruku, który jest bez kodów.',
    state: 'Stan w KSeF',
    amount: 'Kwota należności ogółem',
    issuedOn: (day: string): string => `wystawiona ${formatDay(day)}`,
    period: (from: string, to: string): string =>
      from === to ? `Faktury z ${formatDay(from)}` : `Faktury od ${formatDay(from)} do ${formatDay(to)}`,
  },
};
