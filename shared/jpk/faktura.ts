import { Big } from 'big.js';
import { isCorrection } from '../domain/draft.ts';
import type { VatRate } from '../domain/fa3/line.ts';
import type { BuyerId } from '../domain/fa3/party.ts';
import type { Invoice } from '../domain/invoice.ts';
import { roundGrosze, sumGrosze } from '../domain/money.ts';
import { leaf, node, type Xml } from '../fa3/xml.ts';
import { jpkMargin } from '../i18n/jpk.ts';
import { addressText, amountLeaf, boolean, listLeaf, textLeaf } from './fields.ts';

interface SumGroup {
  rates: readonly VatRate[];
  net: string;
  vat?: string;
  /** The tax in zl, on an invoice in another currency. */
  vatInPln?: string;
}

/**
 * Sums in the order of the structure: a reverse charge stands with the lowest rates, everything at 0% together, and
 * what is taxed abroad together. A margin has no sum.
 */
const sumGroups: SumGroup[] = [
  { rates: ['23', '22'], net: 'P_13_1', vat: 'P_14_1', vatInPln: 'P_14_1W' },
  { rates: ['8', '7'], net: 'P_13_2', vat: 'P_14_2', vatInPln: 'P_14_2W' },
  { rates: ['5'], net: 'P_13_3', vat: 'P_14_3', vatInPln: 'P_14_3W' },
  { rates: ['4', '3', 'oo'], net: 'P_13_4', vat: 'P_14_4', vatInPln: 'P_14_4W' },
  { rates: ['OSS', 'np I', 'np II'], net: 'P_13_5', vat: 'P_14_5' },
  { rates: ['0 KR', '0 WDT', '0 EX'], net: 'P_13_6' },
  { rates: ['zw'], net: 'P_13_7' },
];

function sums({ rates, draft: { exchange } }: Invoice): Xml {
  return sumGroups.flatMap(({ rates: codes, net, vat, vatInPln }) => {
    const some = rates.filter(({ rate }) => codes.includes(rate));
    if (some.length === 0) return [];
    const vatGrosze = sumGrosze(some.map((it) => it.vatGrosze));
    // Only special procedures have a tax of another country.
    const hasVat = vat !== undefined && (vat !== 'P_14_5' || some.some(({ rate }) => rate === 'OSS'));
    return [
      ...amountLeaf(net, sumGrosze(some.map((it) => it.netGrosze))),
      ...(hasVat ? amountLeaf(vat, vatGrosze) : []),
      ...(exchange && vatInPln
        ? amountLeaf(vatInPln, roundGrosze(new Big(vatGrosze).times(exchange.rate)))
        : []),
    ];
  });
}

function buyerNumber(id: BuyerId): Xml {
  switch (id.kind) {
    case 'nip':
      return leaf('P_5B', id.nip);
    case 'eu':
      return [...leaf('P_5A', id.country), ...leaf('P_5B', id.vatNumber)];
    case 'other':
      return textLeaf('P_5B', id.number, 50);
    case 'none':
      return [];
  }
}

/** When the sale was, or ended, or the one advance was paid, where that is another day than the issue. */
function saleDay({ draft: { kind, advances = [], period, saleDate }, issueDate }: Invoice): Xml {
  const advance = kind === 'ZAL' && advances.length === 1 ? advances[0]?.day : undefined;
  const day = period?.to ?? advance ?? saleDate;
  return day === undefined || day === issueDate ? [] : leaf('P_6', day);
}

const basisFields = { act: 'P_19A', directive: 'P_19B', other: 'P_19C' } as const;

function exemption({ draft: { exemptionBasis } }: Invoice, isExempt: boolean): Xml {
  if (!isExempt) return boolean('P_19', false);
  const basis = exemptionBasis ? textLeaf(basisFields[exemptionBasis.kind], exemptionBasis.text) : [];
  return [...boolean('P_19', true), ...basis];
}

