import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { amount, money } from '../layout/amounts.ts';
import type { Piece } from '../layout/flow.ts';
import type { Paper } from '../paper.ts';
import { correctionLines, documentLine } from '../parts/correction.ts';
import { factsOf } from '../parts/heading.ts';
import { noteLine, referenceLine, registerLine } from '../parts/notes.ts';
import { roleLabel, taxIdLine } from '../parts/parties.ts';
import { accountsOf, paidLine, partLines, settlementLines, termLines } from '../parts/payment.ts';
import { ksefStatus } from '../parts/statusStrip.ts';
import { annotationWords } from '../parts/totals.ts';
import type { AddressView, Party } from '../read/view.ts';
import { line, pair, paragraph, type } from './roll.ts';

/** Kind, number and dates. */
export function tillHeading(paper: Paper): Piece[] {
  const { invoice, words, state } = paper;
  const { document } = state;
  const title: Piece[] = [
    paragraph(`${words.invoiceKind(invoice.kind)} `, type.kind, 0, 'centre'),
    paragraph(invoice.number, type.number, 0, 'centre'),
  ];
  const height = title.reduce((sum, piece) => sum + piece.height, 0);
  return [
    ...(state.training ? [paragraph(words.trainingMark, type.strong, 0, 'centre'), line(1, 4, 1.5)] : []),
    {
      height,
      draw: (sheet, top) =>
        sheet.tag('H1', () => {
          let at = top;
          for (const piece of title) {
            piece.draw(sheet, at);
            at += piece.height;
          }
        }),
    },
    ...(document?.kind === 'duplicate'
      ? [
          paragraph(words.duplicate, type.number, 0, 'centre'),
          paragraph(words.duplicateMadeOn(document.madeOn), type.body, 0, 'centre'),
        ]
      : []),
    ...factsOf(paper).map(([label, value], index) =>
      pair(label, value, type.body, index === 0 ? 4 : 0, type.strong),
    ),
  ];
}

/** How the invoice was issued and whether KSeF has it, between two lines. */
export function tillStatus(paper: Paper): Piece[] {
  const { state, words } = paper;
  const said = [words.issuedInMode[state.mode], ksefStatus(paper)].filter((one) => one !== null);
  if (said.length === 0) return [];
  return [line(0, 3), ...said.map((one) => paragraph(one, type.strong, 0, 'centre')), line(3, 0)];
}

/** A party with everything that is said of it. */
export function tillParty(party: Party, words: PrintWords): Piece[] {
  const extras = [
    ...party.contacts.flatMap(({ email, phone }) => [
      email,
      phone === null ? null : `${words.phone} ${phone}`,
    ]),
    party.eori === null ? null : `${words.eori}: ${party.eori}`,
    party.customerNumber === null ? null : `${words.customerNumber}: ${party.customerNumber}`,
    party.share === null ? null : words.share(party.share.replace('.', ',')),
  ].filter((one) => one !== null);
  return [
    paragraph(roleLabel(party.role, words), type.label),
    ...(party.name === null ? [] : [paragraph(party.name, type.strong)]),
    ...(party.id === null ? [] : [paragraph(taxIdLine(party.id, words), type.strong)]),
    ...addressPieces(party.address, words),
    ...(party.correspondence === null
      ? []
      : [paragraph(words.correspondence, type.small, 1), ...addressPieces(party.correspondence, words)]),
    ...extras.map((one) => paragraph(one, type.small)),
  ];
}

const addressPieces = (address: AddressView | null, words: PrintWords): Piece[] =>
  address === null
    ? []
    : [
        ...address.lines,
        ...(address.country === null || address.country === 'PL' ? [] : [words.countryName(address.country)]),
      ].map((one) => paragraph(one, type.body));

/** Net and VAT of every rate. */
export function tillRates({ invoice, words }: Paper): Piece[] {
  if (invoice.rates.length === 0) return [];
  return [
    pair(words.summaryRate, `${words.summaryNet} / ${words.summaryVat}`, type.label),
    ...invoice.rates.flatMap((rate) => {
      const name =
        rate.group === 'rate' ? rate.codes.map(words.rateName).join(' / ') : words.summaryGroup[rate.group];
      const vat = rate.vat === null ? '–' : amount(rate.vat);
      return [
        pair(name, `${amount(rate.net)} / ${vat}`, type.body),
        ...(rate.vatPln === null ? [] : [pair(words.summaryVatPln, amount(rate.vatPln), type.small)]),
      ];
    }),
  ];
}

/** The amount of the invoice, large. */
export function tillTotal({ invoice, words }: Paper): Piece[] {
  const settled = invoice.settlement?.toPay ?? null;
  const isPaid = invoice.payment?.isPaid ?? false;
  const label = settled === null ? words.totalLabel(invoice.kind, isPaid) : words.toPay;
  return [pair(label, money(settled ?? invoice.total, invoice.currency), type.totalLabel, 0, type.total)];
}

/** Settlement, whether it is paid, form, terms and accounts. */
export function tillPayment(paper: Paper): Piece[] {
  const { invoice, words } = paper;
  const { payment } = invoice;
  const settled = settlementLines(paper).map((one) => paragraph(one, type.body));
  if (payment === null) return settled;
  const paid = paidLine(payment, words);
  const form = payment.form === null ? payment.otherForm : words.paymentFormName(payment.form);
  const { cashDiscount, paymentId, link } = payment;
  const said = [
    ...(paid === null ? [] : [paid]),
    ...partLines(payment, paper),
    ...termLines(payment, words),
    ...(form === null ? [] : [`${words.paymentForm}: ${form}`]),
    ...(cashDiscount === null
      ? []
      : [`${words.cashDiscount}: ${cashDiscount.conditions}, ${cashDiscount.amount}`]),
    ...(paymentId === null ? [] : [`${words.paymentId}: ${paymentId}`]),
    ...(link === null ? [] : [`${words.paymentLink}: ${link}`]),
  ];
  const accounts = accountsOf(payment, words).flatMap(({ rows }) =>
    rows
      .filter(({ content }) => content !== '')
      .map(({ content }, index) => paragraph(content, index === 1 ? type.strong : type.small)),
  );
  return [...settled, ...said.map((one) => paragraph(one, type.body)), ...accounts];
}

/** A title and lines below it; nothing where there are none. */
export const tillList = (title: string | null, said: string[], style = type.body): Piece[] =>
  said.length === 0
    ? []
    : [
        ...(title === null ? [] : [paragraph(title, type.label)]),
        ...said.map((one) => paragraph(one, style)),
      ];

/** What is corrected, and why. */
export const tillCorrection = ({ invoice: { correction, currency }, words }: Paper): Piece[] =>
  correction === null
    ? []
    : tillList(words.correction, [
        ...correction.documents.map((one) => documentLine(one, words)),
        ...correctionLines(correction, currency, words),
      ]);

export const tillReferences = ({ invoice, words }: Paper): Piece[] =>
  tillList(
    words.references,
    invoice.references.map((one) => referenceLine(one, words)),
  );

export const tillAnnotations = ({ invoice, words }: Paper): Piece[] =>
  tillList(
    words.annotations,
    invoice.annotations.map((one) => annotationWords(one, words)),
    type.strong,
  );

export const tillNotes = ({ invoice, words }: Paper): Piece[] =>
  tillList(
    words.notes,
    invoice.notes.map((one) => noteLine(one, words)),
  );

export const tillFooter = ({ invoice, words }: Paper): Piece[] =>
  tillList(
    null,
    [...invoice.footer, ...invoice.registers.map((one) => registerLine(one, words))],
    type.small,
  );
