import { isAppError } from '../errors/appError.ts';
import { InvoiceDraft, isCorrection } from './draft.ts';
import { NewTransport } from './fa3/annotations.ts';
import { AttachmentBlock, AttachmentTable } from './fa3/attachment.ts';
import { AdvancePayment, Correction, SettledAdvance } from './fa3/correction.ts';
import { groupProblems } from './fa3/groups.ts';
import { DraftLine, OrderLine } from './fa3/line.ts';
import { AuthorisedParty, CarrierAddress } from './fa3/party.ts';
import { buyerProblems, idProblems, thirdPartyProblems } from './fa3/partyProblems.ts';
import { Payment } from './fa3/payment.ts';
import { Terms, Transport } from './fa3/terms.ts';
import {
  accountProblems,
  amountProblems,
  dateProblems,
  lengths,
  missing,
  paymentDays,
  requiredTextProblems,
  saleDays,
  textProblems,
  type DraftProblem,
} from './fieldProblems.ts';
import { kindProblems } from './kindProblems.ts';
import { isValued, priceField } from './lineValue.ts';
import {
  decimalToGrosze,
  parseDecimal,
  parsePrice,
  parseQuantity,
  priceLimits,
  quantityLimits,
} from './money.ts';
import { normaliseDraft } from './normaliseDraft.ts';
import { isBlank } from './text.ts';
import { invoiceTotals } from './vat.ts';

const eitherOr = (path: string): DraftProblem => ({ code: 'draft.eitherOr', details: { path } });
const notHere = (path: string): DraftProblem => ({ code: 'draft.notHere', details: { path } });

/** Corrections by difference go below zero, other invoices never do. */
function lineProblems(line: DraftLine, index: number, { kind, pricing }: InvoiceDraft): DraftProblem[] {
  const at = (field: string): string => `lines.${index}.${field}`;
  const { quantity, value, discount, ...rest } = line;
  const field = priceField(pricing);
  const { [field]: price, ...others } = rest;
  const mayBeNegative = isCorrection(kind);
  const problems = groupProblems(DraftLine, others, `lines.${index}`);
  if (value === undefined) {
    const isQuantity = mayBeNegative
      ? parseDecimal(quantity ?? '', quantityLimits)
      : parseQuantity(quantity ?? '');
    if (isQuantity === null) {
      const code = mayBeNegative ? 'draft.notANumber' : 'draft.badQuantity';
      problems.push({ code, details: { path: at('quantity'), value: quantity ?? '' } });
    }
    const isPrice = mayBeNegative ? parseDecimal(price ?? '', priceLimits) : parsePrice(price ?? '');
    if (isPrice === null) {
      const code = mayBeNegative ? 'draft.notANumber' : 'draft.badPrice';
      problems.push({ code, details: { path: at(field), value: price ?? '' } });
    }
  } else {
    problems.push(...amountProblems(at('value'), value));
    if (quantity !== undefined || price !== undefined) problems.push(eitherOr(at('value')));
  }
  if (discount !== undefined && parsePrice(discount) === null) {
    problems.push({ code: 'draft.badPrice', details: { path: at('discount'), value: discount } });
  }
  const other = pricing === 'net' ? 'grossPrice' : 'netPrice';
  if (line[other] !== undefined) problems.push(notHere(at(other)));
  return [...problems, ...rateProblems(line, `lines.${index}`)];
}

function rateProblems(
  { vatRate, ossRate }: Pick<DraftLine, 'vatRate' | 'ossRate'>,
  path: string,
): DraftProblem[] {
  if (vatRate === 'OSS') return ossRate === undefined ? [missing(`${path}.ossRate`)] : [];
  return ossRate === undefined ? [] : [notHere(`${path}.ossRate`)];
}

const orderProblems = (line: OrderLine, index: number): DraftProblem[] => [
  ...groupProblems(OrderLine, line, `order.${index}`),
  ...rateProblems(line, `order.${index}`),
];

/** Looks for sums that integers of grosze can't hold; lines that have no amount yet are left out. */
function totalOf(draft: InvoiceDraft): { grossGrosze: number; problems: DraftProblem[] } {
  const { lines, pricing, order = [] } = draft;
  const sum = (some: readonly DraftLine[]): number | null => {
    try {
      const priced = { ...draft, lines: some, order: order.filter((line) => isValued(line, 'net')) };
      return invoiceTotals(priced).grossGrosze;
    } catch (error) {
      if (isAppError(error, 'draft.amountTooLarge')) return null;
      throw error;
    }
  };
  const valued = lines.filter((line) => isValued(line, pricing));
  const grossGrosze = sum(valued);
  if (grossGrosze !== null) return { grossGrosze, problems: [] };
  const guilty = lines.flatMap((line, index) =>
    valued.includes(line) && sum([line]) === null ? [index] : [],
  );
  const paths = guilty.length > 0 ? guilty.map((index) => `lines.${index}`) : ['lines'];
  return {
    grossGrosze: 0,
    problems: paths.map((path) => ({ code: 'draft.amountTooLarge', details: { path } })),
  };
}