/** Enforcement (art. 106c) and tax representatives. */
function authorised({ draft: { authorised: party } }: Invoice): Xml {
  const isRepresentative = party?.role === 'taxRepresentative';
  const named = (field: string) =>
    party ? [...textLeaf(`${field}A`, party.name), ...textLeaf(`${field}B`, addressText(party.address))] : [];
  return [
    ...boolean('P_20', party !== undefined && !isRepresentative),
    ...(isRepresentative ? [] : named('P_20')),
    ...boolean('P_21', isRepresentative),
    ...(isRepresentative && party ? [...named('P_21'), ...leaf('P_21C', party.nip)] : []),
  ];
}

/** JPK_FA has room for one means of transport. */
function newTransport({ draft: { annotations } }: Invoice): Xml {
  const first = annotations?.newTransports?.[0];
  if (!first) return boolean('P_22', false);
  return [
    ...boolean('P_22', true),
    ...leaf('P_22A', first.firstUsed),
    ...textLeaf('P_22B', first.mileage),
    ...textLeaf('P_22C', first.vesselHours ?? first.aircraftHours),
  ];
}

function annotations(invoice: Invoice): Xml {
  const { draft, splitPayment } = invoice;
  const { annotations: said, lines, order = [] } = draft;
  const rates = new Set([...lines, ...order].map(({ vatRate }) => vatRate));
  const margin = said?.margin;
  return [
    ...boolean('P_16', said?.cashMethod === true),
    ...boolean('P_17', said?.selfInvoicing === true),
    ...boolean('P_18', rates.has('oo') || rates.has('np II')),
    ...boolean('P_18A', splitPayment),
    ...exemption(invoice, rates.has('zw')),
    ...authorised(invoice),
    ...newTransport(invoice),
    ...boolean('P_23', said?.triangular === true),
    ...boolean('P_106E_2', margin === 'travel'),
    ...boolean('P_106E_3', margin !== undefined && margin !== 'travel'),
    ...(margin === undefined || margin === 'travel' ? [] : leaf('P_106E_3A', jpkMargin[margin])),
  ];
}

function kind({ draft }: Invoice): Xml {
  const { correction, settled = [] } = draft;
  // A settlement and a simplified invoice are ordinary ones here; a correction of any kind is one kind.
  const code = isCorrection(draft.kind) ? 'KOREKTA' : draft.kind === 'ZAL' ? 'ZAL' : 'VAT';
  const corrected = correction
    ? [
        ...textLeaf('PrzyczynaKorekty', correction.reason),
        ...listLeaf(
          'NrFaKorygowanej',
          correction.originals.map(({ number }) => number),
        ),
        ...textLeaf('OkresFaKorygowanej', correction.period),
      ]
    : [];
  const advances = settled.flatMap(({ number, ksefNumber }) => number ?? ksefNumber ?? []);
  return [...leaf('RodzajFaktury', code), ...corrected, ...listLeaf('NrFaZaliczkowej', advances)];
}

/** `Faktura`: one invoice, amounts in its own currency. */
export function faktura(invoice: Invoice): Xml {
  const { draft, seller, number, issueDate, grossGrosze, lines } = invoice;
  const { buyer } = draft;
  // Art. 97 ust. 10: in trade with the EU the seller's NIP carries the prefix PL.
  const isWithinEu = lines.some(({ vatRate }) => vatRate === '0 WDT' || vatRate === 'np II');
  return node(
    'Faktura',
    leaf('KodWaluty', draft.currency),
    leaf('P_1', issueDate),
    leaf('P_2A', number),
    textLeaf('P_3A', buyer.name),
    textLeaf('P_3B', buyer.address && addressText(buyer.address)),
    textLeaf('P_3C', seller.name),
    textLeaf('P_3D', addressText(seller.address)),
    isWithinEu ? leaf('P_4A', 'PL') : [],
    leaf('P_4B', seller.nip),
    buyerNumber(buyer.id),
    saleDay(invoice),
    sums(invoice),
    amountLeaf('P_15', grossGrosze),
    annotations(invoice),
    kind(invoice),
  );
}
