import { InvoiceDraft, type InvoiceDraftInput } from '../../shared/domain/draft.ts';
import type { Seller } from '../../shared/domain/seller.ts';

/** A draft that may be issued; tests change what they are about. */
export const validDraft = (change: Partial<InvoiceDraftInput> = {}): InvoiceDraft =>
  InvoiceDraft.parse({
    buyer: {
      id: { kind: 'nip', nip: '5265877635' },
      name: 'Zażółć Gęślą Jaźń sp. z o.o.',
      address: { line1: 'ul. Świętojańska 1', line2: '81-368 Gdynia' },
    },
    lines: [{ name: 'Usługa', quantity: '1', netPrice: '100.00', vatRate: '23' }],
    ...change,
  } satisfies InvoiceDraftInput);

export const seller: Seller = {
  nip: '5223006143',
  name: 'Latarnia Serwis Łukasz Żuraw',
  address: { country: 'PL', line1: 'ul. Portowa 3', line2: '84-104 Jastrzębia Góra' },
  account: '61 1090 1014 0000 0712 1981 2874',
  email: 'biuro@latarnia-serwis.example',
};

/** A draft whose only line tells several invoices apart. */
export const draftOf = (name: string): InvoiceDraft =>
  validDraft({ lines: [{ name, quantity: '2', netPrice: '189.00', vatRate: '23' }] });
