import { type ElementParticle, type Particle, type SimpleType, fakturaModel } from './schemaTree.ts';

/** How many of each element that may be repeated. */
const REPEATED = 2;

const namespace = 'http://crd.gov.pl/wzor/2025/06/25/13775/';

/**
 * Invoices that together have every element of the schema, and every listed value of its codes. Where elements exclude
 * each other, a document takes the branch that has most of what no document before it had. All values differ.
 */
export function fullInvoices(): string[] {
  const model = fakturaModel();
  const wanted = new Set(branchesOf([model], ''));
  const values = new Values();
  const documents: string[] = [];
  while (wanted.size > 0) {
    const before = wanted.size;
    documents.push(`<?xml version="1.0" encoding="UTF-8"?>${write(model, '', wanted, values)}`);
    if (wanted.size === before) throw new Error(`nothing new in a document: ${[...wanted].join(', ')}`);
  }
  return documents;
}

/** Paths of all elements without child elements. */
export function leafPaths(parts: Particle[] = [fakturaModel()], above = ''): string[] {
  return parts.flatMap((part) => {
    if (part.kind !== 'element') return leafPaths(part.parts, above);
    const path = `${above}/${part.name}`;
    return Array.isArray(part.type) ? leafPaths(part.type, path) : [path];
  });
}

/** The values that the schema lists for an element, wherever it first stands. */
export function codesOf(name: string, parts: Particle[] = [fakturaModel()]): string[] {
  for (const part of parts) {
    if (part.kind === 'element' && part.name === name && !Array.isArray(part.type)) return part.type.values;
    const below = part.kind !== 'element' ? part.parts : Array.isArray(part.type) ? part.type : [];
    const found = codesOf(name, below);
    if (found.length > 0) return found;
  }
  return [];
}

/** Leaves, and for listed codes each value of each leaf. */
const branchesOf = (parts: Particle[], above: string): string[] =>
  parts.flatMap((part) => {
    if (part.kind !== 'element') return branchesOf(part.parts, above);
    const path = `${above}/${part.name}`;
    if (Array.isArray(part.type)) return branchesOf(part.type, path);
    return isListed(part.type) ? part.type.values.map((value) => `${path}=${value}`) : [path];
  });

/** Currencies and countries are too many to try them all. */
const isListed = ({ values }: SimpleType): boolean => values.length > 0 && values.length <= 25;

function write(element: ElementParticle, above: string, wanted: Set<string>, values: Values): string {
  const path = `${above}/${element.name}`;
  const attributes = attributesOf(element, values);
  if (!Array.isArray(element.type)) {
    const value = values.next(element, path, wanted);
    wanted.delete(isListed(element.type) ? `${path}=${value}` : path);
    return `<${element.name}${attributes}>${value}</${element.name}>`;
  }
  const content = element.type.map((part) => writePart(part, path, wanted, values)).join('');
  return `<${element.name}${attributes}>${content}</${element.name}>`;
}

function writePart(part: Particle, above: string, wanted: Set<string>, values: Values): string {
  if (part.kind === 'element') {
    const times = part.most > 1 ? (repeats.get(part.name) ?? REPEATED) : 1;
    return Array.from({ length: times }, () => write(part, above, wanted, values)).join('');
  }
  if (part.kind === 'sequence')
    return part.parts.map((one) => writePart(one, above, wanted, values)).join('');
  const news = (one: Particle): number => branchesOf([one], above).filter((path) => wanted.has(path)).length;
  const [first, ...others] = part.parts;
  const best = others.reduce((found, one) => (news(one) > news(found!) ? one : found), first);
  return best === undefined ? '' : writePart(best, above, wanted, values);
}

/** Rows of a table have as many cells as its head; one document holds all rates and codes of a row. */
const repeats = new Map([
  ['Kol', 4],
  ['WKom', 4],
  ['SKom', 4],
  ['FaWiersz', 9],
  ['ZamowienieWiersz', 9],
  ['Podmiot3', 6],
  ['Transport', 7],
]);

function attributesOf(element: ElementParticle, values: Values): string {
  if (element.name === 'Faktura') return ` xmlns="${namespace}"`;
  if (element.name === 'KodFormularza') return ' kodSystemowy="FA (3)" wersjaSchemy="1-0E"';
  if (element.name === 'Kol') return ` Typ="${values.columnType()}"`;
  if (element.attributes.length > 0) throw new Error(`${element.name} has attributes without a value here`);
  return '';
}

