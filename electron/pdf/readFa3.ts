import { AppError } from '../../shared/errors/appError.ts';
import { readAnnotations } from './read/readAnnotations.ts';
import { readAttachment } from './read/readAttachment.ts';
import { readConditions } from './read/readConditions.ts';
import { readCorrection } from './read/readCorrection.ts';
import { readLines, readOrder, readRates } from './read/readLines.ts';
import { readBuyer, readOtherParties, readSeller } from './read/readParties.ts';
import { readAdvances, readPayment, readSettlement } from './read/readPayment.ts';
import { readReferences } from './read/readReferences.ts';
import { readVehicles } from './read/readVehicles.ts';
import type { InvoiceView } from './read/view.ts';
import { type XmlNode, child, childrenOf, text } from '../../shared/fa3/xmlNode.ts';
import { parseXml } from '../fa3/xmlTree.ts';

/**
 * Reads FA(3) XML, ours or anyone's, into what the print needs. Nothing is computed: every value is in the XML.
 * @throws AppError `pdf.unreadableXml` when the bytes are not XML or hold no `Faktura` with `Fa`.
 */
export function readFa3(xml: Uint8Array): InvoiceView {
  const invoice = parseXml(xml);
  const fa = child(invoice, 'Fa');
  if (invoice.name !== 'Faktura' || fa === null) {
    throw new AppError('pdf.unreadableXml', { problem: `root element ${invoice.name}` });
  }
  const lines = readLines(fa);
  const order = readOrder(fa);
  return {
    kind: text(fa, 'RodzajFaktury') ?? 'VAT',
    number: text(fa, 'P_2') ?? '',
    currency: text(fa, 'KodWaluty') ?? 'PLN',
    issueDate: text(fa, 'P_1') ?? '',
    placeOfIssue: text(fa, 'P_1M'),
    saleDate: text(fa, 'P_6'),
    salePeriod: readPeriod(child(fa, 'OkresFa')),
    program: text(invoice, 'Naglowek', 'SystemInfo'),
    createdAt: text(invoice, 'Naglowek', 'DataWytworzeniaFa'),
    seller: readSeller(invoice),
    buyer: readBuyer(invoice),
    otherParties: readOtherParties(invoice),
    correction: readCorrection(fa),
    references: readReferences(fa),
    lines,
    order,
    rates: readRates(fa, [...lines, ...(order?.lines ?? [])]),
    total: text(fa, 'P_15') ?? '',
    taxRate: text(fa, 'KursWalutyZ'),
    advances: readAdvances(fa),
    settlement: readSettlement(fa),
    payment: readPayment(fa),
    annotations: readAnnotations(fa),
    vehicles: readVehicles(fa),
    conditions: readConditions(fa),
    notes: childrenOf(fa, 'DodatkowyOpis').map((node) => ({
      lineNumber: text(node, 'NrWiersza'),
      key: text(node, 'Klucz') ?? '',
      value: text(node, 'Wartosc') ?? '',
    })),
    footer: readFooter(child(invoice, 'Stopka')),
    registers: childrenOf(child(invoice, 'Stopka'), 'Rejestry').map((node) => ({
      fullName: text(node, 'PelnaNazwa'),
      krs: text(node, 'KRS'),
      regon: text(node, 'REGON'),
      bdo: text(node, 'BDO'),
    })),
    attachment: readAttachment(invoice),
  };
}

function readPeriod(node: XmlNode | null): InvoiceView['salePeriod'] {
  const [from, to] = [text(node, 'P_6_Od'), text(node, 'P_6_Do')];
  return from === null || to === null ? null : { from, to };
}

/** `StopkaFaktury` is the one text of FA(3) whose line breaks count (`xsd:string`). */
const readFooter = (stopka: XmlNode | null): string[] =>
  childrenOf(stopka, 'Informacje')
    .flatMap((node) => (child(node, 'StopkaFaktury')?.text ?? '').split('\n'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
