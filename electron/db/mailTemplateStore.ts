import { MailTemplate } from '../../shared/contract/mailTypes.ts';
import type { Sqlite } from './openDatabase.ts';

export type MailTemplateStore = ReturnType<typeof createMailTemplateStore>;

/** Texts of messages to single customers; they go with their customer. */
export function createMailTemplateStore(sqlite: Sqlite) {
  const select = sqlite
    .prepare<[string], string>('SELECT template FROM mail_template WHERE customer_id = ?')
    .pluck();
  const upsert = sqlite.prepare(
    `INSERT INTO mail_template (customer_id, template) VALUES (?, ?)
     ON CONFLICT (customer_id) DO UPDATE SET template = excluded.template`,
  );
  const remove = sqlite.prepare('DELETE FROM mail_template WHERE customer_id = ?');
  const takeOver = sqlite.prepare('UPDATE OR IGNORE mail_template SET customer_id = ? WHERE customer_id = ?');
  return {
    of: (customerId: string): MailTemplate | null => {
      const json = select.get(customerId);
      return json === undefined ? null : MailTemplate.parse(JSON.parse(json));
    },
    put: (customerId: string, template: MailTemplate): void =>
      void upsert.run(customerId, JSON.stringify(template)),
    remove: (customerId: string): void => void remove.run(customerId),
    /** One customer becomes another one, whose own text stays where there is one. */
    takeOver: (keepId: string, dropId: string): void => void takeOver.run(keepId, dropId),
  };
}