function paymentProblems(payment: Payment | undefined): DraftProblem[] {
  if (payment === undefined) return [];
  const { dueDate, paidOn, account, otherForm, parts = [], terms = [] } = payment;
  return [
    ...dateProblems('payment.dueDate', dueDate, paymentDays),
    ...dateProblems('payment.paidOn', paidOn, paymentDays),
    ...(account === undefined ? [] : accountProblems('payment.account', account)),
    ...textProblems('payment.otherForm', otherForm ?? '', lengths.other),
    ...groupProblems(Payment, payment, 'payment'),
    ...(paidOn !== undefined && parts.length > 0 ? [eitherOr('payment.parts.0')] : []),
    ...terms.flatMap(({ day, after }, index) =>
      day === undefined && after === undefined ? [missing(`payment.terms.${index}.day`)] : [],
    ),
  ];
}

/** Rules that bind the rates of the lines to the rest of the invoice. */
function taxProblems({
  lines,
  order = [],
  buyer,
  exemptionBasis,
  annotations,
}: InvoiceDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const rates = new Set([...lines, ...order].map(({ vatRate }) => vatRate));
  if (rates.has('zw')) {
    const path = 'exemptionBasis.text';
    const text = exemptionBasis?.text ?? '';
    if (isBlank(text)) problems.push({ code: 'draft.exemptionBasisMissing', details: { path } });
    else problems.push(...textProblems(path, text, lengths.basis));
  }
  // Art. 42 ust. 1 pkt 1 and art. 106e ust. 1 pkt 24: the rate 0 needs the buyer's EU VAT number.
  if (rates.has('0 WDT') && buyer.id.kind !== 'eu') problems.push(missing('buyer.id'));
  if (rates.has('margin') && annotations?.margin === undefined) problems.push(missing('annotations.margin'));
  (annotations?.newTransports ?? []).forEach((it, index) => {
    const path = `annotations.newTransports.${index}`;
    problems.push(...groupProblems(NewTransport, it, path));
    const told = [it.mileage, it.vesselHours, it.aircraftHours].filter((value) => value !== undefined);
    if (told.length === 0) problems.push(missing(`${path}.mileage`));
    if (told.length > 1) problems.push(eitherOr(`${path}.mileage`));
  });
  return problems;
}

/** Tax on an invoice in another currency is told in zl too (art. 106e ust. 11). */
function currencyRuleProblems({ currency, exchange }: InvoiceDraft): DraftProblem[] {
  if (currency === 'PLN') return exchange ? [notHere('exchange')] : [];
  if (!exchange) return [missing('exchange.rate')];
  const { rate, day, table = '' } = exchange;
  const problems = [
    ...dateProblems('exchange.day', day, saleDays),
    ...textProblems('exchange.table', table, lengths.other),
  ];
  if (!parseQuantity(rate))
    problems.unshift({ code: 'draft.badQuantity', details: { path: 'exchange.rate', value: rate } });
  return problems;
}

function dateRuleProblems({ saleDate, period }: InvoiceDraft): DraftProblem[] {
  if (!period) return [];
  if (saleDate !== undefined) return [eitherOr('period.from')];
  return period.to < period.from
    ? [{ code: 'draft.badDate', details: { path: 'period.to', value: period.to } }]
    : [];
}

/** A subordinate unit or a member of a VAT group stands among the third parties (fa3.md 3). */
function roleProblems({ buyer, thirdParties = [] }: InvoiceDraft): DraftProblem[] {
  const has = (role: string) => thirdParties.some((it) => it.role === role);
  return [
    ...(buyer.localGovernmentUnit && !has('localGovernmentRecipient')
      ? [missing('thirdParties.localGovernmentRecipient')]
      : []),
    ...(buyer.vatGroupMember && !has('vatGroupRecipient') ? [missing('thirdParties.vatGroupRecipient')] : []),
  ];
}

