import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailSecurity } from '../../shared/domain/mail/server.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { MailNetwork } from '../core/ports.ts';
import { smtpError, type SmtpFailure } from './smtpErrors.ts';

export interface MailServer {
  host: string;
  port: number;
  security: MailSecurity;
  /** Empty: no login. */
  user: string;
  password?: string;
  /** The address that mail comes from. */
  sender: string;
}

export interface Delivery {
  recipients: readonly string[];
  message: Buffer;
  /** The envelope was taken: from here on the content goes out. */
  sending(): void;
  /** All of the content is on its way; only the server's word is missing. */
  sent(): void;
}

const usual = { connectMs: 20_000, answerMs: 120_000 };
const chunkBytes = 64 * 1024;

function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
}

export type Smtp = ReturnType<typeof createSmtp>;

/** Mail by SMTP: every connection serves one message, and nothing is ever repeated. */
export function createSmtp({ ca, connectMs = usual.connectMs, answerMs = usual.answerMs }: MailNetwork) {
  /** Connects and logs in, does `work`, and leaves; whatever fails is thrown as one of our errors. */
  const connected = <T>(
    server: MailServer,
    signal: AbortSignal,
    work: (connection: SMTPConnection, done: (failure: SmtpFailure | null, value?: T) => void) => void,
    toError: (failure: SmtpFailure) => AppError,
  ): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const { host, port, security, user, password = '' } = server;
      const connection = new SMTPConnection({
        ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls' },
        // Without encryption nothing is upgraded by chance: it is this computer.
        ...{ ignoreTLS: security === 'none' },
        ...{ connectionTimeout: connectMs, greetingTimeout: connectMs, dnsTimeout: connectMs },
        ...{ socketTimeout: answerMs, maxResponseSize: 100_000, logger: false },
        // Its own name would tell the world what this computer is called.
        name: '[127.0.0.1]',
        tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
      });
      const giveUp = () => fail({ code: 'ABORTED' });
      const end = () => {
        signal.removeEventListener('abort', giveUp);
        connection.removeAllListeners('error');
        connection.on('error', () => undefined);
      };
      const fail = (failure: SmtpFailure) => {
        end();
        connection.close();
        reject(failure.code === 'ABORTED' ? toError({ code: 'ABORTED' }) : toError(failure));
      };
      connection.once('error', fail);
      signal.addEventListener('abort', giveUp);
      if (signal.aborted) return giveUp();
      const proceed = () =>
        work(connection, (failure, value) => {
          if (failure !== null) return fail(failure);
          end();
          connection.quit();
          resolve(value as T);
        });
      connection.connect((failure) => {
        if (failure) return fail(failure);
        if (user === '') return proceed();
        connection.login({ user, pass: password, credentials: { user, pass: password } }, (refusal) =>
          refusal ? fail(refusal) : proceed(),
        );
      });
    });

  const plainError =
    (server: MailServer, sizeBytes = 0) =>
    (failure: SmtpFailure): AppError =>
      failure.code === 'ABORTED' ? new AppError('mail.cancelled', {}) : smtpError(failure, server, sizeBytes);

  return {
    /** Connects and logs in. @throws AppError `mail.*` */
    check: (server: MailServer, signal: AbortSignal): Promise<void> =>
      connected<void>(server, signal, (_, done) => done(null), plainError(server)),

    /**
     * Hands a message over. What breaks off after all of it went out, without a clear answer, is `mail.unclear`.
     * @returns addresses that the server took, and those it did not
     * @throws AppError `mail.*`
     */
    send: (
      server: MailServer,
      { recipients, message, sending, sent }: Delivery,
      signal: AbortSignal,
    ): Promise<{ accepted: string[]; refused: string[] }> => {
      let allIsOut = false;
      const toError = (failure: SmtpFailure): AppError =>
        allIsOut && !(failure.responseCode !== undefined && failure.responseCode >= 400)
          ? new AppError('mail.unclear', {})
          : plainError(server, message.length)(failure);
      return connected(
        server,
        signal,
        (connection, done) => {
          const content = Readable.from(chunks(message), { objectMode: false });
          content.once('resume', sending);
          content.once('end', () => {
            // Everything but the closing dot, which follows at once.
            allIsOut = true;
            sent();
          });
          const envelope = { from: server.sender, to: [...recipients], size: message.length };
          connection.send(envelope, content, (failure, info) =>
            failure
              ? done(failure)
              : done(null, { accepted: info.accepted.map(String), refused: info.rejected.map(String) }),
          );
        },
        toError,
      );
    },
  };
}
