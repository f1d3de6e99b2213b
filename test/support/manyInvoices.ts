import type { Sqlite } from '../../electron/db/openDatabase.ts';
import { validDraft } from './drafts.ts';

/** 1 January 2024 in UTC ms: the first of `putMany`'s invoices. */
const firstAt = Date.UTC(2024, 0, 1, 10);

/**
 * Puts so many invoices into a database by one statement for each table: number `M/n`, issued minute by minute, ten a
 * day, of 97 buyers, each tenth offline24 and each hundredth refused.
 */
export function putMany(sqlite: Sqlite, count: number): void {
  const draft = JSON.stringify(validDraft());
  const numbers = `WITH RECURSIVE it (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM it WHERE n < ${count}) `;
  const day = `date('2024-01-01', '+' || ((n - 1) / 10 % 1000) || ' days')`;
  sqlite.transaction(() => {
    sqlite.exec(`INSERT INTO invoice_text (id, text) ${numbers}
      SELECT n, 'm ' || n || char(10) || 'nabywca ' || printf('%02d', n % 97) FROM it`);
    sqlite
      .prepare(
        `INSERT INTO invoice (id, number, issue_date, issued_at, mode, state, draft, buyer_name, gross_grosze, currency,
           xml, sha256, next_try_at, text_id, kind, buyer_nip, sale_day, pay_day, buyer_order, number_order, told_deadline)
         ${numbers} SELECT 'M-' || n, 'M/' || n, ${day}, ${firstAt} + n * 60000,
           CASE WHEN n % 10 = 0 THEN 'offline24' ELSE 'online' END,
           CASE WHEN n % 100 = 0 THEN 'rejected' WHEN n % 50 = 0 THEN 'queued' ELSE 'archived' END,
           ?, 'Nabywca ' || printf('%02d', n % 97), (n * 7919) % 1000003, 'PLN', x'00', 'hash', 0, n, 'VAT',
           printf('%010d', n % 97), ${day}, date(${day}, '+14 days'), 'nabywca ' || printf('%010d', n % 97),
           'm ' || printf('%010d', n),
           json_array(json_object('kind', 'mode', 'event', NULL, 'result', json_object('kind', 'day', 'day', ${day})))
         FROM it`,
      )
      .run(draft);
  })();
}
