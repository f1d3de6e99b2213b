import type { ModeStatus } from '../contract/modeTypes.ts';
import type {
  AppStatus,
  CompanyProfile,
  InvoiceDetails,
  InvoiceSummary,
  SendResult,
} from '../contract/types.ts';
import type { BackupContents, BackupStatus } from '../contract/backupTypes.ts';
import type { CertificateInfo } from '../contract/keystoreTypes.ts';
import type { EventData } from '../contract/events.ts';
import { formatAmount, formatDay, formatInstant } from './format.ts';
import { environmentName, modeName, stateName } from './modes.ts';

/** What the command line tells. */
export const cliText = {
  usage: `Użycie: npm run cli -- [--data KATALOG] [--company NUMER] [--ksef ADRES] [--json] POLECENIE

  call METODA JSON|@plik|-   jedno wywołanie kontraktu (listę wypisze „methods”)
  methods                    wszystkie wywołania z opisem i schematami JSON
  status                     firma, tryb, kolejka, certyfikat
  issue PLIK                 wystawia fakturę z pliku JSON albo FA(3) XML
  list                       wystawione faktury
  send                       wysyła to, co czeka
  import PLIK…               wczytuje certyfikat (hasło: --password-file PLIK albo --password-env ZMIENNA)
  mode TRYB|auto             online, offline24, offline-niedostepnosc, offline-awaria, awaria-calkowita
  save ID RODZAJ PLIK        zapisuje dokument: pdf, pdfOffline, confirmation, till, codesSheet,
                             xml, upo, upoPdf
  carry out|in|results|back PLIK
                             kolejka w pliku: wynieś, doręcz z tego komputera, zapisz wyniki, wczytaj wyniki
                             (hasło pliku jak przy import)
  export zip|archive|csv|xlsx|pdf|codes|jpk OD DO PLIK [JSON|@plik]
                             faktury wystawione od dnia do dnia (RRRR-MM-DD): XML, PDF i UPO w ZIP, rejestr,
                             kody QR albo JPK_FA; przy jpk urząd i siedziba: taxOffice, voivodeship, county, commune,
                             street, house, flat, town, postCode (wystarczy podać raz)
  evidence ID PLIK           plik dowodowy faktury (ZIP)
  backup [FOLDER]            robi kopię zapasową; folder wystarczy podać raz
  restore PLIK               przywraca firmę z kopii albo pliku przenosin do pustego katalogu danych
  move PLIK                  zapisuje firmę do zaszyfrowanego pliku, dla innego komputera
  self-test [--pdf PLIK]     sprawdzian trybów offline; kod wyjścia 1, gdy jakiś punkt nie działa
  serve                      pracuje w tle i wysyła, aż do przerwania

Przy kilku firmach --company wskazuje jedną: 1 to pierwsza, następne są w folderach companies/2, companies/3…
Po poleceniu program wysyła do KSeF wszystko, co czeka i może wyjść (--no-send tego nie robi).
Hasło sejfu podaje zmienna LATARNIK_PASSPHRASE. Kody wyjścia: 0 dobrze, 1 do poprawienia przez użytkownika,
2 błędne polecenie, 3 trzeba poczekać (np. KSeF nie odpowiada), 4 błąd programu.`,
  noInvoices: 'Nie ma jeszcze żadnej faktury.',
  serving: 'Latarnik pracuje w tle. Ctrl+C kończy.',
  sending: ({ current, total, number }: EventData<'queue.progress'>) =>
    `Wysyłanie ${current} z ${total}… ${number}`,
  exporting: ({ done, total }: EventData<'export.progress'>) =>
    `Przygotowuję plik… ${Math.floor((100 * done) / total)}%`,
  issued: ({ number, id, mode, grossGrosze, deadline }: InvoiceDetails) =>
    `${number} · ${formatAmount(grossGrosze)} · ${modeName[mode]} · ${id}` +
    (deadline.kind === 'day' ? ` · do KSeF do ${formatDay(deadline.day)}` : ''),
  invoiceLine: ({ number, issueDate, buyerName, grossGrosze, state, ksefNumber, id }: InvoiceSummary) =>
    [
      number,
      formatDay(issueDate),
      buyerName,
      formatAmount(grossGrosze),
      stateName[state],
      ksefNumber ?? id,
    ].join(' · '),
  sent: ({ accepted, rejected, waiting }: SendResult) =>
    `Zaakceptowane: ${accepted}, odrzucone: ${rejected}, czekające: ${waiting}`,
  takenIn: ({ taken, known }: { taken: number; known: number }) =>
    `Wczytane: ${taken}, już tu były: ${known}`,
  imported: ({ serial, subject, validTo }: CertificateInfo) =>
    `Certyfikat ${serial} · ${subject} · ważny do ${new Date(validTo).toISOString().slice(0, 10)}`,
  backedUp: ({ folder, last }: BackupStatus) => `Kopia jest sprawdzona: ${folder}, ${last?.name ?? ''}`,
  restoring: ({ company, invoices, lastInvoice, madeAt }: BackupContents) =>
    [
      `${company.name}, NIP ${company.nip}, ${environmentName[company.environment]}`,
      `faktury: ${invoices}`,
      ...(lastInvoice ? [`ostatnia: ${lastInvoice.number}`] : []),
      ...(madeAt === null ? [] : [`plik z ${formatInstant(madeAt)}`]),
    ].join(' · '),
  restored: ({ name }: CompanyProfile) => `Przywrócono: ${name}. Zanim wystawisz fakturę, sprawdź numerację.`,
  mode: ({ mode, source }: ModeStatus) =>
    `${modeName[mode]} (${source === 'auto' ? 'automatycznie' : 'wybrany ręcznie'})`,
  status: ({ company, mode, queue, keystore }: AppStatus) =>
    [
      company ? `${company.name}, NIP ${company.nip}` : 'Firma nie jest jeszcze założona.',
      `Tryb: ${modeName[mode.mode]}`,
      `Czeka na KSeF: ${queue.waiting}, odrzucone: ${queue.rejected}`,
      keystore.readyForOffline ? 'Gotowość offline: tak' : 'Gotowość offline: nie',
    ].join('\n'),
};
