import type { RegisterPrint } from '../../electron/pdf/register/renderRegisterPdf.ts';
import type { RegisterEntry } from '../../electron/pdf/register/registerView.ts';
import { ksefNumber, printedAt } from './prints.ts';

/** A row of the register: an online invoice that KSeF has. */
export const entry = (change: Partial<RegisterEntry> = {}): RegisterEntry => ({
  ...{ number: 'FV/1/11/2026', kind: null, issueDate: '2026-11-20', saleDate: '2026-11-19' },
  ...{ buyer: 'Żółty Młyn sp. z o.o.', buyerId: '6762438123', currency: 'PLN', exchangeRate: null },
  rates: [{ rate: '23', netGrosze: 10_000, vatGrosze: 2_300 }],
  ...{ netGrosze: 10_000, vatGrosze: 2_300, grossGrosze: 12_300, vatPlnGrosze: 2_300 },
  ...{ mode: 'online', state: 'archived', ksefNumber, deadline: null, isOverdue: false },
  ...change,
});

/** A register of November. */
export const registerOf = (entries: RegisterEntry[], change: Partial<RegisterPrint> = {}): RegisterPrint => ({
  company: { name: 'Latarnia Serwis Łukasz Żuraw', nip: '5223006143' },
  ...{ range: { from: '2026-11-01', to: '2026-11-30' }, madeAt: printedAt, training: false },
  ...{ entries, rates: ['23', '8'], ...change },
});

/** So many rows. */
export const many = (count: number): RegisterEntry[] =>
  Array.from({ length: count }, (_, index) => entry({ number: `FV/${index + 1}/11/2026` }));
