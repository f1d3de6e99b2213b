import type { ExportRange } from '../contract/exportTypes.ts';
import type { InvoiceState } from '../domain/lifecycle.ts';
import type { Mode } from '../domain/mode.ts';
import { formatAmount, formatDay } from './format.ts';
import { modeName, stateName } from './modes.ts';

/** An invoice in an archive, and the files that it has there. */
export interface ArchivedInvoice {
  number: string;
  issueDate: string;
  buyerName: string;
  grossGrosze: number;
  currency: string;
  mode: Mode;
  state: InvoiceState;
  ksefNumber: string | null;
  files: readonly { kind: 'xml' | 'pdf' | 'upo' | 'upoPdf'; name: string }[];
}

interface Archive {
  company: string;
  nip: string;
  range: ExportRange;
  madeAt: string;
  invoices: readonly ArchivedInvoice[];
}

const fileWord = { xml: 'XML', pdf: 'PDF', upo: 'UPO (XML)', upoPdf: 'UPO (PDF)' } as const;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What a buyer is called must never become part of the page. */
const safe = (text: string): string => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
const address = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

const row = (it: ArchivedInvoice): string =>
  `<tr><td>${safe(it.number)}</td><td>${formatDay(it.issueDate)}</td><td>${safe(it.buyerName)}</td>` +
  `<td class="amount">${safe(formatAmount(it.grossGrosze, it.currency))}</td><td>${modeName[it.mode]}</td>` +
  `<td>${it.ksefNumber === null ? stateName[it.state] : safe(it.ksefNumber)}</td><td>${it.files
    .map(({ kind, name }) => `<a href="${address(name)}">${fileWord[kind]}</a>`)
    .join(' ')}</td></tr>`;

const style = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;color:#1b1f24}
table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem;text-align:left;border-bottom:1px solid #c9ced6;vertical-align:top}
th{border-bottom:2px solid #1b1f24}.amount{text-align:right;white-space:nowrap}a{color:#0b5cad;white-space:nowrap;margin-right:.5rem}
@media print{a{color:inherit}}`;

/** The first page of an archive: any browser shows it, in ten years too, for it has no script and needs no network. */
export const archivePage = ({ company, nip, range, madeAt, invoices }: Archive): string =>
  [
    '<!doctype html>',
    '<html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>Archiwum faktur: ${safe(company)}</title><style>${style}</style></head><body><main>`,
    `<h1>Archiwum faktur: ${safe(company)}</h1>`,
    `<p>NIP ${safe(nip)}. Wystawione od ${formatDay(range.from)} do ${formatDay(range.to)}, razem: ${invoices.length}. Zrobiono ${safe(madeAt)}.</p>`,
    '<p>Plik XML jest fakturą: to on trafił do KSeF i jego skrót SHA-256 jest w kodzie QR. PDF jest jego wydrukiem. ' +
      'UPO to poświadczenie KSeF, że przyjął fakturę. Wszystko czyta się bez Latarnika: PDF w przeglądarce, XML także ' +
      'w edytorze tekstu, <a href="rejestr.csv">rejestr.csv</a> w arkuszu. ' +
      '<a href="spis.txt">spis.txt</a> ma skrót każdego pliku: „sha256sum -c spis.txt” sprawdzi, czy nic się nie zmieniło.</p>',
    '<table><caption hidden>Faktury</caption><thead><tr><th scope="col">Numer</th><th scope="col">Wystawiona</th>' +
      '<th scope="col">Nabywca</th><th scope="col" class="amount">Brutto</th><th scope="col">Tryb</th>' +
      '<th scope="col">Numer KSeF albo stan</th><th scope="col">Pliki</th></tr></thead><tbody>',
    ...invoices.map(row),
    '</tbody></table></main></body></html>',
    '',
  ].join('\n');
