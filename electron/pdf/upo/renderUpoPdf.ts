import type { Practice } from '../../../shared/domain/practice.ts';
import { polish } from '../../../shared/i18n/print/polish.ts';
import { upoWords as words } from '../../../shared/i18n/print/polishUpo.ts';
import { nip } from '../layout/amounts.ts';
import { factPieces, headingPiece, single, titlePiece } from '../layout/blocks.ts';
import { type Section, drawPages, paginate } from '../layout/flow.ts';
import { type PaperFormat, landscape, portrait } from '../layout/papers.ts';
import { runningFrame } from '../layout/runningFrame.ts';
import { Sheet } from '../layout/sheet.ts';
import { linePieces } from '../layout/stack.ts';
import { type Cell, type Column, layTable } from '../layout/table.ts';
import { text } from '../layout/theme.ts';
import { type UpoDocument, type UpoSignature, type UpoView, readUpo } from './readUpo.ts';

type Fact = readonly [label: string, value: string];

export interface UpoPrint {
  /** The UPO as KSeF gave it. */
  xml: Uint8Array;
  /** Made by the training KSeF: marked on every page. */
  training: Practice;
}

/**
 * A UPO as a PDF/A-3 with its XML inside: one invoice upright, more of them in a table across. A pure function.
 * @throws AppError `pdf.unreadableXml` when the XML is no UPO.
 */
export async function renderUpoPdf({ xml, training }: UpoPrint): Promise<Uint8Array> {
  const upo = readUpo(xml);
  const format = upo.documents.length > 1 ? landscape : portrait;
  const [first] = upo.documents;
  const title = words.documentTitle(first?.number ?? '', upo.documents.length);
  const madeAt = latestOf(upo);
  const sheet = new Sheet({
    language: polish.language,
    title,
    author: upo.receiver,
    subject: words.over,
    creator: polish.producer,
    createdAt: madeAt,
    modifiedAt: madeAt,
  });
  const pages = paginate(sectionsOf(upo, format), format);
  const running = {
    format,
    head: { left: title, right: upo.session },
    foot: `${words.over} · ${upo.session}`,
    mark: training ? polish.trainingMark(training) : null,
  };
  const frame = (index: number): void =>
    runningFrame(sheet, { ...running, pageOf: words.pageOf(index + 1, pages.length) }, index);
  drawPages(sheet, pages, frame, () => format);
  const name = `UPO-${upo.documents.length === 1 ? (first?.ksefNumber ?? '') : upo.session}.xml`;
  sheet.attach({ name, mediaType: 'text/xml', description: words.attachedXml, bytes: xml });
  return sheet.finish();
}

/** The last time that the UPO tells, so that its print is always the same bytes. */
const latestOf = ({ documents }: UpoView): number =>
  documents
    .map((one) => Date.parse(one.numberedAt))
    .filter((at) => !Number.isNaN(at))
    .reduce((most, at) => Math.max(most, at), 0);

function sectionsOf(upo: UpoView, format: PaperFormat): Section[] {
  const { documents } = upo;
  const [first] = documents;
  const invoices: Section[] =
    documents.length === 1 && first !== undefined
      ? [part(words.invoice, documentFacts(first), format)]
      : documentTable(upo, format);
  const signature = part(words.signature, signatureFacts(upo.signature), format);
  return [
    single(
      0,
      titlePiece(
        { over: words.over, title: words.title(documents.length), under: words.about(documents.length) },
        format,
      ),
    ),
    part(words.confirmation, confirmationFacts(upo), format),
    ...invoices,
    { ...signature, tail: signature.pieces.length },
    { gap: 14, pieces: linePieces(words.evidence, text.small, format.left, format.right - format.left) },
  ];
}

function part(title: string, facts: Fact[], format: PaperFormat): Section {
  const [first, ...rest] = factPieces(facts, format);
  const heading = headingPiece(title, format.left);
  // A heading never stands alone at the foot of a page.
  const opening = {
    height: heading.height + (first?.height ?? 0),
    draw: (sheet: Sheet, top: number): void => {
      heading.draw(sheet, top);
      first?.draw(sheet, top + heading.height);
    },
  };
  return { gap: 16, pieces: [opening, ...rest] };
}

function confirmationFacts(upo: UpoView): Fact[] {
  const { context, proof, part: range, schemaVersion } = upo;
  return [
    [words.receiver, upo.receiver],
    [words.session, upo.session],
    ...(context === null ? [] : [[words.context(context.kind), context.value] as const]),
    ...(proof === null ? [] : [[proof.kind === 'token' ? words.token : words.proof, proof.value] as const]),
    [words.structure, upo.structure],
    [words.form, upo.form],
    ...(schemaVersion === null ? [] : [[words.schema, schemaVersion] as const]),
    ...(range === null
      ? []
      : [
          [words.part, words.partOf(range.page, range.pages)] as const,
          [words.range, words.rangeOf(range.from, range.to, range.total)] as const,
        ]),
  ];
}

const documentFacts = (one: UpoDocument): Fact[] => [
  [words.ksefNumber, one.ksefNumber],
  [words.number, one.number],
  [words.sellerNip, nip(one.sellerNip)],
  [words.issueDate, words.day(one.issueDate)],
  [words.sentAt, words.instant(one.sentAt)],
  [words.numberedAt, words.instant(one.numberedAt)],
  [words.hash, one.hash],
  [words.mode, words.modeName(one.mode)],
];

function signatureFacts(signature: UpoSignature | null): Fact[] {
  if (signature === null) return [[words.signed, words.unsigned]];
  const { certificate, signedAt } = signature;
  return [
    ...(certificate === null
      ? [[words.signer, words.unknownSigner] as const]
      : [
          [words.signer, certificate.subject] as const,
          [words.issuer, certificate.issuer] as const,
          [words.serial, certificate.serial] as const,
        ]),
    ...(signedAt === null ? [] : [[words.signedAt, words.instant(signedAt)] as const]),
  ];
}

function documentTable({ documents, part: range }: UpoView, format: PaperFormat): Section[] {
  const { columns: titles } = words;
  const columns: Column[] = [
    { title: words.ordinal, align: 'right' },
    { title: titles.ksefNumber, align: 'left' },
    { title: titles.number, align: 'left', isFlexible: true },
    { title: titles.issueDate, align: 'left' },
    { title: titles.sentAt, align: 'left' },
    { title: titles.numberedAt, align: 'left' },
    { title: titles.mode, align: 'left' },
  ];
  // A later page of a collective UPO goes on counting where the one before it ended.
  const from = Number(range?.from ?? 1);
  const rows = documents.map((one, index): Cell[] => [
    { main: String(from + index) },
    { main: one.ksefNumber, sub: nip(one.sellerNip) },
    { main: one.number, sub: one.hash },
    { main: words.day(one.issueDate) },
    { main: words.instant(one.sentAt) },
    { main: words.instant(one.numberedAt) },
    { main: words.modeName(one.mode) },
  ]);
  const { head, rows: pieces } = layTable(columns, rows, format.left, format.right - format.left);
  return [single(16, headingPiece(words.invoices, format.left)), { gap: 2, pieces, head, tag: 'Table' }];
}
