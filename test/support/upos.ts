import { buildUpo } from '../../electron/sandbox/sessions/upo.ts';

/** The second page of a session's UPO, with so many invoices. */
export const manyUpo = (count: number): Buffer =>
  Buffer.from(
    buildUpo(
      '20261120-SO-0123456789-0123456789-AB',
      { nip: '5265877635', proof: 'kyqH+QUgP8ATWd/95IY632mP4uqibwG66Oqclq9+qno=' },
      Array.from({ length: count }, (_, index) => ({
        ...{ nip: '5265877635', ksefNumber: `5265877635-20261120-${String(index).padStart(12, '0')}-AB` },
        ...{ number: `FV/${index + 1}/11/2026`, issueDate: '2026-11-20', mode: 'Offline' },
        ...{ receivedAt: 1_795_000_000_000 + index, numberedAt: 1_795_000_000_500 + index },
        hash: 'jli86Kp2Kw7jppX59P8VmjWRcwLTvsPK3DcPEB87mNk=',
      })),
      { page: 2, pages: 3, from: 101, total: 300 },
    ),
  );
