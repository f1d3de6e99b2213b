import { createRequire } from 'node:module';
import { readFa3 } from '../../electron/pdf/readFa3.ts';
import type { PrintState } from '../../electron/pdf/renderInvoicePdf.ts';
import { amount, money, quantity } from '../../electron/pdf/layout/amounts.ts';
import { formatDay } from '../../shared/i18n/format.ts';
import { polish } from '../../shared/i18n/print/polish.ts';

interface PdfMake {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
}

const require = createRequire(import.meta.url);
const font = (name: string) => require.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`);

function load(): PdfMake {
  const pdfmake = require('pdfmake') as PdfMake;
  const noto = { normal: font('400Regular/NotoSans_400Regular'), bold: font('700Bold/NotoSans_700Bold') };
  pdfmake.setFonts({ Noto: noto });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return pdfmake;
}
let pdfmake: PdfMake | undefined;

/** The content of our print as a document of pdfmake: the same texts, table, codes, standard and attachment. */
export function pdfmakeInvoice(xml: Uint8Array, state: PrintState): Promise<Uint8Array> {
  pdfmake ??= load();
  const invoice = readFa3(xml);
  const party = ({ name, id, address, contacts }: typeof invoice.seller) => [
    { text: name ?? '', bold: true },
    `${polish.nip} ${id?.value ?? ''}`,
    ...(address?.lines ?? []),
    ...contacts.map((one) => one.email ?? ''),
  ];
  const lines = invoice.lines.map((line) => [
    ...[line.ordinal, line.name ?? '', quantity(line.quantity ?? '0'), line.unit ?? ''],
    ...[amount(line.netPrice ?? line.grossPrice ?? '0'), amount(line.netValue ?? line.grossValue ?? '0')],
    polish.rateName(line.rate ?? ''),
  ]);
  const code = (title: string, url: string | null, caption: string, mm: number) =>
    url === null
      ? ''
      : {
          stack: [
            { text: title, bold: true },
            { qr: url, fit: (mm / 25.4) * 72, eccLevel: 'M', padding: 0 },
            { text: caption, bold: true },
            { text: url, link: url, fontSize: 5 },
          ],
        };
  return pdfmake
    .createPdf({
      ...{ version: '1.7', subset: 'PDF/A-3a', tagged: true, lang: 'pl', displayTitle: true },
      info: { title: polish.documentTitle(invoice.kind, invoice.number), author: invoice.seller.name ?? '' },
      defaultStyle: { font: 'Noto', fontSize: 8.5 },
      footer: (page: number, of: number) => ({ text: polish.pageOf(page, of), alignment: 'right' }),
      files: {
        xml: { src: `data:text/xml;base64,${Buffer.from(xml).toString('base64')}`, name: 'faktura.xml' },
      },
      content: [
        polish.invoiceKind(invoice.kind),
        { text: invoice.number, fontSize: 22, bold: true },
        `${polish.issueDate} ${formatDay(invoice.issueDate)}`,
        polish.issuedInMode[state.mode] ?? '',
        { columns: [{ stack: party(invoice.seller) }, { stack: party(invoice.buyer) }] },
        {
          table: {
            headerRows: 1,
            widths: ['auto', '*', 'auto', 'auto', 'auto', 'auto', 'auto'],
            body: [
              [
                polish.ordinal,
                polish.name,
                polish.quantity,
                polish.unit,
                polish.netPrice,
                polish.netValue,
                polish.rate,
              ],
              ...lines,
            ],
          },
        },
        {
          table: {
            body: [
              [polish.summaryRate, polish.summaryNet, polish.summaryVat],
              ...invoice.rates.map((rate) => [
                ...[rate.codes.map(polish.rateName).join(' / '), amount(rate.net), amount(rate.vat ?? '0')],
              ]),
            ],
          },
        },
        { text: `${polish.toPay} ${money(invoice.total, invoice.currency)}`, fontSize: 21, bold: true },
        ...(invoice.payment?.accounts ?? []).map((account) => `${polish.account} ${account.number}`),
        ...invoice.footer,
        {
          columns: [
            code(polish.kodIHeading, state.kod1Url, polish.kodIWithoutNumber, 32),
            code(polish.kodIIHeading, state.kod2Url, polish.kodIICaption, 35),
          ],
        },
      ],
    })
    .getBuffer();
}
