import { createCipheriv, createHash } from 'node:crypto';
import { KSeFClient, type KSeFClientOptions } from 'ksef-client-ts';
import { z } from 'zod';
import type { Environment } from '../../shared/domain/environment.ts';
import { AppError } from '../../shared/errors/appError.ts';
import type { Clock, InvoiceAnswer, KsefCredentials, KsefGateway } from '../core/ports.ts';
import { askLatarnia } from './latarnia.ts';
import { createCertificates } from './certificates.ts';
import { createLogin } from './login.ts';
import { toKsefError } from './ksefErrors.ts';

const requestTimeoutMs = 30_000;
/** Longer than anyone waits for it: a late answer tells a slow KSeF from one that is away. */
const probeTimeoutMs = 10_000;
const latarniaTimeoutMs = 5_000;
const fa3FormCode = { systemCode: 'FA (3)', schemaVersion: '1-0E', value: 'FA' };
const unknownPublicKey = 21470;

export interface GatewayOptions {
  environment: Environment;
  clock: Clock;
  /** Ends whatever is under way: the program is closing. */
  signal: AbortSignal;
  /** Asked for at each login; throws `keystore.*` when the safe is locked or holds no login. */
  credentials(): KsefCredentials;
}

/** KSeF over the client library, with the library's own retries switched off (stack.md 9). */
export function createGateway({ environment, clock, signal, credentials }: GatewayOptions): KsefGateway {
  const client = new KSeFClient(clientOptions(environment, signal));
  const login = createLogin({ client, clock, credentials });
  /** Keys of the sessions opened by this process: never stored, gone with it. */
  const sessionKeys = new Map<string, { key: Uint8Array; iv: Uint8Array }>();

  /** Runs a request that needs a login; a token that KSeF no longer takes is replaced once. */
  const authorised = async <T>(request: () => Promise<T>): Promise<T> => {
    await translated(() => login.ensure());
    try {
      return await translated(request);
    } catch (error) {
      // 401 means that KSeF did not look at the request, so repeating it can't do it twice.
      if (!(error instanceof AppError) || error.code !== 'ksef.unauthorized') throw error;
      login.forget();
      await translated(() => login.ensure());
      return translated(request);
    }
  };

  return {
    probe: () =>
      translated(async () => {
        const answer = await fetch(`${environment.apiUrl}/v2/security/public-key-certificates`, {
          signal: AbortSignal.any([signal, AbortSignal.timeout(probeTimeoutMs)]),
          redirect: 'error',
        });
        if (!answer.ok) throw new AppError('ksef.unavailable', { httpStatus: answer.status });
        // A hotel's login page also says 200: only KSeF answers with a list of keys.
        PublicKeys.parse(await answer.json());
        const date = Date.parse(answer.headers.get('Date') ?? '');
        return { date: Number.isNaN(date) ? null : date };
      }),

    openOnlineSession: () =>
      authorised(async () => {
        const open = async () => {
          const encryption = await client.crypto.getEncryptionData();
          const session = await client.onlineSession.openSession({
            formCode: fa3FormCode,
            encryption: encryption.encryptionInfo,
          });
          const { referenceNumber, validUntil } = OpenedSession.parse(session);
          sessionKeys.set(referenceNumber, { key: encryption.cipherKey, iv: encryption.cipherIv });
          return { reference: referenceNumber, validUntil: Date.parse(validUntil) };
        };
        await client.crypto.init();
        try {
          return await open();
        } catch (error) {
          const refused = toKsefError(error);
          if (!('ksefCode' in refused.details) || refused.details.ksefCode !== unknownPublicKey) throw error;
          // KSeF changed its key (ksef-protocol.md 4): fetch the list and encrypt again, once.
          await client.crypto.refresh();
          return open();
        }
      }),

    sendInvoice: (session, { xml, offline }) =>
      authorised(async () => {
        const keys = sessionKeys.get(session);
        if (!keys) throw new AppError('ksef.sessionLost', {});
        const cipher = createCipheriv('aes-256-cbc', keys.key, keys.iv);
        const encrypted = Buffer.concat([cipher.update(xml), cipher.final()]);
        const { referenceNumber } = await client.onlineSession.sendInvoice(session, {
          invoiceHash: sha256Base64(xml),
          invoiceSize: xml.byteLength,
          encryptedInvoiceHash: sha256Base64(encrypted),
          encryptedInvoiceSize: encrypted.byteLength,
          encryptedInvoiceContent: encrypted.toString('base64'),
          offlineMode: offline,
        });
        return { reference: z.string().min(1).parse(referenceNumber) };
      }),

    closeOnlineSession: (session) =>
      authorised(async () => {
        await client.onlineSession.closeSession(session);
        sessionKeys.delete(session);
      }),

    sessionStatus: (session) =>
      authorised(
        async () => SessionStatus.parse(await client.sessionStatus.getSessionStatus(session)).status,
      ),

    invoiceStatus: (session, invoice) =>
      authorised(async () =>
        InvoiceStatus.parse(await client.sessionStatus.getSessionInvoice(session, invoice)),
      ),

    sessionInvoices: (session) =>
      authorised(async () => {
        const all: InvoiceAnswer[] = [];
        let continuation: string | undefined;
        do {
          const page = await client.sessionStatus.getSessionInvoices(session, 1000, continuation);
          all.push(...z.array(InvoiceStatus).parse(page.invoices));
          continuation = page.continuationToken || undefined;
        } while (continuation !== undefined);
        return all;
      }),

    invoiceUpo: (session, invoice) =>
      authorised(async () => upoBytes(await client.sessionStatus.getInvoiceUpoByReference(session, invoice))),

    invoiceUpoByKsefNumber: (session, ksefNumber) =>
      authorised(async () =>
        upoBytes(await client.sessionStatus.getInvoiceUpoByKsefNumber(session, ksefNumber)),
      ),

    certificates: createCertificates(client, authorised),

    latarnia: () =>
      translated(async () => {
        const { latarniaUrl } = environment;
        if (latarniaUrl === null) return null;
        return askLatarnia(latarniaUrl, AbortSignal.any([signal, AbortSignal.timeout(latarniaTimeoutMs)]));
      }),
  };
}

