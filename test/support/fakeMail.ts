import type { Input, Method, Output } from '../../shared/contract/contract.ts';
import type {
  MailHistoryEntry,
  MailMessage,
  MailSettingsView,
  MailTemplate,
} from '../../shared/contract/mailTypes.ts';
import type { EventMessage } from '../../shared/contract/events.ts';
import { AppError } from '../../shared/errors/appError.ts';
import { builtInTemplates } from '../../shared/i18n/mail.ts';
import { now } from './fakeProgramData.ts';

type MailMethod = Exclude<Extract<Method, `mail.${string}`>, `mail.${string}Many`>;
type Handlers = { [M in MailMethod]: (input: Input<M>) => Output<M> | Promise<Output<M>> };

/**
 * Mail of a fake program: `@zly.example` is refused, `@cisza.example` ends unknown, the password `zle` does not log in.
 * It sends by a server where `bySmtp`.
 */
export function fakeMail(bySmtp: boolean, emit: (message: EventMessage) => void): Handlers {
  let settings: MailSettingsView = {
    ...{ way: bySmtp ? 'smtp' : 'eml', name: 'Latarnia Serwis', address: 'biuro@latarnia.example' },
    ...{ host: bySmtp ? 'smtp.latarnia.example' : '', port: 465, security: 'tls' },
    ...{ user: bySmtp ? 'biuro@latarnia.example' : '', passwordSet: bySmtp },
  };
  let usual: MailTemplate | null = null;
  const own = new Map<string, MailTemplate>();
  let isWrong = false;
  const sent: (MailHistoryEntry & { invoiceId: string })[] = [];
  const note = (
    message: MailMessage,
    outcome: MailHistoryEntry['outcome'],
    code?: 'mail.unclear',
  ): string[] => {
    const to = message.to.split(/[,;\s]+/).filter((it) => it !== '');
    sent.unshift({
      ...{ invoiceId: message.invoiceId, at: now, outcome, way: settings.way, to, refused: [] },
      ...{ subject: message.subject, messageId: `m${sent.length}@latarnia.example` },
      documents: message.documents.map((kind) => ({ name: `FV-1.${kind}`, sha256: '00' })),
      problem: code === undefined ? null : { code, details: {} },
    });
    return to;
  };
  const template = (customerId?: string) => {
    const found = customerId === undefined ? usual : own.get(customerId);
    return { template: found ?? usual ?? builtInTemplates.pl, isOwn: found != null };
  };
  return {
    'mail.settings': () => settings,
    'mail.setSettings': ({ password, ...typed }) => {
      if (typed.host.includes('/')) throw new AppError('mail.badHost', { path: 'host', value: typed.host });
      isWrong = password === 'zle';
      settings = { ...typed, passwordSet: settings.passwordSet || password !== undefined };
      return settings;
    },
    'mail.test': () => {
      if (isWrong) throw new AppError('mail.loginRefused', { user: settings.user });
      return null;
    },
    'mail.template': ({ customerId }) => template(customerId),
    'mail.setTemplate': ({ customerId, template: next }) => {
      if (customerId === undefined) usual = next;
      else if (next === null) own.delete(customerId);
      else own.set(customerId, next);
      return template(customerId);
    },
    'mail.compose': ({ documents = ['pdf'] }) => ({
      ...{ way: settings.way, to: 'ksiegowosc@zegluga.example', cc: '', problem: null },
      ...{ subject: 'Faktura FV/3/11/2026', body: 'Dzień dobry,\n\nw załączniku przesyłamy fakturę.' },
      documents: (['pdf', 'xml', 'upo'] as const).map((kind) => ({
        ...{ kind, name: `FV-3-11-2026.${kind}`, chosen: documents.includes(kind) },
      })),
    }),
    'mail.send': async (message) => {
      for (const phase of ['documents', 'connecting', 'sending', 'confirming'] as const) {
        emit({ event: 'mail.progress', data: { invoiceId: message.invoiceId, phase } });
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      if (message.to.includes('@zly.example')) {
        throw new AppError('mail.recipientRefused', {
          ...{ path: 'to', addresses: ['a@zly.example'], answer: '550 No such user' },
        });
      }
      if (message.to.includes('@cisza.example')) {
        note(message, 'unclear', 'mail.unclear');
        throw new AppError('mail.unclear', {});
      }
      return { messageId: 'm@latarnia.example', to: note(message, 'sent'), refused: [] };
    },
    'mail.cancel': () => null,
    'mail.eml': (message) => {
      note(message, 'drafted');
      return { fileId: 'eml', name: 'FV-3-11-2026.eml', mediaType: 'message/rfc822', sizeBytes: 30_000 };
    },
    'mail.history': ({ invoiceId }) => sent.filter((it) => it.invoiceId === invoiceId),
  };
}