/** Values that are valid and differ from each other, the same on every run. */
class Values {
  private count = 0;

  columnType(): string {
    return ['txt', 'dec', 'date', 'int', 'datetime', 'time'][this.count++ % 6]!;
  }

  next({ name, type }: ElementParticle, path: string, wanted: Set<string>): string {
    const { names, values, maxLength } = type as SimpleType;
    if (values.length > 0) {
      const fresh = isListed(type as SimpleType)
        ? values.find((one) => wanted.has(`${path}=${one}`))
        : undefined;
      // One currency for all amounts; the agreed one differs.
      if (name === 'KodWaluty') return 'EUR';
      return fresh ?? values[this.count++ % values.length]!;
    }
    const n = (this.count += 1);
    const make = names.map((one) => byType[one]).find((one) => one !== undefined);
    if (make === undefined) throw new Error(`${path} has a type without a value here: ${names.join(' < ')}`);
    return (byName[name] ?? make)(n, name).slice(0, maxLength);
  }
}

const digits = (n: number, length: number): string => String(n).padStart(length, '0');
const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + (n % 8000))).toISOString().slice(0, 10);
const nip = (n: number): string => `11${digits(n, 8)}`;
const words = (n: number, name: string): string => `${name.replace(/_/g, '-')} żółw ${n}`;

const byName: Record<string, (n: number, name: string) => string> = {
  LinkDoPlatnosci: (n) => `https://pay.example.pl/zaplata?IPKSeF=${digits(n, 3).slice(-3)}ABCDEFGHIJ`,
  IPKSeF: (n) => `${digits(n, 3).slice(-3)}KLMNOPQRST`,
  GTIN: (n) => `59${digits(n, 11)}`,
  GTINZ: (n) => `59${digits(n, 11)}`,
  BDO: (n) => digits(n, 9),
};

const byType: Record<string, (n: number, name: string) => string> = {
  TKwotowy: (n) => `${10000 + n}.${digits(n % 97, 2)}`,
  TKwotowy2: (n) => `${30000 + n}.${digits(n % 9973, 4)}1`,
  TIlosci: (n) => `${4 + (n % 90)}.${digits(n % 9973, 4)}3`,
  TProcentowy: (n) => `${n % 99}.${digits(n % 89, 2)}7`,
  TNaturalny: (n) => String(500_000 + n),
  integer: (n) => String(700_000 + n),
  TNumerTelefonu: (n) => `+48 58 ${digits(n, 6)}`,
  TGLN: (n) => `590${digits(n, 10)}`,
  TNIPIdWew: (n) => `${nip(n)}-${digits(n, 5)}`,
  TZnakowy: words,
  TZnakowy2: words,
  TZnakowy20: words,
  TZnakowy50: words,
  TZnakowy512: words,
  TTekstowy: (n, name) => `${words(n, name)}\nwiersz drugi ${n}`,
  TNrIdentyfikacjiPodatkowej: (n) => `ID-${digits(n, 6)}`,
  TNrVatUE: (n) => `VAT${digits(n, 6)}`,
  TNrRB: (n) => `61109010140000${digits(n, 12)}`,
  SWIFT_Type: (n) => `WBKPPL${digits(n % 100, 2)}`,
  TNrNIP: nip,
  TNrKRS: (n) => digits(n, 10),
  TNrREGON: (n) => digits(n, 9),
  TAdresEmail: (n) => `adres${n}@example.pl`,
  TKodKraju: (n) => ['PL', 'DE', 'FR', 'US', 'CZ'][n % 5]!,
  TWybor1: () => '1',
  TWybor1_2: (n, name) => (name === 'ZnacznikZaplatyCzesciowej' ? String(1 + (n % 2)) : '1'),
  TNumerKSeF: (n) => `${nip(n)}-20260930-${digits(n, 6)}-ABCDEF-5C`,
  TDataT: day,
  TData: day,
  TDataU: day,
  TDataCzas: (n) => `${day(n)}T10:11:${digits(n % 60, 2)}Z`,
};
