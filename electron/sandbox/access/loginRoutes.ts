import type { SandboxDb } from '../database.ts';
import type { Guard } from '../guard.ts';
import { json, noContent, type Routes } from '../http.ts';
import { readPage, takePage } from '../paging.ts';
import { badRequest, forbidden } from '../problems.ts';
import type { Logins } from './logins.ts';

/** `/auth/sessions`: the logins of a context, and ending them. */
export function createLoginRoutes(db: SandboxDb, logins: Logins, guard: Guard): Routes {
  const live = db.prepare<[string]>(
    'SELECT * FROM login WHERE nip = ? AND redeemed = 1 AND ended_at IS NULL ORDER BY started_at DESC, rowid DESC',
  );
  const find = db.prepare<[string]>('SELECT * FROM login WHERE reference = ?');

  return {
    'GET /v2/auth/sessions?pageSize': guard.secured({}, (call, caller) => {
      const all = live.all(caller.nip).map((row) => logins.parse(row));
      const { items, more } = takePage(all, readPage(call, 100));
      const view = items.map((login) => ({
        ...logins.view(login),
        referenceNumber: login.reference,
        isCurrent: login.reference === caller.login,
      }));
      return json(200, { ...more, items: view });
    }),

    'DELETE /v2/auth/sessions/current': guard.secured({}, (_, caller) => {
      logins.end(caller.login);
      return noContent;
    }),

    'DELETE /v2/auth/sessions/:login': guard.secured({}, (call, caller) => {
      const row = find.get(call.params.login ?? '');
      if (!row) throw badRequest(21304);
      const login = logins.parse(row);
      if (login.nip !== caller.nip) throw forbidden('insufficient-resource-access');
      logins.end(login.reference);
      return noContent;
    }),
  };
}
