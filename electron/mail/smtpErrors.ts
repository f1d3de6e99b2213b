import { AppError } from '../../shared/errors/appError.ts';
import type { MailServer } from './smtp.ts';

/** What is known of a failure of the mail library: the socket's own code, and the server's answer. */
export interface SmtpFailure {
  code?: string;
  originalCode?: string;
  command?: string;
  response?: string;
  responseCode?: number;
  rejected?: string[];
}

const longestAnswer = 300;

/** Every way in which a secret travels: as it is, and in the Base64 of AUTH LOGIN and AUTH PLAIN. */
const disguises = ({ user, password = '' }: MailServer): string[] =>
  password === ''
    ? []
    : [
        password,
        encoded(password),
        encoded(`\u0000${user}\u0000${password}`),
        encoded(`${user}\u0000${password}`),
      ];
const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/**
 * What a server said, fit to be shown and kept: one line, no control characters, and nothing of the password, which a
 * careless server may repeat.
 */
export function cleanAnswer(response: string | undefined, server: MailServer): string {
  let text = (response ?? '')
    .replace(/\r?\n\d{3}[ -]/g, ' ')
    .replace(/^(\d{3})-/, '$1 ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  for (const secret of disguises(server)) text = text.replaceAll(secret, '…');
  return [...text].slice(0, longestAnswer).join('');
}

const isCertificateProblem = (code: string): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO|CRL|HOSTNAME_MISMATCH/.test(code);

function connectionError(failure: SmtpFailure, { host, port }: MailServer): AppError {
  const { code = '', originalCode = '', responseCode } = failure;
  const at = { host, port };
  if (isCertificateProblem(originalCode))
    return new AppError('mail.badCertificate', { ...at, problem: originalCode });
  if (code === 'EDNS') return new AppError('mail.hostUnknown', at);
  if (originalCode === 'ECONNREFUSED') return new AppError('mail.connectionRefused', at);
  if (code === 'ETIMEDOUT' || originalCode === 'ETIMEDOUT') return new AppError('mail.timeout', at);
  if (code === 'ETLS' || /SSL|TLS|EPROTO/.test(originalCode)) return new AppError('mail.noEncryption', at);
  if (['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'].includes(originalCode)) {
    return new AppError('mail.connectionRefused', at);
  }
  if (code === 'EPROTOCOL' && responseCode === undefined) return new AppError('mail.notAMailServer', at);
  return new AppError('mail.connectionLost', at);
}

/**
 * A failure of the mail library as one of ours. The library's own error is left behind: its text may repeat what was
 * sent to the server.
 */
export function smtpError(failure: SmtpFailure, server: MailServer, sizeBytes = 0): AppError {
  const { code = '', command = '', responseCode, rejected = [] } = failure;
  // What is said to a login is never shown: no disguise of the password may be missed.
  const answer = code === 'EAUTH' ? '' : cleanAnswer(failure.response, server);
  if (code === 'ETLS') return connectionError(failure, server);
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) {
    return new AppError('mail.tryLater', { answer });
  }
  switch (code) {
    case 'EAUTH':
    case 'ENOAUTH':
      return new AppError('mail.loginRefused', { user: server.user });
    case 'EENVELOPE':
      return command === 'RCPT TO' && rejected.length > 0
        ? new AppError('mail.recipientRefused', { path: 'to', addresses: rejected, answer })
        : command === 'MAIL FROM'
          ? new AppError('mail.senderRefused', { address: server.sender, answer })
          : new AppError('mail.refused', { answer });
    case 'EMESSAGE':
      return responseCode === undefined || responseCode === 552
        ? new AppError('mail.tooLarge', { sizeBytes })
        : new AppError('mail.refused', { answer });
    default:
      return responseCode !== undefined && responseCode >= 500
        ? new AppError('mail.refused', { answer })
        : connectionError(failure, server);
  }
}
