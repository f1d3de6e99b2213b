import { plural } from '../format.ts';

/** Words of the outage drill: its list of steps beside the screen, and where it begins. */
export const drill = {
  title: 'Ćwiczenie awarii',
  progress: (done: number, total: number) => `Zrobione kroki: ${done} z ${total}`,
  step: (number: number, name: string, done: boolean) => `${number}. ${name}${done ? ' (zrobione)' : ''}`,
  trainer: 'Przełączniki prowadzącego',
  disconnect: 'Odłącz KSeF',
  reconnect: 'Przyłącz KSeF',
  announceFailure: 'Ogłoś awarię KSeF',
  endFailure: 'Ogłoś koniec awarii',
  finish: 'Zakończ ćwiczenie',
  confirm: {
    title: 'Zakończyć ćwiczenie przed czasem?',
    body: 'Firma ćwiczebna i wszystko, co w niej wystawiono, zniknie. W dzienniku firmy zostanie zapis, które kroki zrobiono.',
    confirm: 'Zakończ ćwiczenie',
  },
  body: 'Załoga przećwiczy awarię w zwykłych ekranach: na kopii firmy z jej kontrahentami, towarami i numeracją, z KSeF piaskownicy. Każdy ekran i wydruk ma napis ĆWICZENIE, a po zakończeniu firma ćwiczebna znika.',
  start: 'Zacznij ćwiczenie',
  report: 'Raport (PDF)',
  reportOf: (when: string) => `Raport z ćwiczenia ${when}`,
  last: 'Zakończone ćwiczenia',
  columns: { when: 'Kiedy', by: 'Kto', steps: 'Kroki', invoices: 'Faktury', report: 'Raport' },
  stepsOf: (done: number, total: number) => `${done} z ${total}`,
  invoices: (count: number) => `${count} ${plural(count, 'faktura', 'faktury', 'faktur')}`,
} as const;