function settlementProblems({ settlement }: InvoiceDraft): DraftProblem[] {
  const { charges = [], deductions = [] } = settlement ?? {};
  return Object.entries({ charges, deductions }).flatMap(([list, items]) =>
    items.flatMap(({ amount, reason }, index) => {
      const path = `settlement.${list}.${index}`;
      return [
        ...(decimalToGrosze(amount) >= 0
          ? []
          : [{ code: 'draft.badAmount', details: { path: `${path}.amount`, value: amount } } as const]),
        ...requiredTextProblems(`${path}.reason`, reason, lengths.other),
      ];
    }),
  );
}

function termsProblems(terms: Terms | undefined): DraftProblem[] {
  if (!terms) return [];
  const { transports = [], contractRate, contractCurrency } = terms;
  const problems = groupProblems(Terms, terms, 'terms');
  if (contractRate !== undefined && contractCurrency === undefined)
    problems.push(missing('terms.contractCurrency'));
  if (contractCurrency !== undefined && contractRate === undefined)
    problems.push(missing('terms.contractRate'));
  transports.forEach((it, index) => {
    const path = `terms.transports.${index}`;
    problems.push(...groupProblems(Transport, it, path));
    for (const [own, other] of [
      ['kind', 'otherKind'],
      ['cargo', 'otherCargo'],
    ] as const) {
      if (it[own] === undefined && it[other] === undefined) problems.push(missing(`${path}.${own}`));
      if (it[own] !== undefined && it[other] !== undefined) problems.push(eitherOr(`${path}.${other}`));
    }
    const { carrier } = it;
    if (!carrier) return;
    problems.push(
      ...idProblems(`${path}.carrier.id`, carrier.id),
      ...requiredTextProblems(`${path}.carrier.name`, carrier.name, lengths.name),
      ...groupProblems(CarrierAddress, carrier.address, `${path}.carrier.address`),
    );
  });
  return problems;
}

function attachmentProblems({ attachment = [] }: InvoiceDraft): DraftProblem[] {
  return attachment.flatMap((block, index) => {
    const path = `attachment.${index}`;
    return [
      ...groupProblems(AttachmentBlock, block, path),
      ...(block.meta.length === 0 ? [missing(`${path}.meta`)] : []),
      ...(block.tables ?? []).flatMap((table, nr) => {
        const at = `${path}.tables.${nr}`;
        const width = table.columns.length;
        const cells = [...table.rows, ...(table.sums ? [table.sums] : [])];
        return [
          ...groupProblems(AttachmentTable, table, at),
          ...table.columns.flatMap(({ name }, column) =>
            requiredTextProblems(`${at}.columns.${column}.name`, name, lengths.other),
          ),
          ...(table.rows.length === 0 ? [missing(`${at}.rows`)] : []),
          ...cells.flatMap((row, rowNr) => [
            ...(row.length > 0 && row.length <= width ? [] : [eitherOr(`${at}.rows.${rowNr}`)]),
            ...row.flatMap((cell) => textProblems(`${at}.rows.${rowNr}`, cell, lengths.other)),
          ]),
        ];
      }),
    ];
  });
}

/**
 * Everything that keeps a draft from being issued, in the order of the form; empty when it may be issued. The
 * draft is normalised first, so spaces in a NIP or an account are no problem.
 */
export function draftProblems(raw: InvoiceDraft): DraftProblem[] {
  const draft = normaliseDraft(raw);
  const { lines, order = [], correction } = draft;
  const { grossGrosze, problems: amounts } = totalOf(draft);
  return [
    ...buyerProblems(draft.buyer, draft.kind === 'UPR'),
    ...(draft.thirdParties ?? []).flatMap(thirdPartyProblems),
    ...roleProblems(draft),
    ...(draft.authorised ? groupProblems(AuthorisedParty, draft.authorised, 'authorised') : []),
    ...groupProblems(InvoiceDraft, draft, ''),
    ...dateRuleProblems(draft),
    ...currencyRuleProblems(draft),
    ...(correction ? groupProblems(Correction, correction, 'correction') : []),
    ...kindProblems(draft, grossGrosze),
    ...lines.flatMap((line, index) => lineProblems(line, index, draft)),
    ...order.flatMap(orderProblems),
    ...(draft.advances ?? []).flatMap((it, index) => groupProblems(AdvancePayment, it, `advances.${index}`)),
    ...(draft.settled ?? []).flatMap((it, index) => groupProblems(SettledAdvance, it, `settled.${index}`)),
    ...amounts,
    ...taxProblems(draft),
    ...settlementProblems(draft),
    ...paymentProblems(draft.payment),
    ...termsProblems(draft.terms),
    ...textProblems('note', draft.note ?? '', lengths.note),
    ...attachmentProblems(draft),
  ];
}
