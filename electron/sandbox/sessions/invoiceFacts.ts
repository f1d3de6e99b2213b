import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { z } from 'zod';

const fa3 = { fa: 'http://crd.gov.pl/wzor/2025/06/25/13775/' };

const Party = z.object({
  identifier: z.object({
    type: z.enum(['Nip', 'InternalId', 'VatUe', 'Other', 'None']),
    value: z.string().nullable(),
  }),
  name: z.string().nullable(),
});
export type Party = z.infer<typeof Party>;

/** What KSeF reads from an invoice: to judge it, and to find it again. */
export const InvoiceFacts = z.object({
  ...{ nip: z.string(), kind: z.string(), number: z.string(), issueDate: z.string() },
  sellerName: z.string().nullable(),
  buyer: Party,
  thirdSubjects: z.array(Party.extend({ role: z.int() })),
  authorizedNip: z.string().nullable(),
  /** Every NIP in the document whose check digit counts. */
  nips: z.array(z.string()),
  currency: z.string(),
  net: z.number(),
  gross: z.number(),
  vat: z.number(),
  isSelfInvoicing: z.boolean(),
  hasAttachment: z.boolean(),
});
export type InvoiceFacts = z.infer<typeof InvoiceFacts>;

/** Net amounts by rate: P_13_1 to P_13_11. */
const netFields = [
  ...['P_13_1', 'P_13_2', 'P_13_3', 'P_13_4', 'P_13_5', 'P_13_6_1', 'P_13_6_2', 'P_13_6_3'],
  ...['P_13_7', 'P_13_8', 'P_13_9', 'P_13_10', 'P_13_11'],
];
const vatFields = ['P_14_1', 'P_14_2', 'P_14_3', 'P_14_4', 'P_14_5'];
/** KSeF's other roles have numbers of their own from 1 on; 0 stands for a role told in words. */
const otherRole = 0;

/** Reads a valid FA(3) document. */
export function readInvoiceFacts(xml: Uint8Array): InvoiceFacts {
  const document = XmlDocument.fromBuffer(xml);
  try {
    const root = document.root;
    const element = (from: XmlElement, path: string): XmlElement | null => {
      const found = from.get(path, fa3);
      return found instanceof XmlElement ? found : null;
    };
    const all = (from: XmlElement, path: string): XmlElement[] =>
      from.find(path, fa3).filter((it) => it instanceof XmlElement);
    const text = (from: XmlElement | null, path: string): string | null =>
      (from && element(from, path)?.content) ?? null;
    const party = (from: XmlElement | null): Party => {
      const value = (name: string) => text(from, `fa:DaneIdentyfikacyjne/fa:${name}`);
      const foreign = value('NrVatUE');
      const identifiers = [
        { type: 'Nip' as const, value: value('NIP') },
        { type: 'InternalId' as const, value: value('IDWew') },
        { type: 'VatUe' as const, value: foreign === null ? null : `${value('KodUE') ?? ''}${foreign}` },
        { type: 'Other' as const, value: value('NrID') },
      ];
      const identifier = identifiers.find((it) => it.value !== null) ?? {
        type: 'None' as const,
        value: null,
      };
      return { identifier, name: value('Nazwa') };
    };

    const fa = element(root, 'fa:Fa');
    const amount = (name: string) => Number(text(fa, `fa:${name}`) ?? 0);
    const sum = (names: readonly string[]) =>
      Math.round(names.reduce((total, name) => total + amount(name), 0) * 100) / 100;
    const seller = element(root, 'fa:Podmiot1');
    const third = all(root, 'fa:Podmiot3');
    return {
      nip: text(seller, 'fa:DaneIdentyfikacyjne/fa:NIP') ?? '',
      kind: text(fa, 'fa:RodzajFaktury') ?? '',
      number: text(fa, 'fa:P_2') ?? '',
      issueDate: text(fa, 'fa:P_1') ?? '',
      sellerName: text(seller, 'fa:DaneIdentyfikacyjne/fa:Nazwa'),
      buyer: party(element(root, 'fa:Podmiot2')),
      thirdSubjects: third.map((it) => ({ ...party(it), role: Number(text(it, 'fa:Rola') ?? otherRole) })),
      authorizedNip: text(root, 'fa:PodmiotUpowazniony/fa:DaneIdentyfikacyjne/fa:NIP'),
      nips: nipsOf(root, all),
      currency: text(fa, 'fa:KodWaluty') ?? 'PLN',
      ...{ net: sum(netFields), gross: amount('P_15'), vat: sum(vatFields) },
      isSelfInvoicing: text(fa, 'fa:Adnotacje/fa:P_17') === '1',
      hasAttachment: element(root, 'fa:Zalacznik') !== null,
    };
  } finally {
    document.dispose();
  }
}

/** Podmiot1 to 3 and PodmiotUpowazniony, and the NIP inside Podmiot3's IDWew (ksef-protocol.md 14). */
function nipsOf(root: XmlElement, all: (from: XmlElement, path: string) => XmlElement[]): string[] {
  const nips = all(root, '*/fa:DaneIdentyfikacyjne/fa:NIP').map((it) => it.content);
  const inner = all(root, 'fa:Podmiot3/fa:DaneIdentyfikacyjne/fa:IDWew').map((it) => it.content.slice(0, 10));
  return [...nips, ...inner];
}
