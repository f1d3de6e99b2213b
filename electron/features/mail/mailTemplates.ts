import type { z } from 'zod';
import type { MailTemplate, MailTemplateView } from '../../../shared/contract/mailTypes.ts';
import { builtInTemplates } from '../../../shared/i18n/mail.ts';
import type { MailTemplateStore } from '../../db/mailTemplateStore.ts';
import type { SettingStore } from '../../db/settingStore.ts';
import type { Customers } from '../customers.ts';

export interface MailTemplatesPorts {
  settings: SettingStore;
  store: MailTemplateStore;
  customers: Customers;
}

type View = z.infer<typeof MailTemplateView>;
export type MailTemplates = ReturnType<typeof createMailTemplates>;

/** What messages say: a customer's own text, else the firm's, else the one that the program begins with. */
export function createMailTemplates({ settings, store, customers }: MailTemplatesPorts) {
  const usual = (): View => {
    const changed = settings.get('mailTemplate') ?? null;
    return { template: changed ?? builtInTemplates.pl, isOwn: changed !== null };
  };
  /** @throws AppError `customer.notFound` */
  const of = (customerId?: string): View => {
    if (customerId === undefined) return usual();
    const own = store.of(customers.get(customerId).id);
    return own ? { template: own, isOwn: true } : { template: usual().template, isOwn: false };
  };
  return {
    of,
    /** @throws AppError `customer.notFound` */
    set: (template: MailTemplate | null, customerId?: string): View => {
      if (customerId === undefined) settings.set('mailTemplate', template);
      else if (template === null) store.remove(customers.get(customerId).id);
      else store.put(customers.get(customerId).id, template);
      return of(customerId);
    },
  };
}
