import { InvoiceDraft } from '../../domain/draft.ts';

/** What the sample of a print is called. */
export const sampleNumber = 'WZÓR/1';
export const sampleFileName = 'wzor-wydruku.pdf';

/** A made-up invoice that shows what prints are made of. */
export const sampleDraft = (): InvoiceDraft =>
  InvoiceDraft.parse({
    buyer: {
      id: { kind: 'nip', nip: '1111111111' },
      name: 'Przykładowy Nabywca sp. z o.o.',
      address: { line1: 'ul. Wzorcowa 7/2', line2: '00-001 Warszawa' },
    },
    lines: [
      {
        name: 'Przegląd i konserwacja urządzenia',
        unit: 'usł.',
        quantity: '1',
        netPrice: '480.00',
        vatRate: '23',
      },
      { name: 'Części zamienne', unit: 'szt.', quantity: '4', netPrice: '62.50', vatRate: '23' },
      {
        name: 'Instrukcja obsługi, wydanie książkowe',
        unit: 'egz.',
        quantity: '1',
        netPrice: '39.05',
        vatRate: '5',
      },
    ],
    // To the firm's own account, where it has named one.
    payment: { form: 'transfer' },
  });
