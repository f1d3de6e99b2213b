import type { Remedy } from '../../domain/refusal.ts';

const names: Record<Remedy, string> = {
  sendAgain: 'Wyślij jeszcze raz',
  technicalCorrection: 'Wyślij korektę techniczną',
  reissue: 'Popraw i wystaw ponownie',
};

/** Words for what can be done about an invoice that KSeF refused. */
export const refusal = {
  title: 'Co teraz?',
  names,
  sendAgain: {
    title: 'Wysłać jeszcze raz?',
    body: 'Faktura pójdzie do KSeF bez żadnej zmiany. Ma to sens, gdy przyczyna odmowy zniknęła, na przykład nadano uprawnienie.',
    confirm: 'Wyślij jeszcze raz',
  },
  reissue: {
    title: 'Wystawić ponownie?',
    body: 'Tę fakturę wystawiono offline, więc nabywca może mieć jej wydruk. Poproś o zwrot tamtego wydruku i daj mu nowy: stary numer należy w KSeF do innego dokumentu.',
    confirm: 'Popraw i wystaw',
  },
  conflict: {
    title: 'Dwa dokumenty pod jednym numerem',
    body: 'W KSeF jest już inny dokument o tym numerze. Porównaj oba: może wystawił go inny program, stanowisko albo biuro rachunkowe.',
    ours: 'U nas',
    theirs: 'W KSeF',
    columns: { what: 'Dane', number: 'Numer KSeF', issueDate: 'Data', buyer: 'Nabywca', gross: 'Brutto' },
    none: 'nie ma',
    unreadable:
      'KSeF nie pokazał treści tamtego dokumentu: to logowanie nie ma uprawnienia do przeglądania faktur.',
    openTheirs: 'PDF z KSeF',
    openTheirXml: 'XML z KSeF',
  },
  versions: {
    title: 'Wcześniejsze wersje',
    technicalCorrection: 'zastąpiona korektą techniczną',
    reissue: 'wystawiona ponownie',
    pdf: (version: number) => `PDF wersji ${version}`,
    xml: (version: number) => `XML wersji ${version}`,
  },
  hold: {
    hold: 'Wstrzymaj tę fakturę',
    release: 'Wyślij tę fakturę',
    held: 'Wysyłka tej faktury jest wstrzymana. Jej termin biegnie dalej.',
  },
} as const;
