import { formatDay } from '../../../shared/i18n/format.ts';
import type { PrintWords } from '../../../shared/i18n/print/words.ts';
import { amount, money, quantity } from '../layout/amounts.ts';
import type { Piece } from '../layout/flow.ts';
import { formatted, joined, labelled } from '../layout/joined.ts';
import { textWidth } from '../layout/sheet.ts';
import type { TextStyle } from '../layout/theme.ts';
import type { Paper } from '../paper.ts';
import { factLine } from '../parts/attachment.ts';
import { conditionLines, transportLines, vehicleLine } from '../parts/conditions.ts';
import { correctionLines, documentLine } from '../parts/correction.ts';
import { factsOf } from '../parts/heading.ts';
import { noteLine, referenceLine, registerLine } from '../parts/notes.ts';
import { addressLines, roleLabel, taxIdLine } from '../parts/parties.ts';
import { accountsOf, paidLine, partLines, settlementLines, termLines } from '../parts/payment.ts';
import { ksefStatus } from '../parts/statusStrip.ts';
import { annotationWords } from '../parts/totals.ts';
import type { AddressView, Party } from '../read/view.ts';
import { line, pair, paragraph, rollWidth, space, type } from './roll.ts';

/** Kind, number and dates. */
export function tillHeading(paper: Paper): Piece[] {
  const { invoice, words, state } = paper;
  const { document } = state;
  const isLong = textWidth(invoice.number, type.number) > rollWidth;
  const title: Piece[] = [
    paragraph(`${words.invoiceKind(invoice.kind)} `, type.kind, 0, 'centre'),
    paragraph(invoice.number, isLong ? type.totalLabel : type.number, 0, 'centre'),
  ];
  const height = title.reduce((sum, piece) => sum + piece.height, 0);
  return [
    ...(state.training
      ? [paragraph(words.trainingMark(state.training), type.strong, 0, 'centre'), line(1, 4, 1.5)]
      : []),
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
      formatted(phone, (one) => `${words.phone} ${one}`),
    ]),
    labelled(words.eori, party.eori),
    labelled(words.customerNumber, party.customerNumber),
    labelled(words.buyerKey, party.buyerKey),
    formatted(formatted(party.share, quantity), words.share),
    party.isLocalGovernmentUnit ? words.localGovernmentUnit : null,
    party.isVatGroupMember ? words.vatGroupMember : null,
  ];
  return [
    paragraph(roleLabel(party.role, words), type.label),
    ...some([party.name, party.id === null ? null : taxIdLine(party.id, words)], type.strong),
    ...some([party.hasNoId ? words.noTaxId : null], type.small),
    ...some([formatted(party.status, words.sellerStatus)], type.strong),
    ...addressPieces(party.address, words),
    ...(party.correspondence === null
      ? []
      : [paragraph(words.correspondence, type.small, 1), ...addressPieces(party.correspondence, words)]),
    ...some(extras, type.small),
  ];
}

const addressPieces = (address: AddressView | null, words: PrintWords): Piece[] =>
  address === null
    ? []
    : [
        ...some(addressLines(address, words), type.body),
        ...some([labelled(words.gln, address.gln)], type.small),
      ];

/** A paragraph of each text that there is. */
const some = (said: readonly (string | null)[], style: TextStyle): Piece[] =>
  said.flatMap((one) => (one === null || one === '' ? [] : [paragraph(one, style)]));

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
  const accounts = accountsOf(payment, words).flatMap(({ rows: [label, number, more] }) => [
    ...some([label?.content ?? null], type.small),
    ...some([number?.content ?? null], type.strong),
    ...some([more?.content ?? null], type.small),
  ]);
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

/** What is corrected and why, then the parties as they were before. */
export function tillCorrection({ invoice, words }: Paper): Piece[] {
  const { correction } = invoice;
  if (correction === null) return [];
  const { documents, sellerBefore, buyersBefore } = correction;
  const before = [...(sellerBefore === null ? [] : [sellerBefore]), ...buyersBefore];
  return [
    ...tillList(words.correction, [
      ...documents.map((one) => documentLine(one, words)),
      ...correctionLines(correction, invoice, words),
    ]),
    ...before.flatMap((party) => [space(3), ...tillParty(party, words)]),
  ];
}

/** The value of the order, the exchange rate of the tax, and the payments in advance. */
export function tillAdvances({ invoice, words }: Paper): Piece[] {
  const { advances, order, taxRate, currency } = invoice;
  return [
    ...some(
      [
        labelled(
          words.orderValue,
          formatted(order?.value ?? null, (one) => money(one, currency)),
        ),
      ],
      type.strong,
    ),
    ...some([labelled(words.taxRate, formatted(taxRate, quantity))], type.body),
    ...tillList(
      advances.length === 0 ? null : words.advances,
      advances.map(({ day, amount: paid, rate }) =>
        joined([
          formatDay(day),
          money(paid, currency),
          labelled(words.advanceRate, formatted(rate, quantity)),
        ]),
      ),
    ),
  ];
}

/** New means of transport, then the conditions of the transaction and each transport. */
export function tillConditions({ invoice, words }: Paper): Piece[] {
  const { conditions, vehicles } = invoice;
  return [
    ...tillList(
      words.vehicles,
      vehicles.map((one) => vehicleLine(one, words)),
    ),
    ...(conditions === null
      ? []
      : [
          ...tillList(words.conditions, conditionLines(conditions, words)),
          ...conditions.transports.flatMap((one) => tillList(words.transport, transportLines(one, words))),
        ]),
  ];
}

/** `Zalacznik`: the rows of its tables as lines, each cell with the name of its column. */
export const tillAttachment = ({ invoice, words }: Paper): Piece[] =>
  invoice.attachment.flatMap(({ heading, facts, paragraphs, tables }) => [
    paragraph(joined([words.attachment, heading], ': '), type.label),
    ...some([...facts.map(factLine), ...paragraphs], type.body),
    ...tables.flatMap((table) => [
      ...some([table.description, ...table.facts.map(factLine)], type.strong),
      ...some(
        [...table.rows, table.sums].map((row) =>
          joined(
            row.map((cell, index) =>
              cell === '' ? null : labelled(table.columns[index]?.title ?? '', cell),
            ),
          ),
        ),
        type.body,
      ),
    ]),
  ]);
