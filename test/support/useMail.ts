import { afterEach, beforeEach } from 'vitest';
import type { MailMessage, MailSettingsInput } from '../../shared/contract/mailTypes.ts';
import { makeServerCertificate } from './serverCertificate.ts';
import { startSmtpServer, type SmtpServer } from './smtpServer.ts';

/** A mail account that the server of a test knows. */
export const mailLogin = { user: 'biuro@latarnia.example', password: 'zażółć-gęślą-jaźń-2026' };

const key = makeServerCertificate();
/** Whom the program of a test trusts, and how patient it is. */
export const testMailNetwork = { ca: key.cert, connectMs: 3_000, answerMs: 3_000 };

export interface MailWorld {
  server: SmtpServer;
  settings(change?: Partial<MailSettingsInput>): MailSettingsInput;
}

/** A mail server, new for every test of the file. */
export function useMail(security: 'tls' | 'starttls' | 'none' = 'tls'): MailWorld {
  const world: MailWorld = {
    server: undefined as unknown as SmtpServer,
    settings: (change = {}) => ({
      ...{ way: 'smtp', name: 'Latarnia Żuraw', address: mailLogin.user },
      ...{ host: '127.0.0.1', port: world.server.port, security, ...mailLogin },
      ...change,
    }),
  };
  beforeEach(async () => {
    world.server = await startSmtpServer({ security, key, login: mailLogin });
  });
  afterEach(() => world.server.close());
  return world;
}

/** A message about an invoice. */
export const messageOf = (invoiceId: string, change: Partial<MailMessage> = {}): MailMessage => ({
  ...{ invoiceId, to: 'Jan Żuraw <jan@x.example>', cc: 'ania@x.example' },
  ...{ subject: 'Faktura', body: 'Dzień dobry', documents: ['pdf', 'xml'] },
  ...change,
});
