import { child, type XmlNode } from '../../shared/fa3/xmlNode.ts';

/**
 * What the Ministry's schema of JPK_FA (4) demands, written down anew from its description: the order and number of
 * elements as patterns over their names, and what each of them may hold. It stands in for the schema, which no package
 * ships.
 */
const sequences: Record<string, string> = {
  JPK: 'Naglowek Podmiot1 (Faktura)+ FakturaCtrl (FakturaWiersz)+ FakturaWierszCtrl ((Zamowienie)+ ZamowienieCtrl)?',
  Naglowek: 'KodFormularza WariantFormularza CelZlozenia DataWytworzeniaJPK DataOd DataDo KodUrzedu',
  Podmiot1: 'IdentyfikatorPodmiotu AdresPodmiotu',
  IdentyfikatorPodmiotu: 'NIP PelnaNazwa',
  AdresPodmiotu: 'KodKraju Wojewodztwo Powiat Gmina Ulica? NrDomu NrLokalu? Miejscowosc KodPocztowy',
  Faktura: [
    'KodWaluty P_1 P_2A P_3A? P_3B? P_3C P_3D P_4A? P_4B? P_5A? P_5B? P_6?',
    '(P_13_1 P_14_1 P_14_1W?)? (P_13_2 P_14_2 P_14_2W?)? (P_13_3 P_14_3 P_14_3W?)? (P_13_4 P_14_4 P_14_4W?)?',
    '(P_13_5 P_14_5?)? P_13_6? P_13_7? P_15 P_16 P_17 P_18 P_18A P_19 P_19A? P_19B? P_19C? P_20 (P_20A P_20B)?',
    'P_21 (P_21A P_21B P_21C)? P_22 (P_22A P_22B? P_22C?)? P_23 P_106E_2 P_106E_3 P_106E_3A? RodzajFaktury',
    '(PrzyczynaKorekty? NrFaKorygowanej OkresFaKorygowanej?)? NrFaZaliczkowej?',
  ].join(' '),
  FakturaCtrl: 'LiczbaFaktur WartoscFaktur',
  FakturaWiersz: 'P_2B P_7? P_8A? P_8B? P_9A? P_9B? P_10? P_11? P_11A? P_12? P_12_XII?',
  FakturaWierszCtrl: 'LiczbaWierszyFaktur WartoscWierszyFaktur',
  Zamowienie: 'P_2AZ WartoscZamowienia (ZamowienieWiersz)+',
  ZamowienieWiersz: 'P_7Z? P_8AZ? P_8BZ? P_9AZ? P_11NettoZ? P_11VatZ? P_12Z? P_12Z_XII?',
  ZamowienieCtrl: 'LiczbaZamowien WartoscZamowien',
};

const patternOf = (sequence: string): RegExp => {
  const tokens = sequence.match(/\w+\??|[()?+]/g) ?? [];
  const parts = tokens.map((token) => {
    if (/^\w/.test(token)) return token.endsWith('?') ? `(?:${token.slice(0, -1)} )?` : `${token} `;
    return token === '(' ? '(?:' : token;
  });
  return new RegExp(`^${parts.join('')}$`);
};
const patterns = Object.fromEntries(
  Object.entries(sequences).map(([name, sequence]) => [name, patternOf(sequence)]),
);

const text = (most: number) => new RegExp(`^(?! )[^\\n\\t\\r]{1,${most}}(?<! )$`, 'u');
const amount = /^-?\d{1,16}\.\d{2}$/;
const day = /^20[0-2]\d-\d{2}-\d{2}$/;
const boolean = /^(true|false)$/;
const count = /^[1-9]\d{0,13}$/;
const rate = /^(23|22|8|7|5|4|3|0|zw|oo|np)$/;
const percent = /^\d{1,3}(\.\d{1,6})?$/;
const quantity = /^-?\d{1,16}(\.\d{1,6})?$/;
const values: [RegExp, RegExp][] = [
  [/^KodFormularza$/, /^JPK_FA$/],
  [/^WariantFormularza$/, /^4$/],
  [/^CelZlozenia$/, /^1$/],
  [/^DataWytworzeniaJPK$/, /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/],
  [/^(DataOd|DataDo|P_1|P_6|P_22A)$/, day],
  [/^KodUrzedu$/, /^\d{4}$/],
  [/^(NIP)$/, /^[1-9]((\d[1-9])|([1-9]\d))\d{7}$/],
  [/^PelnaNazwa$/, text(240)],
  [/^KodKraju$/, /^PL$/],
  [/^(Wojewodztwo|Powiat|Gmina)$/, text(36)],
  [/^Ulica$/, text(65)],
  [/^NrDomu$/, text(9)],
  [/^NrLokalu$/, text(10)],
  [/^Miejscowosc$/, text(56)],
  [/^KodPocztowy$/, text(8)],
  [/^KodWaluty$/, /^[A-Z]{3}$/],
  [/^P_[45]A$/, /^(AT|BE|BG|CY|CZ|DK|EE|FI|FR|DE|EL|HR|HU|IE|IT|LV|LT|LU|MT|NL|PL|PT|RO|SK|SI|ES|SE|GB|XI)$/],
  [/^P_[45]B$/, text(50)],
  [/^(P_13_\d|P_14_\dW?|P_15|P_9A|P_9B|P_10|P_11A?|P_9AZ|P_11NettoZ|P_11VatZ|Wartosc\w+)$/, amount],
  [/^(P_16|P_17|P_18A?|P_19|P_20|P_21|P_22|P_23|P_106E_[23])$/, boolean],
  [/^(P_8BZ?)$/, quantity],
  [/^P_12Z?$/, rate],
  [/^P_12Z?_XII$/, percent],
  [/^RodzajFaktury$/, /^(VAT|KOREKTA|ZAL)$/],
  [/^Liczba\w+$/, count],
];

/** What is wrong with a file, empty when it is as the structure wants it. */
export function jpkFaProblems(node: XmlNode): string[] {
  const { name, children } = node;
  if (children.length === 0) {
    const [, wanted] = values.find(([names]) => names.test(name)) ?? [null, text(256)];
    return wanted.test(node.text) ? [] : [`${name}: "${node.text}"`];
  }
  const order = children.map((it) => `${it.name} `).join('');
  const pattern = patterns[name];
  const wrongOrder = pattern?.test(order) ? [] : [`${name}: ${order.slice(0, 400)}`];
  return [...wrongOrder, ...children.flatMap(jpkFaProblems)];
}

/** What is written in an element of each of some nodes; nothing where it is not there. */
export const textsOf = (nodes: readonly XmlNode[], name: string): string[] =>
  nodes.flatMap((node) => child(node, name)?.text ?? []);
