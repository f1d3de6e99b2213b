import type { mailCalls } from '../../shared/contract/mailCalls.ts';
import type { MailParts } from './mailParts.ts';
import type { Handlers } from './router.ts';

/** Calls about invoices by e-mail. */
export const mailHandlers = ({
  mail,
  many,
  settings,
  templates,
}: MailParts): Pick<Handlers, keyof typeof mailCalls> => ({
  'mail.settings': () => settings.view(),
  'mail.setSettings': (input) => settings.set(input),
  'mail.test': async () => {
    await mail.test();
    return null;
  },
  'mail.template': ({ customerId }) => templates.of(customerId),
  'mail.setTemplate': ({ customerId, template }) => templates.set(template, customerId),
  'mail.compose': ({ invoiceId, documents }) => mail.compose(invoiceId, documents),
  'mail.send': (message) => mail.send(message),
  'mail.planMany': ({ choice }) => many.plan(choice),
  'mail.sendMany': ({ choice, again }) => many.send(choice, again),
  'mail.draftMany': ({ choice, again }) => many.drafts(choice, again),
  'mail.stopMany': () => {
    many.stop();
    return null;
  },
  'mail.cancel': ({ invoiceId }) => {
    mail.cancel(invoiceId);
    return null;
  },
  'mail.eml': (message) => mail.eml(message),
  'mail.history': ({ invoiceId }) => mail.history(invoiceId),
});
