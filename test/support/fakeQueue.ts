import type { Input, Output } from '../../shared/contract/contract.ts';
import type { QueueRow } from '../../shared/contract/queueTypes.ts';
import type { InvoiceDetails } from '../../shared/contract/types.ts';
import { deadlineLine, lineDayOf } from '../../shared/domain/home/deadlineLine.ts';
import { isWaiting } from '../../shared/domain/lifecycle.ts';
import { correctionObstacle } from '../../shared/domain/refusal.ts';
import { fakeInvoice, now, today } from './fakeProgramData.ts';

const reach = 14;
const dueOf = (it: InvoiceDetails) => (it.deadline.kind === 'day' ? it.deadline.day : '9999');

/** The queue of a fake program, and what is looked at before a refused invoice is corrected. */
export function fakeQueue(invoices: readonly InvoiceDetails[], changed: () => void) {
  const rows = (): QueueRow[] => {
    const all = invoices
      .filter(({ state }) => isWaiting(state) || state === 'rejected')
      .toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)));
    const stayOf = ({ state, held }: InvoiceDetails): QueueRow['stay'] => {
      if (state === 'rejected') return 'refused';
      if (state === 'unclear') return 'asked';
      if (state !== 'queued') return 'atKsef';
      return held ? 'held' : null;
    };
    const order = ['refused', 'atKsef', 'asked', null, 'held'];
    let position = 0;
    return all
      .toSorted((a, b) => order.indexOf(stayOf(a)) - order.indexOf(stayOf(b)))
      .map((invoice) => {
        const stay = stayOf(invoice);
        if (stay === null) position += 1;
        return {
          ...invoice,
          ...{ stay, position: stay === null ? position : null, batch: null, notBefore: null },
          isTechnicalCorrection: false,
        };
      });
  };
  const shown: Record<string, (row: QueueRow) => boolean> = {
    all: () => true,
    going: ({ stay }) => stay !== 'held' && stay !== 'refused',
    held: ({ stay }) => stay === 'held',
    refused: ({ stay }) => stay === 'refused',
  };
  const count = (stay: QueueRow['stay']) => rows().filter((row) => row.stay === stay).length;
  return {
    'queue.rows': ({ show = 'all', day, limit, offset }: Input<'queue.rows'>): Output<'queue.rows'> => {
      const some = rows().filter(
        (row) =>
          shown[show]?.(row) === true && (day === undefined || lineDayOf(row.deadline, today, reach) === day),
      );
      return { total: some.length, items: some.slice(offset, offset + limit) };
    },
    'queue.outlook': (): Output<'queue.outlook'> => ({
      counts: {
        ...{ going: count(null), refused: count('refused'), atKsef: count('atKsef'), asked: count('asked') },
        ...{ carriedOut: 0, held: count('held'), withoutUpo: 0 },
      },
      packages: { count: 0, invoices: 0 },
      etaMs: count(null) * 1500,
      restUntil: null,
      line: deadlineLine({ ...{ today, now, reach, announcements: [], down: [] }, waiting: rows() }),
    }),
    'queue.hold': ({ ids, held }: Input<'queue.hold'>): Output<'queue.hold'> => {
      const some = invoices.filter((it) => ids.includes(it.id) && it.held !== held);
      for (const it of some) it.held = held;
      changed();
      return { changed: some.length };
    },
    'refusal.preview': ({ id }: Input<'refusal.preview'>): Output<'refusal.preview'> => {
      const invoice = invoices.find((it) => it.id === id)!;
      const obstacle = correctionObstacle(invoice);
      const sha256 = 'wJm0fVQ4pQeX7GmXo4mHn2q0mV1T0mJb5a3c8d9e0fA';
      return {
        ...{ obstacle, problem: null, refusal: invoice.problem, refusedAt: now - 600_000 },
        ...{ before: { sha256, sizeBytes: 2641 }, firstSha256: sha256, earlier: 0 },
        comparison:
          obstacle !== null
            ? null
            : {
                sizeBytes: 2580,
                differences: [
                  {
                    ...{ path: '/', kind: 'file', after: '<?xml version="1.0" encoding="UTF-8"?>' },
                    before: '<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="faktura.xsl"?>',
                  },
                  {
                    ...{ path: '/Faktura/Naglowek/DataWytworzeniaFa', kind: 'file' },
                    ...{ before: '2026-11-18T10:20:00Z', after: '2026-11-20T10:20:00Z' },
                  },
                ],
                same: [{ path: '/Faktura/Fa/P_2', text: invoice.number }],
                sameCount: 39,
                lines: [
                  { kind: 'removed', lines: ['<?xml-stylesheet href="faktura.xsl"?>'], left: 0 },
                  { kind: 'same', lines: ['<Faktura>', '  <Naglowek>'], left: 0 },
                  {
                    ...{ kind: 'removed', left: 0 },
                    lines: ['    <DataWytworzeniaFa>2026-11-18T10:20:00Z</DataWytworzeniaFa>'],
                  },
                  {
                    ...{ kind: 'added', left: 0 },
                    lines: ['    <DataWytworzeniaFa>2026-11-20T10:20:00Z</DataWytworzeniaFa>'],
                  },
                  {
                    ...{ kind: 'same', left: 12 },
                    lines: [
                      '  </Naglowek>',
                      '  <Fa>',
                      `    <P_2>${invoice.number}</P_2>`,
                      '  </Fa>',
                      '</Faktura>',
                    ],
                  },
                ],
              },
      };
    },
  };
}

const refused = (nr: number, buyer: string, code: number, description: string): InvoiceDetails => ({
  ...fakeInvoice({
    ...{ nr, buyer, nip: '5260250995', grossGrosze: 123_400 + nr, mode: 'offline24', state: 'rejected' },
    ...{ issueDate: today, day: '2026-11-23' },
  }),
  problem: { code: 'ksef.invoiceRejected', details: { code, description } },
});

/** Offline invoices that KSeF refused: for the file, and for a permission; and one that the user holds. */
export const refusedInvoices = (): InvoiceDetails[] => [
  refused(21, 'Stocznia Remontowa Nauta S.A.', 430, 'Błąd weryfikacji pliku faktury'),
  refused(22, 'Gmina Miasto Ćmielów', 410, 'Nieprawidłowy zakres uprawnień'),
  {
    ...fakeInvoice({
      ...{ nr: 23, buyer: 'Jan Łęcki', nip: '7740001454', grossGrosze: 8_999, mode: 'offline24' },
      ...{ state: 'queued', issueDate: today, day: '2026-11-23' },
    }),
    held: true,
  },
];

/** More than anybody wants to see at once. */
export const longQueue = (): InvoiceDetails[] =>
  Array.from({ length: 3000 }, (_, at) =>
    fakeInvoice({
      ...{ nr: at + 1, buyer: `Odbiorca ${at + 1}`, nip: '5260250995', grossGrosze: 10_000 + at },
      ...{ mode: 'offline24', state: 'queued', issueDate: today, day: at < 5 ? today : '2026-11-23' },
    }),
  );
