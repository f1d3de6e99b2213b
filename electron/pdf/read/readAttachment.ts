import { type XmlNode, child, childrenOf, text } from '../../../shared/fa3/xmlNode.ts';

/** A named value. */
export interface Fact {
  key: string;
  value: string;
}

/** `BlokDanych` of `Zalacznik`. */
export interface AttachedBlock {
  heading: string | null;
  facts: Fact[];
  paragraphs: string[];
  tables: AttachedTable[];
}

/** `Tabela`; cells may be empty, rows may be shorter than the head. */
export interface AttachedTable {
  facts: Fact[];
  description: string | null;
  columns: { title: string; isNumber: boolean }[];
  rows: string[][];
  sums: string[];
}

/** `Zalacznik`: texts and tables, block by block. */
export const readAttachment = (invoice: XmlNode): AttachedBlock[] =>
  childrenOf(child(invoice, 'Zalacznik'), 'BlokDanych').map((block) => ({
    heading: text(block, 'ZNaglowek'),
    facts: childrenOf(block, 'MetaDane').map((node) => readFact(node, 'ZKlucz', 'ZWartosc')),
    paragraphs: childrenOf(child(block, 'Tekst'), 'Akapit').flatMap((node) => text(node) ?? []),
    tables: childrenOf(block, 'Tabela').map(readTable),
  }));

const readTable = (node: XmlNode): AttachedTable => ({
  facts: childrenOf(node, 'TMetaDane').map((one) => readFact(one, 'TKlucz', 'TWartosc')),
  description: text(node, 'Opis'),
  columns: childrenOf(child(node, 'TNaglowek'), 'Kol').map((column) => ({
    title: text(column, 'NKom') ?? '',
    isNumber: ['dec', 'int'].includes(column.attributes.Typ ?? ''),
  })),
  rows: childrenOf(node, 'Wiersz').map((row) => readCells(row, 'WKom')),
  sums: readCells(child(node, 'Suma'), 'SKom'),
});

const readFact = (node: XmlNode, key: string, value: string): Fact => ({
  key: text(node, key) ?? '',
  value: text(node, value) ?? '',
});

const readCells = (row: XmlNode | null, name: string): string[] =>
  childrenOf(row, name).map((cell) => text(cell) ?? '');
