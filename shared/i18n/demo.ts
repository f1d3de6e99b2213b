import type { EventData } from '../contract/events.ts';
import type { InvoiceDetails } from '../contract/types.ts';
import { formatAmount, formatDay } from './format.ts';

/** What `npm run demo` tells as it goes. */
export const demoText = {
  usage: 'Użycie: npm run demo -- --out KATALOG [--json]',
  sandboxStarted: (url: string) => `Piaskownica KSeF działa: ${url}`,
  refused: (title: string) => `Bez certyfikatu nie da się wystawić faktury offline: „${title}”`,
  certificateImported: (serial: string) => `Wczytano certyfikat typu 2 (Offline), numer ${serial}`,
  ksefDown: 'KSeF nie odpowiada. Program sam przeszedł w tryb Offline24.',
  issued: ({ number, id, grossGrosze, deadline }: InvoiceDetails) =>
    `Wystawiono ${number} (${formatAmount(grossGrosze)}), ID wewnętrzny ${id}` +
    (deadline.kind === 'day' ? `, do dosłania do ${formatDay(deadline.day)}` : ''),
  ksefBack: 'KSeF znów odpowiada. Faktury wysyłają się same.',
  sending: ({ current, total, number }: EventData<'queue.progress'>) =>
    `Wysyłanie ${current} z ${total}… ${number}`,
  accepted: ({ number, ksefNumber }: InvoiceDetails) => `Zaakceptowana: ${number} → ${ksefNumber}`,
  written: (folder: string) => `Pliki i report.json zapisano w ${folder}`,
};