const PublicKeys = z.array(z.object({ certificate: z.string(), usage: z.array(z.string()) })).min(1);
const OpenedSession = z.object({ referenceNumber: z.string().min(1), validUntil: z.string() });
const Status = z.object({ code: z.int(), description: z.string() });
const SessionStatus = z.object({ status: Status });
const InvoiceStatus = z
  .object({
    referenceNumber: z.string(),
    invoiceHash: z.string(),
    ksefNumber: z.string().nullish(),
    acquisitionDate: z.string().nullish(),
    invoicingMode: z.enum(['Online', 'Offline']).nullish().catch(null),
    status: Status.extend({
      details: z.array(z.string()).nullish(),
      extensions: z.record(z.string(), z.string().nullable()).nullish(),
    }),
  })
  .transform(({ status, ...it }): InvoiceAnswer => {
    const original = status.extensions?.originalKsefNumber;
    const session = status.extensions?.originalSessionReferenceNumber;
    return {
      reference: it.referenceNumber,
      invoiceHash: it.invoiceHash,
      code: status.code,
      description: status.description,
      details: status.details ?? [],
      ksefNumber: it.ksefNumber ?? null,
      acquiredAt: it.acquisitionDate ? Date.parse(it.acquisitionDate) : null,
      invoicingMode: it.invoicingMode ?? null,
      original: original && session ? { ksefNumber: original, sessionReference: session } : null,
    };
  });

const sha256Base64 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** The UPO's bytes; KSeF's own hash of the body is checked where it is given. */
function upoBytes({ upo, hash }: { upo: string; hash?: string }): Uint8Array {
  const bytes = Buffer.from(upo, 'utf8');
  if (hash && hash !== sha256Base64(bytes))
    throw new AppError('ksef.malformedAnswer', { problem: 'upo hash' });
  return bytes;
}

async function translated<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    if (error instanceof z.ZodError) {
      throw new AppError('ksef.malformedAnswer', { problem: error.issues[0]?.message ?? '' }, error);
    }
    throw toKsefError(error);
  }
}

const clientOptions = (environment: Environment, signal: AbortSignal): KSeFClientOptions => ({
  baseUrl: environment.apiUrl,
  baseQrUrl: environment.qrUrl,
  apiVersion: 'v2',
  timeout: requestTimeoutMs,
  transport: (url, { signal: timeout, ...init }) =>
    fetch(url, { ...init, signal: timeout ? AbortSignal.any([signal, timeout]) : signal }),
  // Every repeat is the queue's decision: the library would POST the same invoice again.
  retry: { maxRetries: 0, retryNetworkErrors: false },
  rateLimit: null,
  circuitBreaker: null,
});
